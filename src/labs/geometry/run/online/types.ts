/** @file What learning from experts gives back. */
import type { Geometry, Method, OnlineParams } from "../params";

export interface OnlineTask {
  readonly part: "online";
  readonly params: OnlineParams;
  readonly geometry: Geometry;
  readonly method: Method;
}

type Numbers = Float64Array<ArrayBuffer>;

/** What the learner of one geometry has done up to a round. */
export interface OnlineRun {
  readonly geometry: Geometry;
  readonly method: Method;
  /** Rounds that are over; arrays over rounds have one entry more, the first 0. */
  readonly done: number;
  /** Σ⟨l, x⟩ so far less the loss of the expert that is best so far. */
  readonly regret: Numbers;
  /** What is proved of that regret; Infinity where nothing is. */
  readonly bound: Numbers;
  /** Weights before every `stride`-th round, those of a round together, from the first on; then those at the end. */
  readonly weights: Numbers;
  readonly stride: number;
  /** Of the last round. */
  readonly step: number;
  readonly learnerLoss: number;
  readonly losses: readonly number[];
  readonly last: readonly number[];
  readonly maxDivergence: number;
  readonly dualNorm: number;
  /** How far off the experts the point is that D is measured to; 0 where it is they. */
  readonly off: number;
}

/** Where a learner was laid down: it goes on to the same bits. */
export interface OnlineLaid {
  readonly weights: Numbers;
  /** What it keeps beside its weights. */
  readonly kept: Numbers;
  /** Of its steps, of its losses and of those of each expert, and what rounding took from each. */
  readonly sums: Numbers;
}

export interface OnlineResult extends OnlineRun {
  readonly part: "online";
  readonly resume: OnlineLaid & {
    /** Weights before every round; null where these are too many. */
    readonly all: Numbers | null;
  };
}

export interface OnlineTrace {
  readonly part: "online";
  readonly params: OnlineParams;
  readonly rounds: number;
  readonly experts: number;
  /** The largest difference of two experts in a round. */
  readonly range: number;
  /** Of the geometry, then of those beside it, each by one method or by both; null where nothing is there yet. */
  readonly runs: readonly (OnlineRun | null)[];
  readonly complete: boolean;
}

export interface OnlineFindings {
  readonly step: number;
  readonly learnerLoss: number;
  /** The lowest of the best. */
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
