/** @file The same search at every weight. */
import { estimates } from "../../../core/search/heuristic";
import { search } from "../../../core/search/search";
import type { Slice } from "../../../experiments/types";
import { gridOf } from "./find";
import { indexOf, WEIGHT, type SearchParams } from "./params";
import type { SearchResult, SweepResult } from "./types";

export const WEIGHT_INTERVALS = 32;

export function* sweep(params: SearchParams): Generator<Slice<SearchResult>, SweepResult, void> {
  const grid = gridOf(params);
  const [start, goal] = [indexOf(params.grid, params.start), indexOf(params.grid, params.goal)];
  const h = estimates(grid, goal, params.heuristic);
  const { atLeast: from = 1, atMost: to = 1 } = WEIGHT;
  const weights = Float64Array.from(
    { length: WEIGHT_INTERVALS + 1 },
    (_, k) => from + (k / WEIGHT_INTERVALS) * (to - from),
  );
  const result: SweepResult = {
    part: "sweep",
    weights,
    lengths: new Float64Array(weights.length).fill(Number.NaN),
    expansions: new Int32Array(weights.length),
  };
  for (const [k, weight] of weights.entries()) {
    const { length, expanded } = search(grid, start, goal, h, weight);
    result.lengths[k] = length;
    result.expansions[k] = expanded.length;
    yield {
      done: k + 1,
      total: weights.length,
      snapshot: () => ({
        ...result,
        weights: weights.slice(),
        lengths: result.lengths.slice(),
        expansions: result.expansions.slice(),
      }),
    };
  }
  return result;
}
