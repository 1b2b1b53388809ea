/** @file The types of control's results. */
import type { ActorKind } from "../../../../core/training/control/actors";
import type { TrainingState } from "../../../../core/training/control/training";
import type { Estimate } from "../../../../core/student";
import type { ControlParams } from "./params";

type Numbers = Float64Array<ArrayBuffer>;

/** An actor of the params: the first, or one besides it. */
export interface ActorPlan {
  readonly kind: ActorKind;
  readonly step: number;
}

/** A run of an actor; with an exact critic there is only one. */
export interface ControlTask {
  readonly part: "control";
  readonly params: ControlParams;
  /** The index of the actor. */
  readonly actor: number;
  readonly run: number;
}

/** What the pictures of grids show, for one run of each actor. */
export interface ControlWay {
  /** Iterations + 1 policies, each of states × 4 probabilities. */
  readonly beliefs: Numbers;
  /** The exact value of each state under each policy. */
  readonly stateValues: Numbers;
}

export interface ControlResult {
  readonly part: "control";
  /** The number of iterations so far. */
  readonly done: number;
  /** Whether the next policy has no value: with discount 1 it never ends, within rounding. */
  readonly ended: boolean;
  /** The exact values at the start, for the policies after 0 … done iterations. */
  readonly values: Numbers;
  /**
   * The number of state updates beyond the bound, and beyond the certified step, over all iterations; null
   * for the Euclidean actor.
   */
  readonly beyond: { readonly bound: number; readonly certified: number } | null;
  /** Only for the first run. */
  readonly way: ControlWay | null;
  /** V* of each state; only for the first run of the first actor. */
  readonly optimum: Numbers | null;
  /** The state from which it continues, with the last steps of all states. */
  readonly state: TrainingState;
}

/** The merged runs of an actor. */
export interface ControlCourse extends ActorPlan {
  readonly label: string;
  /** The number of complete runs; while there is none, the course is that of the first so far. */
  readonly runs: number;
  readonly done: number;
  readonly ended: boolean;
  /** The values at the start after 0 … done iterations: means over the runs with 95 % intervals. */
  readonly values: Numbers;
  readonly low: Numbers;
  readonly high: Numbers;
  /** Σ_{k<t} (V* − V_k) after 0 … done iterations: means with intervals. */
  readonly regret: Numbers;
  readonly regretLow: Numbers;
  readonly regretHigh: Numbers;
  /** The number of runs whose value never decreased. */
  readonly monotone: number;
  /** Shares of all steps of all states. */
  readonly shareBeyondBound: number | null;
  readonly shareBeyondCertified: number | null;
  readonly way: ControlWay | null;
}

export interface ControlTrace {
  readonly part: "control";
  readonly params: ControlParams;
  readonly optimum: Numbers | null;
  /** V* at the start; null until it is known. */
  readonly optimalValue: number | null;
  /** The first actor and those besides it; null for actors without a result yet. */
  readonly courses: readonly (ControlCourse | null)[];
  readonly complete: boolean;
}

export interface ControlFindings {
  /** The value of the last policy at the start: exact, or the mean over the runs of a sampled critic. */
  readonly value: number;
  /** Whether it never decreased in any run. */
  readonly monotone: boolean;
  /** Σ (V* − V) over all policies but the last. */
  readonly regret: number;
  readonly shareBeyondBound: number | null;
  readonly shareBeyondCertified: number | null;
  /** With a sampled critic, the 95 % intervals of the means. */
  readonly intervals: { readonly value: Estimate; readonly regret: Estimate } | null;
  /** The first iteration with a value within 1 % of the optimum; null if there is none. */
  readonly nearFrom: number | null;
  /** The iteration after which the policy never ends, and so has no value with discount 1. */
  readonly endedAt: number | null;
}

export interface Furthest {
  /** Column and row, counted from 1. */
  readonly cell: readonly [column: number, row: number];
  /** V* − V of this state. */
  readonly lost: number;
}

export interface ControlSummary extends ControlFindings {
  readonly lab: "training";
  readonly part: "control";
  readonly optimalValue: number;
  /** The state in which the last policy of the first actor's first run loses most; null if it loses nothing. */
  readonly furthest: Furthest | null;
  readonly beside: readonly (ControlFindings & { readonly label: string })[];
}
