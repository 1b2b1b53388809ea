/**
 * @file Where the mean goes, and whether that is proved. Robbins and Siegmund 1971: where ΣY_n is finite D_n converges to some limit, which is 0
 * only if Ση_n is infinite. Nothing follows from an infinite ΣY_n: then it is looked at otherwise, or is open.
 */
import { trueKind, QUADRATIC_KINDS } from "../../../../experiments/geometry/proved";
import { momentsOf } from "../../../../experiments/relaxation/law";
import { fullOracle, type OracleKind } from "./model";
import { plainOf } from "./data";
import { isQuadratic } from "./objective";
import { falls, fullSchedule, stepAt } from "./schedule";
import type { Facts, Outcome, StochasticTrace } from "./types";

export interface Verdict {
  readonly outcome: Outcome;
  readonly basis: "proved" | "observed";
}

const proved = (outcome: Outcome): Verdict => ({ outcome, basis: "proved" });
const observed = (outcome: Outcome): Verdict => ({ outcome, basis: "observed" });

/** Strongly convex. */
function isStrong({ params: { problem } }: StochasticTrace): boolean {
  const loss = plainOf(problem);
  return loss.kind !== "logistic" || loss.l2 > 0;
}

/** Whether the geometry is Euclid, perhaps in other coordinates. */
const isFlat = ({ params }: StochasticTrace): boolean => QUADRATIC_KINDS[trueKind(params.geometry)];

/** A mean that has moved by fewer standard errors than this has not moved. */
const CERTAIN_ERRORS = 3;

/** Whether the mean at the end is above the start. */
function hasGrown({ mean, exact, params, standardErrorEnd }: StochasticTrace, { first }: Facts): boolean {
  if (exact?.length === params.steps + 1) return exact[params.steps] > first * (1 + 1e-9);
  const end = mean[params.steps];
  return end > first + CERTAIN_ERRORS * (standardErrorEnd < Infinity ? standardErrorEnd : 0);
}

/** Without noise, a mean below this share of the start has vanished. */
const GONE_SHARE = 1e-9;

function seen(trace: StochasticTrace, facts: Facts): Verdict {
  if (hasGrown(trace, facts)) return observed("mean grows");
  const isGone = facts.sumY === 0 && trace.mean[trace.params.steps] <= GONE_SHARE * facts.first;
  return observed(isGone ? "vanishes" : "open");
}

/** The verdict if all steps are the same. */
function constantVerdict(trace: StochasticTrace, facts: Facts, eta: number): Verdict {
  const { params } = trace;
  const lambda = momentsOf(params.relaxation);
  const hasNoise = facts.sumY > 0;
  const shorter = lambda === null ? 0 : lambda.mean / lambda.square;
  if (isFlat(trace) && !isOracle(trace, "sample")) {
    // Each mode of a quadratic has its own factor.
    const isLinear = isQuadratic(params.problem) && eta > facts.localStep * shorter;
    const isSingle = lambda !== null && lambda.square === lambda.mean * lambda.mean;
    if (isLinear && (hasNoise || hasGrown(trace, facts))) return proved(isSingle ? "diverges" : "mean grows");
    if (!hasNoise && eta < (facts.guaranteedStep ?? 0) * shorter) return proved("vanishes");
  }
  if (!hasNoise || hasGrown(trace, facts)) return seen(trace, facts);
  // From z the next step moves away by Y > 0 in the mean, so the mean cannot tend to 0.
  return proved("stays above 0");
}

const isOracle = ({ params: { oracle } }: StochasticTrace, kind: OracleKind["kind"]): boolean =>
  fullOracle(oracle).kind === kind;

export function verdictOf(trace: StochasticTrace, facts: Facts): Verdict {
  const { problem, schedule, steps } = trace.params;
  if (trace.left > 0) return observed("left the domain");
  if (trace.overflowed > 0) return observed("diverges");
  if (facts.sumY === 0 && trace.mean[steps] === 0) return proved("vanishes");
  if (!falls(schedule)) return constantVerdict(trace, facts, stepAt(fullSchedule(schedule), 0));
  if (facts.sumStep < Infinity)
    return isFlat(trace) && isQuadratic(problem) ? proved("stalls") : observed("stalls");
  // If the sum is finite, by Robbins and Siegmund; if f is strongly convex, E D⁺ ≤ (1 − ηµ) E D + 2Y brings E
  // D to 0 for any steps that tend to 0.
  if (isFlat(trace) && (facts.sumY < Infinity || isStrong(trace))) return proved("vanishes");
  return seen(trace, facts);
}
