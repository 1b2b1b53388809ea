/** @file A search, and everything exact that is known about it. */
import type { Grid } from "../../../core/search/grid";
import { contractOf, estimates } from "../../../core/search/heuristic";
import { remaining, search, shortestWay } from "../../../core/search/search";
import { indexOf, wallsOf, type SearchParams } from "./params";
import type { RunResult } from "./types";

export const gridOf = (params: SearchParams): Grid => ({
  columns: params.grid[0],
  rows: params.grid[1],
  walls: wallsOf(params),
  diagonal: params.moves === "eight",
});

export function runSearch(params: SearchParams): RunResult {
  const grid = gridOf(params);
  const [start, goal] = [indexOf(params.grid, params.start), indexOf(params.grid, params.goal)];
  const estimate = estimates(grid, goal, params.heuristic);
  const left = remaining(grid, goal);
  const expansionsAt = (h: Float64Array) => search(grid, start, goal, h, 1).expanded.length;
  return {
    part: "run",
    search: search(grid, start, goal, estimate, params.weight),
    estimate,
    left,
    contract: contractOf(grid, estimate, left),
    shortest: shortestWay(grid, start, left),
    dijkstra: expansionsAt(new Float64Array(estimate.length)),
    unweighted: expansionsAt(estimate),
  };
}
