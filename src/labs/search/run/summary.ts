/** @file The numbers of a search, for screen and terminal. */
import { LENGTH_TOLERANCE } from "../../../core/search/search";
import { cellOf, indexOf, type SearchParams } from "./params";
import { runSearch } from "./find";
import type { RunResult, SearchSummary, SearchTrace } from "./types";

const finite = (value: number): number | null => (value < Infinity ? value : null);

/** The number of cells with a path to the goal where the weighted estimate is too large. */
const countOver = ({ estimate, left }: RunResult, weight: number): number =>
  left.reduce((sum, rest, cell) => sum + (weight * estimate[cell] > rest + LENGTH_TOLERANCE ? 1 : 0), 0);

export function summaryOf(params: SearchParams, run: RunResult): SearchSummary {
  const { search, left, contract, dijkstra, unweighted } = run;
  const shortest = left[indexOf(params.grid, params.start)];
  const { cells, overCount, worst, worstCell, jumps } = contract;
  return {
    lab: "search",
    isFound: search.way.length > 0,
    length: finite(search.length),
    shortest: finite(shortest),
    ratio: search.length < Infinity ? search.length / shortest : null,
    guarantee: params.weight * Math.max(1, overCount === 0 ? 1 : worst),
    expansions: { search: search.expanded.length, unweighted, dijkstra },
    isAdmissible: overCount === 0,
    isConsistent: jumps === 0,
    overestimates: {
      cells: overCount,
      of: cells,
      worst,
      worstCell: worstCell < 0 ? null : cellOf(params.grid, worstCell),
      weighted: countOver(run, params.weight),
    },
    jumps,
  };
}

export const summarizeSearch = ({ params, run }: SearchTrace): SearchSummary =>
  summaryOf(params, run ?? runSearch(params));
