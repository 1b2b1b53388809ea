/** @file The types of a single pair's results. */
import type { OneTrace } from "../../../../experiments/oneTask";
import type { PairParams } from "../params";
import type { Counterexample } from "../audit/types";

/** What is claimed and proved about a pair, and how its divergence is distributed over the classes. */
export interface PairReadings {
  /** Claimed: the bound 2μ/L² of the pair, 2 (min p)²/max p over both beliefs. */
  readonly bound: number;
  /** Proved of the mirror step: the certified step of the pair, the largest η with η qᵢ ≤ pᵢ at both beliefs. */
  readonly certified: number;
  /**
   * The contribution of each class to `before` and to `after`: a ln(a/b) − a + b ≥ 0, where a and b are its
   * entries in the two beliefs.
   */
  readonly sharesBefore: readonly number[];
  readonly sharesAfter: readonly number[];
}

export interface PairResult extends Counterexample, PairReadings {
  readonly part: "pair";
  readonly firstAfter: readonly number[];
  readonly secondAfter: readonly number[];
}

export type PairTrace = OneTrace<PairParams, PairResult>;

export interface PairSummary extends Omit<Counterexample, "pair">, PairReadings {
  readonly lab: "stability";
  readonly part: "pair";
}
