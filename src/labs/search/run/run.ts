/** @file The Search experiment: a search with everything exact about it, and searches with a range of weights. */
import type { Experiment, Slice } from "../../../experiments/types";
import { runSearch } from "./find";
import type { SearchParams } from "./params";
import { searchRows } from "./rows";
import { WEIGHT_INTERVALS, sweep } from "./sweep";
import { summarizeSearch } from "./summary";
import type { SearchResult, SearchSummary, SearchTask, SearchTrace } from "./types";

function* run({ part, params }: SearchTask): Generator<Slice<SearchResult>, SearchResult, void> {
  if (part === "sweep") return yield* sweep(params);
  // Short enough for a single slice.
  return runSearch(params);
}

/** Nanoseconds for each cell in a search, as measured. */
const CELL_COST = 150;
const SEARCHES = { run: 5, sweep: WEIGHT_INTERVALS + 1 } as const;

const found = <P extends SearchResult["part"]>(part: P, results: readonly (SearchResult | null)[]) =>
  results.find((result): result is Extract<SearchResult, { part: P }> => result?.part === part) ?? null;

export const experiment: Experiment<SearchParams, SearchTask, SearchResult, SearchTrace, SearchSummary> = {
  name: "search",
  plan: (params) => [
    { part: "run", params },
    { part: "sweep", params },
  ],
  cost: ({ part, params: { grid } }) => SEARCHES[part] * grid[0] * grid[1] * CELL_COST,
  run,
  merge: (params) => (results) => {
    const [one, all] = [found("run", results), found("sweep", results)];
    return { params, run: one, sweep: all, complete: one !== null && all !== null };
  },
  summarize: summarizeSearch,
  rows: searchRows,
  // The searches over a range of weights do not depend on the weight.
  reuse: ({ part, params: { weight, ...rest } }) =>
    part === "sweep" ? JSON.stringify(rest) : JSON.stringify({ ...rest, weight }),
};
