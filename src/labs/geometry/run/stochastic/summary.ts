/** @file The summary of stochastic runs, for screen and terminal alike. */
import { NOISE_SHARE, RISE_SHARE } from "../runs";
import { whyNoMean } from "./exactMean";
import { verdictOf } from "./outcome";
import { stepsOf } from "./schedule";

import type { Facts, StochasticReport, StochasticSummary, StochasticTrace } from "./types";

const last = (values: Float64Array): number => (values.length > 0 ? values[values.length - 1] : Infinity);

/** The first step, from 0, after which a mean is larger than before; null: none. */
export function firstRise(mean: Float64Array | null): number | null {
  if (mean === null) return null;
  for (let t = 1; t < mean.length; t++)
    if (mean[t] > mean[t - 1] * (1 + RISE_SHARE) && mean[t - 1] > NOISE_SHARE * mean[0]) return t - 1;
  return null;
}

/** The report at those of its times that the run reaches. */
function reportOf({ params, mean, exact, times, median }: StochasticTrace): readonly StochasticReport[] {
  const steps = stepsOf(params.schedule, params.steps + 1);
  return params.report
    .filter((t) => t < mean.length)
    .map((t) => ({
      t,
      step: steps[t],
      mean: mean[t],
      median: median[times.indexOf(t)],
      exact: exact?.[t] ?? null,
    }));
}

/** @throws Error if the facts are not known yet */
export function knownFacts({ facts }: StochasticTrace): Facts {
  if (facts === null) throw new Error("The facts are not known yet: ask when the run is complete.");
  return facts;
}

export function summarizeStochastic(trace: StochasticTrace): StochasticSummary {
  const { params, exact } = trace;
  const { first, ...facts } = knownFacts(trace);
  const { outcome, basis } = verdictOf(trace, { first, ...facts });
  return {
    lab: "geometry",
    part: "stochastic",
    runs: trace.runs,
    ...facts,
    sumStepDiverges: facts.sumStep === Infinity,
    sumYConverges: facts.sumY < Infinity,
    meanDivergenceStart: first,
    meanDivergenceEnd: last(trace.mean),
    standardErrorEnd: trace.standardErrorEnd,
    exactMeanDivergenceEnd: exact?.[params.steps] ?? null,
    noExactMeanWhy: whyNoMean(params, exact),
    firstMeanRise: firstRise(exact),
    band: [last(trace.low), last(trace.high)],
    medianDivergenceEnd: last(trace.median),
    oneStepRises: trace.oneStepRises,
    conditionalRises: trace.conditionalStates === 0 ? null : trace.conditionalRises,
    conditionalStates: trace.conditionalStates,
    firstConditionalRise: trace.firstConditionalRise < 0 ? null : trace.firstConditionalRise,
    outcome,
    basis,
    leftDomain: trace.firstLeft === null ? null : { runs: trace.left, first: trace.firstLeft },
    diverged: trace.overflowed,
    report: reportOf(trace),
  };
}
