/** @file The places of a grid's cells in a picture, and outlines made of cells. */
import type { Box } from "../../../charts/geometry/box";
import type { Point } from "../../../charts/geometry/polyline";
import type { Plane } from "../../../charts/plane";

/** A grid of square cells, counted row by row. */
export interface GridFrame {
  /** The side of a cell in pixels. */
  readonly side: number;
  /** The box around all cells. */
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
}

/** The grid as a plane, for what is put on it from outside. */
export const gridPlane = ({ box, columns, rows }: GridFrame): Plane => ({ kind: "grid", box, columns, rows });

/** The middle of a cell. */
export const middleOf = ({ box, side, columns }: GridFrame, cell: number): Point => [
  box.x0 + ((cell % columns) + 0.5) * side,
  box.y0 + (Math.floor(cell / columns) + 0.5) * side,
];

/** The cell at a pixel; null outside of the grid. */
export function cellAt({ box, side, columns, rows }: GridFrame, [x, y]: Point): number | null {
  const [column, row] = [Math.floor((x - box.x0) / side), Math.floor((y - box.y0) / side)];
  return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : null;
}

/** Squares for these cells, smaller than the cells by `inset` on each side. */
export function squares(frame: GridFrame, cells: readonly number[], inset = 0): string {
  const side = frame.side - 2 * inset;
  return cells
    .map((cell) => {
      const [x, y] = middleOf(frame, cell);
      return `M${x - side / 2},${y - side / 2}h${side}v${side}h${-side}z`;
    })
    .join("");
}

/** The lines between the cells. */
export function gridLines({ box, side, columns, rows }: GridFrame): string {
  const upright = Array.from(
    { length: columns - 1 },
    (_, k) => `M${box.x0 + (k + 1) * side},${box.y0}V${box.y1}`,
  );
  const lying = Array.from({ length: rows - 1 }, (_, k) => `M${box.x0},${box.y0 + (k + 1) * side}H${box.x1}`);
  return [...upright, ...lying].join("");
}
