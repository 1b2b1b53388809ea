/** @file The summary of relaxed runs, for screen and terminal alike. */
import { driftEdge, edgesOf, meanLogFactor } from "./edges";
import { euclidean } from "../../../../core/mirror/euclidean";
import { potentialFor } from "../../../../experiments/geometry/potential";
import { expectedGain } from "../../../../experiments/relaxation/law";
import { whyNoMean } from "./meanWay";
import { NOISE_SHARE, RISE_SHARE } from "../runs";
import { systemOf } from "./system";
import type { RelaxationSummary, RelaxationTrace } from "./types";

/** Systems with at most this many coefficients are printed. */
const MAX_PRINTED_COEFFICIENTS = 64;

const last = (values: Float64Array): number => (values.length > 0 ? values[values.length - 1] : Infinity);

export function fejerViolations(mean: Float64Array): number {
  let count = 0;
  for (let t = 1; t < mean.length; t++)
    if (mean[t] > mean[t - 1] * (1 + RISE_SHARE) && mean[t - 1] > NOISE_SHARE * mean[0]) count++;
  return count;
}

/** What is known about fresh rows in Euclid; null otherwise. */
function knownOf({ params }: RelaxationTrace, dimension: number, isFresh: boolean) {
  const isEuclid = potentialFor(params.geometry) === euclidean;
  const { relaxation } = params;
  if (!isEuclid) return { meanSquare: null, almostSure: null, log: null, drift: null };
  const { meanSquare, almostSure } = edgesOf(relaxation, dimension);
  const isIndependent = isFresh || typeof relaxation !== "object" || relaxation.kind !== "coupled";
  return {
    meanSquare: isIndependent ? meanSquare : null,
    almostSure: isFresh ? almostSure : null,
    log: isFresh ? meanLogFactor(relaxation, dimension) : null,
    drift: isFresh ? driftEdge(relaxation, dimension) : null,
  };
}

export function summarizeRelaxation(trace: RelaxationTrace): RelaxationSummary {
  const { params, runs, mean, exact, firstStep } = trace;
  const system = systemOf(params);
  const { rows, dimension } = system;
  const known = knownOf(trace, dimension, rows === null);
  const whyNot = whyNoMean(params, system, exact);
  const exactEnd = exact === null || whyNot !== null ? null : last(exact);
  return {
    lab: "geometry",
    part: "relaxation",
    runs,
    meanDivergenceStart: trace.first,
    meanDivergenceEnd: last(mean),
    standardErrorEnd: trace.standardErrorEnd,
    medianDivergenceEnd: last(trace.median),
    band: [last(trace.low), last(trace.high)],
    exactMeanDistanceEnd: exactEnd,
    exactMeanDistanceRatio: exactEnd === null || !(trace.first > 0) ? null : exactEnd / trace.first,
    noExactMeanWhy: whyNot,
    fejerViolations: fejerViolations(mean),
    oneStepRises: trace.oneStepRises,
    conditionalRises: trace.conditionalStates === 0 ? null : trace.conditionalRises,
    conditionalStates: trace.conditionalStates,
    expectedLambdaTwoMinusLambda: expectedGain(params.relaxation),
    correlation: trace.correlation,
    meanLogRatio: Number.isFinite(trace.meanLogRatio) ? trace.meanLogRatio : null,
    exactMeanLogRatio: known.log,
    meanSquareEdge: known.meanSquare,
    almostSureEdge: known.almostSure,
    driftEdge: known.drift,
    step0: {
      secondZero: firstStep?.secondZero ?? null,
      domainEdge: firstStep?.domainEdge ?? null,
      edgeProbability: firstStep?.edgeProbability ?? null,
    },
    leftDomain: trace.firstLeft === null ? null : { runs: trace.left, first: trace.firstLeft },
    diverged: trace.overflowed,
    couplings: trace.couplings.map((one) => ({
      coupling: one.coupling,
      meanDivergenceEnd: one.mean && last(one.mean),
      standardErrorEnd: one.standardErrorEnd,
      exactMeanDistanceEnd: one.exact && one.exact.length > params.steps ? last(one.exact) : null,
    })),
    system:
      rows === null || rows.length * dimension > MAX_PRINTED_COEFFICIENTS
        ? null
        : {
            rows: rows.map((row) => [...row]),
            rhs: [...system.rhs],
            start: [...system.start],
            reference: [...system.reference],
          },
  };
}
