/** @file The types of a threshold curve's results. */
import type { ThresholdParams } from "../params";

/** Columns `turn`, `turn + of`, … */
export interface ThresholdTask {
  readonly part: "threshold";
  readonly params: ThresholdParams;
  readonly turn: number;
  readonly of: number;
}

/**
 * A step for each start. Infinity: none in the range; NaN: not computed yet. Each is too large by at most the
 * factor 1 + precision.
 */
export interface MeasuredSteps {
  /**
   * The smallest step that does not settle: it collapses, or it wanders without approaching from one side.
   * Steps so small that the run is still on its way at the end do not count.
   */
  readonly measured: Float64Array<ArrayBuffer>;
  /**
   * The smallest step that collapses (MATH §5). It is never below `measured`: beyond a supercritical
   * threshold a run first goes round a cycle.
   */
  readonly collapse: Float64Array<ArrayBuffer>;
  /**
   * The smallest scanned step above `collapse` that does not collapse. Where it is finite, collapse does not
   * depend on a single threshold.
   */
  readonly returns: Float64Array<ArrayBuffer>;
}

/** The columns of the task, in order. */
export interface ThresholdResult extends MeasuredSteps {
  readonly part: "threshold";
  readonly done: number;
}

export interface ThresholdTrace extends MeasuredSteps {
  readonly part: "threshold";
  readonly params: ThresholdParams;
  /** The starts. */
  readonly x: Float64Array;
  /** At each start η_max, the certified step, and the exact Fejér step. */
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

/** A start, and the ratio of two steps there. */
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
  /** The number of starts. */
  readonly starts: number;
  /**
   * The smallest step that collapses from any start, and the smallest that does not settle from any; null if
   * there is none in the range.
   */
  readonly smallest: ThresholdPoint | null;
  readonly smallestMeasured: ThresholdPoint | null;
  /** The start whose smallest collapsing step is the largest. */
  readonly largest: ThresholdPoint | null;
  /** The number of starts from which no step in the range collapses. */
  readonly unthreatened: number;
  /** The number of starts from which a larger step converges again. */
  readonly returning: number;
  /**
   * The smallest and the largest ratio of the collapsing step to the claimed and the proved step at the
   * start; null if no start collapses in the range.
   */
  readonly overBound: RatioRange | null;
  readonly overCertified: RatioRange | null;
  /** The exact local threshold at the target. */
  readonly local: number;
  /** The relative precision of the brackets, and the ratio of two scanned steps. */
  readonly precision: number;
  readonly scanFactor: number;
}
