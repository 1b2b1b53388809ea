/** @file Takes one step from both beliefs of a pair, as the params of an audit say. */
import {
  createPairMove,
  createReading,
  pairBound,
  pairCertified,
  stepPair,
  type PairReading,
} from "../../../../core/contraction";
import { potentialOf } from "../../../../experiments/updateStep";
import type { AuditParams } from "../params";
import type { Pair } from "./sample";
import type { Counterexample } from "./types";

/** Steps pairs one by one. Only `describe` allocates. */
export interface Trial {
  /** The numbers of the last step. */
  readonly reading: PairReading;
  /** Computes the step (the fraction times the pair's certificate), takes it from both beliefs, and returns it. */
  readonly step: (pair: Pair) => number;
  /** The pair with its numbers, after stepping it. */
  readonly describe: (pair: Pair, index: number | null) => Counterexample;
}

export function createTrial({ classes, update, certificate, fraction }: AuditParams): Trial {
  const reading = createReading();
  const move = createPairMove(potentialOf[update], classes);
  const firstAfter = new Float64Array(classes);
  const secondAfter = new Float64Array(classes);
  const isPaper = certificate === "paper";
  const step = ({ target, first, second }: Pair): number => {
    const limit = isPaper ? pairBound(first, second) : pairCertified(first, second, target);
    const eta = fraction * limit;
    stepPair(first, second, target, eta, move, firstAfter, secondAfter, reading);
    return eta;
  };
  const describe = (pair: Pair, index: number | null): Counterexample => {
    const eta = step(pair);
    return {
      pair: index,
      target: [...pair.target],
      first: [...pair.first],
      second: [...pair.second],
      step: eta,
      before: reading.before,
      after: reading.after,
      ratio: ratioOf(reading),
    };
  };
  return { reading, step, describe };
}

/** D_KL after the step over D_KL before it; 1 if the two beliefs are equal. */
export function ratioOf({ before, after }: PairReading): number {
  return before > 0 ? after / before : after > 0 ? Infinity : 1;
}
