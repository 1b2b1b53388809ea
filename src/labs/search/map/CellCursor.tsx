/** @file The cell that keys act on: arrows walk, Space makes a wall and takes it away, S and G put start and goal there. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { moved, nudged, painted, type Change } from "../edit";
import { cellOf, indexOf, wallsOf, type SearchParams } from "../run/params";
import type { RunResult } from "../run/types";
import { cellWords } from "../words";
import { middleOf, type MapFrame } from "./frame";

interface CellCursorProps {
  readonly frame: MapFrame;
  readonly params: SearchParams;
  readonly run: RunResult | null;
  readonly onChange: (change: Change) => void;
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

function stateOf({ grid, start, goal }: SearchParams, isWall: boolean, cell: number): string {
  if (cell === indexOf(grid, start)) return "start";
  if (cell === indexOf(grid, goal)) return "goal";
  return isWall ? "wall" : "free";
}

/** Where keys begin: not under the handle of the start, which is a stop of its own, nor under that of the goal. */
function besideStart({ grid: [columns, rows], start, goal }: SearchParams): number {
  const [at, end] = [indexOf([columns, rows], start), indexOf([columns, rows], goal)];
  const near = [at - columns, at + columns, at + 1, at - 1];
  return near.find((cell) => cell !== end && cell >= 0 && cell < columns * rows) ?? at;
}

/** Of the whole grid only this cell is there: the counts of rows and columns say where it lies. */
export function CellCursor({ frame, params, run, onChange }: CellCursorProps) {
  const [columns, rows] = params.grid;
  const [at, setAt] = useState(() => besideStart(params));
  const cell = Math.min(at, columns * rows - 1);
  const isWall = wallsOf(params)[cell] === 1;
  const [column, row] = cellOf(params.grid, cell);
  const [x, y] = middleOf(frame, cell);
  const element = useRef<HTMLDivElement>(null);
  const walks = useRef(false);
  // Another cell is another element: that it has the focus is what is said aloud.
  useLayoutEffect(() => {
    if (walks.current) element.current?.focus({ preventScroll: true });
    walks.current = false;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      const next = nudged(params, [column, row], ...arrow);
      walks.current = next !== cell;
      if (event.shiftKey) onChange(painted([cell, next], true));
      setAt(next);
    } else if (event.key === " " || event.key === "Enter") onChange(painted([cell], !isWall));
    else if (event.key === "s" || event.key === "S") onChange(moved("start", cell));
    else if (event.key === "g" || event.key === "G") onChange(moved("goal", cell));
    else return;
    event.preventDefault();
  };
  return (
    <div role="grid" aria-label="Cells of the grid" aria-rowcount={rows} aria-colcount={columns}>
      <div role="row" aria-rowindex={row}>
        <div
          key={cell}
          ref={element}
          className="search__cell"
          role="gridcell"
          tabIndex={0}
          aria-colindex={column}
          aria-label={`Column ${column}, row ${row}: ${cellWords(run, cell, stateOf(params, isWall, cell))}`}
          style={{ left: x - frame.side / 2, top: y - frame.side / 2, width: frame.side, height: frame.side }}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
