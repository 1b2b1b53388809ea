/** @file A cursor on a grid: arrow keys move it from cell to cell, and further keys change the cell. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { middleOf, type GridFrame } from "./frame";
import { nudgedCell } from "./walk";
import "./grid.css";

interface CellCursorProps {
  readonly frame: GridFrame;
  /** The name of the grid. */
  readonly label: string;
  /** The cell where the cursor starts. It must not be below a grip, which has its own tab stop. */
  readonly begin: () => number;
  /** Describes a cell, after its column and row. */
  readonly wordsOf: (cell: number) => string;
  /** Handles another key; returns whether the key meant anything. */
  readonly onKey: (key: string, cell: number) => boolean;
  /** Called for Shift with an arrow key, with the cells passed. */
  readonly onSweep: (cells: readonly [from: number, to: number]) => void;
}

const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
  PageUp: [0, Infinity],
  PageDown: [0, -Infinity],
};

/** Renders only the cell at the cursor. Screen readers learn its place from the numbers of rows and columns. */
export function CellCursor({ frame, label, begin, wordsOf, onKey, onSweep }: CellCursorProps) {
  const { columns, rows, side } = frame;
  const [at, setAt] = useState(begin);
  const cell = Math.min(at, columns * rows - 1);
  const [column, row] = [(cell % columns) + 1, Math.floor(cell / columns) + 1];
  const [x, y] = middleOf(frame, cell);
  const element = useRef<HTMLDivElement>(null);
  const walks = useRef(false);
  // Each cell is a new element, so that focusing it makes screen readers announce it.
  useLayoutEffect(() => {
    if (walks.current) element.current?.focus({ preventScroll: true });
    walks.current = false;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      const next = nudgedCell(frame, cell, ...arrow);
      walks.current = next !== cell;
      if (event.shiftKey) onSweep([cell, next]);
      setAt(next);
    } else if (!onKey(event.key, cell)) return;
    event.preventDefault();
  };
  return (
    <div role="grid" aria-label={label} aria-rowcount={rows} aria-colcount={columns}>
      <div role="row" aria-rowindex={row}>
        <div
          key={cell}
          ref={element}
          className="grid-cell"
          role="gridcell"
          tabIndex={0}
          aria-colindex={column}
          aria-label={`Column ${column}, row ${row}: ${wordsOf(cell)}`}
          style={{ left: x - side / 2, top: y - side / 2, width: side, height: side }}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}

/** The distance in pixels at which a grip and another target can be hit separately. */
const CLEAR_PX = 27;

/** A cell near this one, inside the grid and at that distance from all grips, or closer if there is none. */
export function besideCell(
  { columns, rows, side }: Pick<GridFrame, "columns" | "rows" | "side">,
  at: number,
  others: readonly number[] = [],
): number {
  const placeOf = (cell: number) => [cell % columns, Math.floor(cell / columns)] as const;
  const [column, row] = placeOf(at);
  for (let far = Math.max(1, Math.ceil(CLEAR_PX / side)); far > 0; far--)
    for (const [right, down] of [
      [0, -far],
      [0, far],
      [far, 0],
      [-far, 0],
    ] as const) {
      const [x, y] = [column + right, row + down];
      const isClear = others
        .map(placeOf)
        .every(([u, v]) => Math.max(Math.abs(u - x), Math.abs(v - y)) >= far);
      if (isClear && x >= 0 && x < columns && y >= 0 && y < rows) return y * columns + x;
    }
  return at;
}
