/**
 * @file A grid of cells, row by row, some of which are walls. Paths are measured by their numbers of straight
 * and diagonal moves (of length 1 and √2), so that two ways with the same moves are equally long to the last
 * bit, in whatever order they are made.
 */

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** 1 for each cell that is a wall. */
  readonly walls: Uint8Array;
  /** Whether diagonal moves are allowed; never past the corner of a wall. */
  readonly diagonal: boolean;
}

/** The length of a path with these numbers of straight and diagonal moves. */
export const lengthOf = (straight: number, diagonal: number): number => straight + diagonal * Math.SQRT2;

/** Right, left, down, up; then the diagonals. */
const MOVES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;
const STRAIGHT_MOVES = 4;

/** Calls back with each cell that one move from this one reaches, always in the same order. */
export function eachNeighbour(
  { columns, rows, walls, diagonal }: Grid,
  cell: number,
  visit: (next: number, isDiagonal: boolean) => void,
): void {
  const [x, y] = [cell % columns, Math.floor(cell / columns)];
  const isFree = (column: number, row: number) =>
    column >= 0 && column < columns && row >= 0 && row < rows && walls[row * columns + column] === 0;
  for (const [k, [dx, dy]] of MOVES.entries()) {
    const isDiagonal = k >= STRAIGHT_MOVES;
    if (isDiagonal && !diagonal) return;
    if (!isFree(x + dx, y + dy)) continue;
    if (isDiagonal && !(isFree(x + dx, y) && isFree(x, y + dy))) continue;
    visit((y + dy) * columns + x + dx, isDiagonal);
  }
}
