/** @file Edits of the grid. */
import { nudgedCell } from "../shared/grid/walk";
import { cellOf, fitted, indexOf, wallsOf, type Cell, type SearchParams } from "./run/params";
import { writeWalls } from "./run/walls";

export type Change = (params: SearchParams) => SearchParams;

/** Makes cells walls, or free; start and goal stay free. */
export const painted =
  (cells: readonly number[], isWall: boolean): Change =>
  (params) => {
    const { grid, start, goal } = params;
    const walls = wallsOf(params);
    const kept = [indexOf(grid, start), indexOf(grid, goal)];
    for (const cell of cells) if (!kept.includes(cell)) walls[cell] = isWall ? 1 : 0;
    return { ...params, walls: writeWalls(walls, grid[0]) };
  };

/** Moves start or goal, which removes a wall there. They cannot be on the same cell. */
export const moved =
  (end: "start" | "goal", to: number): Change =>
  (params) => {
    const other = params[end === "start" ? "goal" : "start"];
    if (indexOf(params.grid, other) === to) return params;
    const free = painted([to], false)(params);
    return { ...free, [end]: cellOf(params.grid, to) };
  };

/** The cell so many steps further, inside the grid. */
export const nudged = ({ grid }: SearchParams, cell: Cell, right: number, up: number): number =>
  nudgedCell({ columns: grid[0], rows: grid[1] }, indexOf(grid, cell), right, up);

export const resized =
  (grid: SearchParams["grid"]): Change =>
  (params) =>
    fitted({ ...params, grid });
