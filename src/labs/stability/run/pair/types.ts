/** @file What one pair gives back. */
import type { PairParams } from "../params";
import type { Counterexample } from "../audit/types";

export interface PairTask {
  readonly part: "pair";
  readonly params: PairParams;
}

/** What is claimed and proved of a pair, and where its divergence sits. */
export interface PairReadings {
  /** Claimed: the bound 2μ/L² of the pair, 2 (min p)²/max p over both beliefs. */
  readonly bound: number;
  /** Proved of the mirror step: the certified step of the pair, the largest η with η qᵢ ≤ pᵢ at both beliefs. */
  readonly certified: number;
  /** What each class adds to `before` and to `after`: a ln(a/b) − a + b ≥ 0, a and b its entries of the two beliefs. */
  readonly sharesBefore: readonly number[];
  readonly sharesAfter: readonly number[];
}

export interface PairResult extends Counterexample, PairReadings {
  readonly part: "pair";
  readonly firstAfter: readonly number[];
  readonly secondAfter: readonly number[];
}

export interface PairTrace {
  readonly part: "pair";
  readonly params: PairParams;
  readonly result: PairResult | null;
  readonly complete: boolean;
}

export interface PairSummary extends Omit<Counterexample, "pair">, PairReadings {
  readonly lab: "stability";
  readonly part: "pair";
}
