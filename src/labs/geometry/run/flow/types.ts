/** @file The types of flows' results. */
import type { FlowParams, Geometry } from "../params";
import type { FlowPoint } from "./flow";

export interface FlowTask {
  readonly part: "flow";
  readonly params: FlowParams;
  /** The index of the geometry. */
  readonly index: number;
}

/** A coordinate that left the domain of φ* or of the loss, and the step (from 0) with which it left. */
export interface FlowLeft {
  readonly coordinate: number;
  readonly step: number;
}

/** At a time after the end of the run, everything but t is null. */
export interface FlowReport {
  readonly t: number;
  readonly x: readonly number[] | null;
  readonly objective: number | null;
  /** D_φ(z, x); null without z. */
  readonly divergence: number | null;
}

/**
 * arrives: at z. stands elsewhere: no longer moves. wanders: steps of the second half moved it farther from
 * z. cycles: the same points recur. diverges, or on the simplex runs to a face: D(z, x) is far larger than
 * before, or x overflowed. on its way: none of these.
 */
export type FlowOutcome =
  | "arrives"
  | "on its way"
  | "stands elsewhere"
  | "wanders"
  | "cycles"
  | "left the domain"
  | "fell below the doubles"
  | "runs to a face"
  | "diverges";

/** The facts about a run, over all its steps. */
export interface FlowRunSummary {
  readonly geometry: Geometry;
  readonly end: readonly number[];
  readonly objectiveStart: number;
  readonly objectiveEnd: number;
  /** z; null if the loss has no minimum, or if it is not known. */
  readonly reference: readonly number[] | null;
  /** Whether z is the only minimiser, the Bregman projection of the start on all of them, or the best fixed point. */
  readonly referenceIs: "minimiser" | "projection" | "best" | null;
  readonly divergenceStart: number | null;
  readonly divergenceEnd: number | null;
  /** The number of steps that moved x farther from z, and the first of them, counted from 0. */
  readonly fejerRises: number;
  readonly firstRise: number | null;
  /** The first t at which an entry is exactly 0. */
  readonly faceAt: number | null;
  readonly leftDomain: FlowLeft | null;
  /** A positive entry that became too small for a double or for its gradient, and the step that could not be taken from there. */
  readonly fellBelow: FlowLeft | null;
  /** The last t, if the run ended before all its steps. */
  readonly stoppedAt: number | null;
  /** After this many steps the same points recur, within rounding; null if they do not. */
  readonly period: number | null;
  /** Smaller fixed steps return to z from points near it, larger ones do not; null if z is on a face or not known. */
  readonly localThreshold: number | null;
  readonly outcome: FlowOutcome;
  readonly report: readonly FlowReport[];
}

/** The rows of a run that are kept: all, or evenly spaced ones and the last. */
export interface FlowRows {
  readonly t: Float64Array<ArrayBuffer>;
  /** Rows of n entries. */
  readonly x: Float64Array<ArrayBuffer>;
  readonly objective: Float64Array<ArrayBuffer>;
  /** f(x) − f(z); NaN without z, and for losses that change. */
  readonly excess: Float64Array<ArrayBuffer>;
  /** NaN without z. */
  readonly divergence: Float64Array<ArrayBuffer>;
  /** The norm on the tangent cone of the set, which is 0 at a minimum. */
  readonly gradientNorm: Float64Array<ArrayBuffer>;
  /** The step at t; in the last row it was not taken. */
  readonly step: Float64Array<ArrayBuffer>;
  /** L of the step from t; NaN in the last row and where nothing moved. */
  readonly smoothness: Float64Array<ArrayBuffer>;
}

export interface FlowRun extends FlowRows {
  readonly part: "flow";
  readonly summary: FlowRunSummary;
  /** Whether all its steps are taken, or no more can be. */
  readonly ended: boolean;
}

/** Together with its rows and summary, all that is needed to continue after the last step. */
export interface FlowResume {
  readonly point: FlowPoint;
  /** The number of steps between rows. */
  readonly stride: number;
  /** The present D_φ(z, x), and the largest so far. */
  readonly divergence: number;
  readonly most: number;
  /** The last step that moved x farther from z; −1: none. */
  readonly lastRise: number;
  readonly overflowed: boolean;
  /** The last points. */
  readonly seen: Float64Array<ArrayBuffer>;
}

export interface FlowResult extends FlowRun {
  readonly resume: FlowResume;
}

export interface FlowTrace {
  readonly part: "flow";
  readonly params: FlowParams;
  readonly runs: readonly (FlowRun | null)[];
  readonly complete: boolean;
}

export interface FlowSummary {
  readonly lab: "geometry";
  readonly part: "flow";
  readonly runs: readonly FlowRunSummary[];
}
