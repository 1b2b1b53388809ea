/** @file What hands do to the grid. */
import { cellOf, fitted, indexOf, wallsOf, type Cell, type SearchParams } from "./run/params";
import { writeWalls } from "./run/walls";

export type Change = (params: SearchParams) => SearchParams;

/** All cells between two, each next to the one before: a hand may skip some. */
export function between(columns: number, from: number, to: number): readonly number[] {
  const [x0, y0] = [from % columns, Math.floor(from / columns)];
  const [x1, y1] = [to % columns, Math.floor(to / columns)];
  const steps = Math.max(1, Math.abs(x1 - x0), Math.abs(y1 - y0));
  return Array.from({ length: steps + 1 }, (_, k) => {
    const share = k / steps;
    return Math.round(y0 + share * (y1 - y0)) * columns + Math.round(x0 + share * (x1 - x0));
  });
}

/** These cells as walls, or free; start and goal stay free. */
export const painted =
  (cells: readonly number[], isWall: boolean): Change =>
  (params) => {
    const { grid, start, goal } = params;
    const walls = wallsOf(params);
    const kept = [indexOf(grid, start), indexOf(grid, goal)];
    for (const cell of cells) if (!kept.includes(cell)) walls[cell] = isWall ? 1 : 0;
    return { ...params, walls: writeWalls(walls, grid[0]) };
  };

/** Start or goal in another cell, which then is no wall; not on each other. */
export const moved =
  (end: "start" | "goal", to: number): Change =>
  (params) => {
    const other = params[end === "start" ? "goal" : "start"];
    if (indexOf(params.grid, other) === to) return params;
    const free = painted([to], false)(params);
    return { ...free, [end]: cellOf(params.grid, to) };
  };

/** So many cells further, inside the grid. */
export function nudged(
  { grid: [columns, rows] }: SearchParams,
  [column, row]: Cell,
  right: number,
  up: number,
): number {
  const x = Math.min(columns, Math.max(1, column + right));
  const y = Math.min(rows, Math.max(1, row - up));
  return indexOf([columns, rows], [x, y]);
}

export const resized =
  (grid: SearchParams["grid"]): Change =>
  (params) =>
    fitted({ ...params, grid });
