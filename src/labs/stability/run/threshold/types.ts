/** @file What a threshold curve gives back. */
import type { ThresholdParams } from "../params";

/** Columns `turn`, `turn + of`, … */
export interface ThresholdTask {
  readonly part: "threshold";
  readonly params: ThresholdParams;
  readonly turn: number;
  readonly of: number;
}

/** Steps per start. Infinity: none in the range; NaN: not computed yet. Each is at most 1 + precision times too large. */
export interface MeasuredSteps {
  /**
   * The smallest step that does not settle: that collapses, or wanders without coming closer from one side. Steps so small that they
   * are still on their way at the end do not count.
   */
  readonly measured: Float64Array<ArrayBuffer>;
  /** The smallest step that collapses (MATH §5), never below `measured`: beyond supercritical thresholds a run circles first. */
  readonly collapse: Float64Array<ArrayBuffer>;
  /** The smallest scanned step above `collapse` that does not collapse: where it is finite, collapse is not a matter of one threshold. */
  readonly returns: Float64Array<ArrayBuffer>;
}

/** Columns of the task, in order. */
export interface ThresholdResult extends MeasuredSteps {
  readonly part: "threshold";
  readonly done: number;
}

export interface ThresholdTrace extends MeasuredSteps {
  readonly part: "threshold";
  readonly params: ThresholdParams;
  /** Starts. */
  readonly x: Float64Array;
  /** At the start: η_max, certified step, exact Fejér step. */
  readonly bound: Float64Array;
  readonly certified: Float64Array;
  readonly fejer: Float64Array;
  /** At the target. */
  readonly local: number;
  readonly complete: boolean;
}

/** A start and its measured step. */
export interface ThresholdPoint {
  readonly x: number;
  readonly step: number;
}

/** A start, and how many times one step is another. */
export interface ThresholdRatio {
  readonly x: number;
  readonly ratio: number;
}

export interface RatioRange {
  readonly least: ThresholdRatio;
  readonly greatest: ThresholdRatio;
}

export interface ThresholdSummary {
  readonly lab: "stability";
  readonly part: "threshold";
  /** How many starts there are. */
  readonly starts: number;
  /** The smallest step that collapses any start, and the smallest that does not settle from any; null when there is none in the range. */
  readonly smallest: ThresholdPoint | null;
  readonly smallestMeasured: ThresholdPoint | null;
  /** The start that bears most: its smallest collapsing step. */
  readonly largest: ThresholdPoint | null;
  /** Starts that no step of the range collapses. */
  readonly unthreatened: number;
  /** Starts that a larger step brings back again. */
  readonly returning: number;
  /** Collapsing over claimed and proved step at the start, least and greatest; null when no start collapses in the range. */
  readonly overBound: RatioRange | null;
  readonly overCertified: RatioRange | null;
  /** The exact local threshold at the target. */
  readonly local: number;
  /** Relative width of the brackets, and the factor between two scanned steps. */
  readonly precision: number;
  readonly scanFactor: number;
}
