/** @file What one pair gives back. */
import type { PairParams } from "../params";
import type { Counterexample } from "../audit/types";

export interface PairTask {
  readonly part: "pair";
  readonly params: PairParams;
}

export interface PairResult extends Counterexample {
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

export interface PairSummary extends Omit<Counterexample, "pair"> {
  readonly lab: "stability";
  readonly part: "pair";
}
