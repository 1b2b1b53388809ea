/** @file What a threshold curve gives back. */
import type { ThresholdParams } from "../params";

/** Columns `turn`, `turn + of`, … */
export interface ThresholdTask {
  readonly part: "threshold";
  readonly params: ThresholdParams;
  readonly turn: number;
  readonly of: number;
}

export interface ThresholdResult {
  readonly part: "threshold";
  /** Per column of the task: the smallest step found that does not converge; Infinity: none in range. NaN: not done. */
  readonly step: Float64Array<ArrayBuffer>;
  readonly done: number;
}

export interface ThresholdTrace {
  readonly part: "threshold";
  readonly params: ThresholdParams;
  /** Starts. */
  readonly x: Float64Array;
  readonly measured: Float64Array;
  /** At the start: η_max, certified step, exact Fejér step. */
  readonly bound: Float64Array;
  readonly certified: Float64Array;
  readonly fejer: Float64Array;
  /** At the target. */
  readonly local: number;
  readonly complete: boolean;
}

export interface ThresholdSummary {
  readonly lab: "stability";
  readonly part: "threshold";
  readonly smallest: { readonly x: number; readonly step: number } | null;
  readonly unthreatened: number;
  readonly local: number;
}
