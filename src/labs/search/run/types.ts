/** @file The types of the Search experiment's results. */
import type { Contract } from "../../../core/search/heuristic";
import type { Search } from "../../../core/search/search";
import type { SearchParams } from "./params";

/** The searches without an estimate and with weight 1 are included for comparison. */
export interface RunResult {
  readonly part: "run";
  readonly search: Search;
  /** h and h* of every cell. */
  readonly estimate: Float64Array<ArrayBuffer>;
  readonly left: Float64Array<ArrayBuffer>;
  readonly contract: Contract;
  /** The cells of a shortest path. */
  readonly shortest: Int32Array<ArrayBuffer>;
  /** The expansions of Dijkstra's algorithm, and of A* with the same estimate at weight 1. */
  readonly dijkstra: number;
  readonly unweighted: number;
}

export interface SweepResult {
  readonly part: "sweep";
  readonly weights: Float64Array<ArrayBuffer>;
  readonly lengths: Float64Array<ArrayBuffer>;
  readonly expansions: Int32Array<ArrayBuffer>;
}

export type SearchResult = RunResult | SweepResult;
export interface SearchTask {
  readonly part: SearchResult["part"];
  readonly params: SearchParams;
}

export interface SearchTrace {
  readonly params: SearchParams;
  readonly run: RunResult | null;
  readonly sweep: SweepResult | null;
  readonly complete: boolean;
}

export interface SearchSummary {
  readonly lab: "search";
  readonly isFound: boolean;
  /** Null if there is no path. */
  readonly length: number | null;
  readonly shortest: number | null;
  readonly ratio: number | null;
  /** What is proved on this grid: length ≤ guarantee · shortest. */
  readonly guarantee: number;
  readonly expansions: { readonly search: number; readonly unweighted: number; readonly dijkstra: number };
  readonly isAdmissible: boolean;
  readonly isConsistent: boolean;
  readonly overestimates: {
    readonly cells: number;
    readonly of: number;
    /** The largest h/h*, and the cell where it occurs. */
    readonly worst: number;
    readonly worstCell: readonly [number, number] | null;
    /** The number of cells where w h > h*. */
    readonly weighted: number;
  };
  /** The number of moves along which h decreases by more than their length. */
  readonly jumps: number;
}
