/**
 * @file A single pair as a part of the Stability experiment: the numbers of a counterexample, computed with
 * the audit's own operations.
 */
import { csvRows } from "../../../../experiments/csv";
import {
  createPairMove,
  createReading,
  pairBound,
  pairCertified,
  pairDivergence,
  stepPair,
} from "../../../../core/contraction";
import type { Experiment } from "../../../../experiments/types";
import { oneTask } from "../../../../experiments/oneTask";
import { potentialOf } from "../../../../experiments/updateStep";
import type { PairParams } from "../params";
import { ratioOf } from "../audit/trial";
import type { PairResult, PairSummary, PairTrace } from "./types";

/** The terms that {@link pairDivergence} sums, in the same order. */
const shares = (x: Float64Array, y: Float64Array): number[] =>
  Array.from(x, (_, i) => pairDivergence(x.subarray(i, i + 1), y.subarray(i, i + 1)));

function stepOnce({ update, target, first, second, step }: PairParams): PairResult {
  const [q, p1, p2] = [target, first, second].map((p) => Float64Array.from(p));
  const [firstAfter, secondAfter] = [p1.slice(), p2.slice()];
  const reading = createReading();
  stepPair(p1, p2, q, step, createPairMove(potentialOf[update], q.length), firstAfter, secondAfter, reading);
  return {
    part: "pair",
    pair: null,
    target,
    first,
    second,
    step,
    before: reading.before,
    after: reading.after,
    ratio: ratioOf(reading),
    bound: pairBound(p1, p2),
    certified: pairCertified(p1, p2, q),
    sharesBefore: shares(p1, p2),
    sharesAfter: shares(firstAfter, secondAfter),
    firstAfter: [...firstAfter],
    secondAfter: [...secondAfter],
  };
}

const rows = ({ target, first, second, firstAfter, secondAfter }: PairResult) =>
  csvRows(
    ["class", "target", "first", "second", "firstAfter", "secondAfter"],
    target.map((share, i) => [i + 1, share, first[i], second[i], firstAfter[i], secondAfter[i]]),
  );

export const part: Experiment<PairParams, PairParams, PairResult, PairTrace, PairSummary> = oneTask({
  name: "pair",
  cost: () => 20_000,
  compute: stepOnce,
  summarize: ({ pair: _pair, firstAfter: _f, secondAfter: _s, ...shown }) => ({ lab: "stability", ...shown }),
  rows,
});
