/** @file What one pair gives back. */
import type { PairParams } from "../params";
import type { Counterexample } from "../audit/types";

export interface PairTask {
  readonly part: "pair";
  readonly params: PairParams;
}

/** Where the divergence of a pair sits. */
export interface PairShares {
  /** What each class adds to `before` and to `after`: a ln(a/b) − a + b ≥ 0, a and b its entries of the two beliefs. */
  readonly sharesBefore: readonly number[];
  readonly sharesAfter: readonly number[];
}

export interface PairResult extends Counterexample, PairShares {
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

export interface PairSummary extends Omit<Counterexample, "pair">, PairShares {
  readonly lab: "stability";
  readonly part: "pair";
}
