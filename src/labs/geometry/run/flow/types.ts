/** @file What flows give back. */
import type { FlowParams, Geometry } from "../params";
import type { FlowPoint } from "./flow";

export interface FlowTask {
  readonly part: "flow";
  readonly params: FlowParams;
  /** Which of the geometries. */
  readonly index: number;
}

/** A coordinate that left the domain of φ* or of the loss, and the step, from 0, that it left with. */
export interface FlowLeft {
  readonly coordinate: number;
  readonly step: number;
}

/** At a time after the run's end, all but t is null. */
export interface FlowReport {
  readonly t: number;
  readonly x: readonly number[] | null;
  readonly objective: number | null;
  /** D_φ(z, x); null without z. */
  readonly divergence: number | null;
}

/**
 * arrives: at z. stands elsewhere: moves no more. wanders: steps of the second half took it farther from z. cycles: the same points come
 * again and again. diverges, or on the simplex runs
 * to a face: D(z, x) is far larger than it was, or x is beyond all numbers. on its way: none of these.
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

/** What is told of one run, of all its steps. */
export interface FlowRunSummary {
  readonly geometry: Geometry;
  readonly end: readonly number[];
  readonly objectiveStart: number;
  readonly objectiveEnd: number;
  /** z; null where the loss has no minimum, or it is not known. */
  readonly reference: readonly number[] | null;
  /** Whether z is the only minimiser, the Bregman projection of the start on all of them, or the best fixed point. */
  readonly referenceIs: "minimiser" | "projection" | "best" | null;
  readonly divergenceStart: number | null;
  readonly divergenceEnd: number | null;
  /** Steps that took x farther from z, and the first of them, from 0. */
  readonly fejerRises: number;
  readonly firstRise: number | null;
  /** The first t at which an entry is exactly 0. */
  readonly faceAt: number | null;
  readonly leftDomain: FlowLeft | null;
  /** An entry above 0, too small for a double or for its gradient, and the step that could not be taken from there. */
  readonly fellBelow: FlowLeft | null;
  /** The last t, where the run ended before all of its steps. */
  readonly stoppedAt: number | null;
  /** After so many steps the same points come again, to rounding; null where they do not. */
  readonly period: number | null;
  /** Smaller fixed steps come back to z from near it, larger ones do not; null where z is on a face or not known. */
  readonly localThreshold: number | null;
  readonly outcome: FlowOutcome;
  readonly report: readonly FlowReport[];
}

/** The rows of a run that are kept: all, or evenly spread ones and the last. */
export interface FlowRows {
  readonly t: Float64Array<ArrayBuffer>;
  /** Rows of n entries. */
  readonly x: Float64Array<ArrayBuffer>;
  readonly objective: Float64Array<ArrayBuffer>;
  /** f(x) − f(z); NaN without z, and where losses change. */
  readonly excess: Float64Array<ArrayBuffer>;
  /** NaN without z. */
  readonly divergence: Float64Array<ArrayBuffer>;
  /** On the tangent cone of the set: 0 at a minimum. */
  readonly gradientNorm: Float64Array<ArrayBuffer>;
  /** Evaluated at t; in the last row not applied. */
  readonly step: Float64Array<ArrayBuffer>;
  /** L of the step from t on; NaN in the last row and where nothing moved. */
  readonly smoothness: Float64Array<ArrayBuffer>;
}

export interface FlowRun extends FlowRows {
  readonly part: "flow";
  readonly summary: FlowRunSummary;
  /** Whether all of its steps are taken, or there are no more. */
  readonly ended: boolean;
}

/** With its rows and summary all that it takes to go on from the last step. */
export interface FlowResume {
  readonly point: FlowPoint;
  /** Steps from one row to the next. */
  readonly stride: number;
  /** D_φ(z, x) there, and the largest so far. */
  readonly divergence: number;
  readonly most: number;
  /** The last step that took x farther from z; −1: none. */
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
