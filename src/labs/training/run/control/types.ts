/** @file What control gives back. */
import type { ActorKind } from "../../../../core/training/control/actors";
import type { TrainingState } from "../../../../core/training/control/training";
import type { Estimate } from "../../../../core/student";
import type { ControlParams } from "./params";

type Numbers = Float64Array<ArrayBuffer>;

/** An actor of the params: the first, or one beside it. */
export interface ActorPlan {
  readonly kind: ActorKind;
  readonly step: number;
}

/** One run of one actor; with an exact critic there is no other. */
export interface ControlTask {
  readonly part: "control";
  readonly params: ControlParams;
  /** Its place among the actors. */
  readonly actor: number;
  readonly run: number;
}

/** What the picture of the grid shows, for one run of each actor. */
export interface ControlWay {
  /** Iterations + 1 policies, each of states × 4 probabilities. */
  readonly beliefs: Numbers;
  /** The exact value of each state under each policy. */
  readonly stateValues: Numbers;
}

export interface ControlResult {
  readonly part: "control";
  /** The last iteration that is there. */
  readonly done: number;
  /** Whether the policy after that has no value: with discount 1 it never ends, to rounding. */
  readonly ended: boolean;
  /** Exact values at the start, of the policies after 0 … done iterations. */
  readonly values: Numbers;
  /** Of the states, how many made a step beyond the bound, and beyond the certified one, in all iterations; null: Euclidean. */
  readonly beyond: { readonly bound: number; readonly certified: number } | null;
  /** Of the first run only. */
  readonly way: ControlWay | null;
  /** V* of each state; of the first run of the first actor only. */
  readonly optimum: Numbers | null;
  /** How it goes on, and what the last steps of all states came to. */
  readonly state: TrainingState;
}

/** What the runs of an actor come to. */
export interface ControlCourse extends ActorPlan {
  readonly label: string;
  /** How many runs are complete; while none is, the course is that of the first so far. */
  readonly runs: number;
  readonly done: number;
  readonly ended: boolean;
  /** Values at the start after 0 … done iterations: means over the runs, and their 95 % intervals. */
  readonly values: Numbers;
  readonly low: Numbers;
  readonly high: Numbers;
  /** Σ_{k<t} (V* − V_k) after 0 … done iterations, in the same way. */
  readonly regret: Numbers;
  readonly regretLow: Numbers;
  readonly regretHigh: Numbers;
  /** Runs whose value never fell from one iteration to the next. */
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
  /** V* at the start; null while it is not known. */
  readonly optimalValue: number | null;
  /** The actor, then those beside it; null where nothing is there yet. */
  readonly courses: readonly (ControlCourse | null)[];
  readonly complete: boolean;
}

export interface ControlFindings {
  /** At the start, of the last policy: exact, the mean over the runs of a sampled critic. */
  readonly value: number;
  /** Whether it never fell from one iteration to the next, in any run. */
  readonly monotone: boolean;
  /** Σ (V* − V) over all policies but the last. */
  readonly regret: number;
  readonly shareBeyondBound: number | null;
  readonly shareBeyondCertified: number | null;
  /** With a sampled critic: 95 % intervals of the means. */
  readonly intervals: { readonly value: Estimate; readonly regret: Estimate } | null;
  /** The first iteration whose value is within 1 % of the optimum's; null where there is none. */
  readonly nearFrom: number | null;
  /** The iteration after which the policy never ends, which has no value with discount 1. */
  readonly endedAt: number | null;
}

export interface Furthest {
  /** Column and row, from 1. */
  readonly cell: readonly [column: number, row: number];
  /** V* − V of its state. */
  readonly lost: number;
}

export interface ControlSummary extends ControlFindings {
  readonly lab: "training";
  readonly part: "control";
  readonly optimalValue: number;
  /** Where the last policy of the actor's first run loses most; null where it loses nothing. */
  readonly furthest: Furthest | null;
  readonly beside: readonly (ControlFindings & { readonly label: string })[];
}
