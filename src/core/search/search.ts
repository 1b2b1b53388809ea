/**
 * @file Weighted A*: of all cells on the frontier the one with the least f = g + w h is expanded, until that is the goal. A cell to which
 * a shorter way is found goes back to the frontier, also when it was expanded before.
 *
 * With h ≤ h* in every cell the way that is found is at most w times as long as the shortest: until the goal is expanded, some cell n of a
 * shortest way waits with g(n) = g*(n), so that the goal's f = g is at most g*(n) + w h(n) ≤ w (g*(n) + h*(n)). [Pohl 1970]
 */
import { createFrontier } from "./frontier";
import { eachNeighbour, lengthOf, type Grid } from "./grid";

export interface Search {
  /** The cells in the order in which they were expanded; the goal comes last if it was reached. */
  readonly expanded: Int32Array<ArrayBuffer>;
  /** The cells in the order in which they were put on the frontier, a cell once for each shorter way. */
  readonly opened: Int32Array<ArrayBuffer>;
  /** After how many expansions each of them was. */
  readonly openedAt: Int32Array<ArrayBuffer>;
  /** The cells of the path from start to goal; empty if there is none. */
  readonly way: Int32Array<ArrayBuffer>;
  /** The length of the path; Infinity if there is none. */
  readonly length: number;
}

const NO_CELL = -1;

/** The cells from the start to this one. */
function wayTo(cell: number, from: Int32Array): Int32Array<ArrayBuffer> {
  const way: number[] = [];
  for (let at = cell; at !== NO_CELL; at = from[at] ?? NO_CELL) way.push(at);
  return Int32Array.from(way.toReversed());
}

/**
 * Searches a way from start to goal.
 *
 * @param h an estimate of what remains for each cell, finite and ≥ 0
 * @param weight w ≥ 0; 1 is A*, and with h = 0 Dijkstra's algorithm
 * @returns fresh; ties go to the longer g, then to the cell that comes first in the grid
 */
export function search(grid: Grid, start: number, goal: number, h: Float64Array, weight: number): Search {
  const cells = grid.columns * grid.rows;
  const straight = new Int32Array(cells);
  const diagonal = new Int32Array(cells);
  const g = new Float64Array(cells).fill(Infinity);
  const from = new Int32Array(cells).fill(NO_CELL);
  const frontier = createFrontier();
  const [expanded, opened, openedAt]: [number[], number[], number[]] = [[], [], []];
  const open = (cell: number) => {
    opened.push(cell);
    openedAt.push(expanded.length);
    frontier.put({ cell, g: g[cell], f: g[cell] + weight * h[cell] });
  };
  const reach = (cell: number) =>
    eachNeighbour(grid, cell, (next, isDiagonal) => {
      const [s, d] = isDiagonal ? [straight[cell], diagonal[cell] + 1] : [straight[cell] + 1, diagonal[cell]];
      const length = lengthOf(s, d);
      if (length >= g[next]) return;
      [straight[next], diagonal[next], g[next], from[next]] = [s, d, length, cell];
      open(next);
    });

  g[start] = 0;
  open(start);
  for (let next = frontier.take(); next !== null; next = frontier.take()) {
    // A shorter path to the cell has been found since.
    if (next.g > g[next.cell]) continue;
    expanded.push(next.cell);
    if (next.cell === goal) break;
    reach(next.cell);
  }
  const isFound = expanded.at(-1) === goal;
  return {
    expanded: Int32Array.from(expanded),
    opened: Int32Array.from(opened),
    openedAt: Int32Array.from(openedAt),
    way: isFound ? wayTo(goal, from) : new Int32Array(0),
    length: isFound ? g[goal] : Infinity,
  };
}

/**
 * What truly remains from each cell: h*, by Dijkstra's algorithm from the goal backwards.
 *
 * @returns fresh; Infinity for walls and for cells from which the goal cannot be reached
 */
export function remaining(grid: Grid, goal: number): Float64Array<ArrayBuffer> {
  const cells = grid.columns * grid.rows;
  const straight = new Int32Array(cells);
  const diagonal = new Int32Array(cells);
  const length = new Float64Array(cells).fill(Infinity);
  const frontier = createFrontier();
  length[goal] = 0;
  frontier.put({ cell: goal, g: 0, f: 0 });
  for (let next = frontier.take(); next !== null; next = frontier.take()) {
    const { cell, g } = next;
    if (g > length[cell]) continue;
    eachNeighbour(grid, cell, (other, isDiagonal) => {
      const s = straight[cell] + (isDiagonal ? 0 : 1);
      const d = diagonal[cell] + (isDiagonal ? 1 : 0);
      const reached = lengthOf(s, d);
      if (reached >= length[other]) return;
      [straight[other], diagonal[other], length[other]] = [s, d, reached];
      frontier.put({ cell: other, g: reached, f: reached });
    });
  }
  return length;
}

/**
 * A shortest way, down what remains: always to the first neighbour from which least remains.
 *
 * @param left what `remaining` gave
 * @returns the cells from start to goal; empty where there is no way
 */
export function shortestWay(grid: Grid, start: number, left: Float64Array): Int32Array<ArrayBuffer> {
  if (!(left[start] < Infinity)) return new Int32Array(0);
  const way = [start];
  for (let at = start; left[at] > 0; way.push(at)) {
    let [best, least] = [at, Infinity];
    eachNeighbour(grid, at, (next, isDiagonal) => {
      const whole = left[next] + (isDiagonal ? Math.SQRT2 : 1);
      if (whole < least - LENGTH_TOLERANCE) [best, least] = [next, whole];
    });
    at = best;
  }
  return Int32Array.from(way);
}

/** Far above the rounding error of sums of moves, and far below any possible difference between two lengths on such grids. */
export const LENGTH_TOLERANCE = 1e-9;
