/** @file The types of the Bounds experiment's results. */
import type { BeliefReadings, TargetReadings } from "../../../experiments/readings";
import type { BoundsParams, MeasuredCurveId, SliceCurveId } from "./params";

export interface BoundsTask {
  readonly part: BoundsResult["part"];
  readonly params: BoundsParams;
}

/** Measured steps at the points of the slice; NaN where nothing is known. */
export type MeasuredCurves = Readonly<Partial<Record<MeasuredCurveId, Float64Array>>>;

/** Curves over the slice p(x): class `along` has mass x, the others share 1 − x as they do in params.p. */
export interface SliceResult {
  readonly part: "slice";
  /** Increasing; denser near the faces, the cusp at the centre and every kink. */
  readonly x: Float64Array;
  /** ln(x / (1 − x)), accurate near both faces. */
  readonly logit: Float64Array;
  readonly curves: Readonly<Record<SliceCurveId, Float64Array>> & MeasuredCurves;
}

/** The part of a slice that does not depend on the target. */
export interface GroundResult extends Pick<SliceResult, "x" | "logit"> {
  readonly part: "ground";
  readonly curves: Readonly<Record<Exclude<SliceCurveId, keyof AimResult["curves"]>, Float64Array>>;
}

/** The part that does, at the same points. */
export interface AimResult {
  readonly part: "aim";
  readonly curves: Readonly<Record<"certified" | "fejer", Float64Array>>;
}

export type BoundsResult = GroundResult | AimResult;

export type Verdict = "within the brake" | "within the bound" | "beyond the bound";

export interface BoundsTrace {
  readonly params: BoundsParams;
  readonly slice: SliceResult | null;
  readonly complete: boolean;
}

export interface BoundsSummary extends BeliefReadings, TargetReadings {
  readonly lab: "bounds";
  /** The belief, and the step η. */
  readonly p: readonly number[];
  readonly step: number;
  /** 2μ − ηL² at the step. */
  readonly gap: number;
  /** η / η_max. */
  readonly factor: number;
  /** `within the brake`, `within the bound` or `beyond the bound`. */
  readonly verdict: Verdict;
  /** D_KL(target‖belief) before and after one mirror step of this size: observed, not claimed. */
  readonly klBefore: number;
  readonly klAfter: number;
}
