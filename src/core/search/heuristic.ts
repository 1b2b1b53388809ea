/**
 * @file Estimates of the remaining distance to the goal, from the numbers of columns and rows to it; and a
 * check of A*'s contract on a grid.
 */
import { eachNeighbour, lengthOf, type Grid } from "./grid";
import { LENGTH_TOLERANCE } from "./search";

/**
 * - zero: nothing is known, and A* is Dijkstra's algorithm;
 * - manhattan: dx + dy, exact without walls where moves are straight, too much where they may be diagonal;
 * - octile: |dx − dy| + √2 min(dx, dy), exact without walls where moves may be diagonal;
 * - euclidean: √(dx² + dy²);
 * - squared: dx² + dy², too much nearly everywhere.
 */
export const HEURISTICS = ["zero", "manhattan", "octile", "euclidean", "squared"] as const;
export type Heuristic = (typeof HEURISTICS)[number];

const ESTIMATES: { readonly [H in Heuristic]: (dx: number, dy: number) => number } = {
  zero: () => 0,
  manhattan: (dx, dy) => dx + dy,
  octile: (dx, dy) => lengthOf(Math.abs(dx - dy), Math.min(dx, dy)),
  euclidean: (dx, dy) => Math.sqrt(dx * dx + dy * dy),
  squared: (dx, dy) => dx * dx + dy * dy,
};

/** h of every cell, walls included; fresh. */
export function estimates(
  { columns, rows }: Grid,
  goal: number,
  heuristic: Heuristic,
): Float64Array<ArrayBuffer> {
  const [x, y] = [goal % columns, Math.floor(goal / columns)];
  const estimate = ESTIMATES[heuristic];
  return Float64Array.from({ length: columns * rows }, (_, cell) =>
    estimate(Math.abs((cell % columns) - x), Math.abs(Math.floor(cell / columns) - y)),
  );
}

export interface Contract {
  /** Cells from which the goal can be reached, the goal left out. */
  readonly cells: number;
  /** 1 for each of them whose estimate is too high. */
  readonly over: Uint8Array<ArrayBuffer>;
  readonly overCount: number;
  /** The largest h/h*, and the first cell where it occurs; 0 and −1 if there is no such cell. */
  readonly worst: number;
  readonly worstCell: number;
  /** Moves a → b along which h falls by more than their length: h(a) > c(a, b) + h(b). */
  readonly jumps: number;
}

/**
 * Whether an estimate is admissible (h ≤ h* everywhere) and consistent (it falls by at most the length of a move), counted cell by cell.
 *
 * @param left h*, what `remaining` gave
 */
export function contractOf(grid: Grid, h: Float64Array, left: Float64Array): Contract {
  const over = new Uint8Array(left.length);
  let [cells, overCount, worst, worstCell, jumps] = [0, 0, 0, -1, 0];
  for (const [cell, rest] of left.entries()) {
    if (!(rest < Infinity)) continue;
    eachNeighbour(grid, cell, (next, isDiagonal) => {
      if (h[cell] > (isDiagonal ? Math.SQRT2 : 1) + h[next] + LENGTH_TOLERANCE) jumps++;
    });
    if (rest === 0) continue;
    cells++;
    if (h[cell] > rest + LENGTH_TOLERANCE) {
      over[cell] = 1;
      overCount++;
    }
    if (h[cell] / rest > worst + LENGTH_TOLERANCE) [worst, worstCell] = [h[cell] / rest, cell];
  }
  return { cells, over, overCount, worst, worstCell, jumps };
}
