/** @file The types of the online part's results. */
import type { Geometry, Method, OnlineParams } from "../params";

export interface OnlineTask {
  readonly part: "online";
  readonly params: OnlineParams;
  readonly geometry: Geometry;
  readonly method: Method;
}

type Numbers = Float64Array<ArrayBuffer>;

/** The record of one learner up to a round. */
export interface OnlineRun {
  readonly geometry: Geometry;
  readonly method: Method;
  /** The number of finished rounds; arrays over rounds have one entry more, which is 0 and comes first. */
  readonly done: number;
  /** Σ⟨l, x⟩ so far, minus the loss of the best expert so far. */
  readonly regret: Numbers;
  /** The proved bound of that regret; Infinity if there is none. */
  readonly bound: Numbers;
  /** The weights before every `stride`-th round, from the first on, and then those at the end. */
  readonly weights: Numbers;
  readonly stride: number;
  /** The step of the last round. */
  readonly step: number;
  readonly learnerLoss: number;
  readonly losses: readonly number[];
  readonly last: readonly number[];
  readonly maxDivergence: number;
  readonly dualNorm: number;
  /** How far from the experts the point is to which D is measured; 0 if it is an expert. */
  readonly off: number;
}

/** The state of a learner, from which it continues to the same bits. */
export interface OnlineLaid {
  readonly weights: Numbers;
  /** What it keeps besides its weights. */
  readonly kept: Numbers;
  /** The sums of its steps, of its losses and of each expert's losses, with their rounding errors. */
  readonly sums: Numbers;
}

export interface OnlineResult extends OnlineRun {
  readonly part: "online";
  readonly resume: OnlineLaid & {
    /** The weights before every round; null if these are too many. */
    readonly all: Numbers | null;
  };
}

export interface OnlineTrace {
  readonly part: "online";
  readonly params: OnlineParams;
  readonly rounds: number;
  readonly experts: number;
  /** The largest difference between two experts in a round. */
  readonly range: number;
  /** Those of the main geometry, then those of the others, each by one method or by both; null if there is nothing yet. */
  readonly runs: readonly (OnlineRun | null)[];
  readonly complete: boolean;
}

export interface OnlineFindings {
  readonly step: number;
  readonly learnerLoss: number;
  /** The lowest index among the best experts. */
  readonly bestExpert: number;
  readonly bestLoss: number;
  readonly regret: number;
  readonly bound: number;
  /** After the last round. */
  readonly weights: readonly number[];
  /** D_max and G of the bound D_max/η + ηTG²/2. */
  readonly maxDivergence: number;
  readonly dualNorm: number;
}

export interface OnlineSummary extends OnlineFindings {
  readonly lab: "geometry";
  readonly part: "online";
  readonly rounds: number;
  readonly experts: number;
  readonly beside: readonly (OnlineFindings & { readonly geometry: Geometry; readonly method: Method })[];
}
