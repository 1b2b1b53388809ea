/** @file The summary of learning from experts, for screen and terminal alike. */
import type { OnlineFindings, OnlineRun, OnlineSummary, OnlineTrace } from "./types";

export function findingsOf(run: OnlineRun): OnlineFindings {
  const { step, learnerLoss, losses, regret, bound, done, last, maxDivergence, dualNorm } = run;
  const bestLoss = losses.reduce((a, b) => Math.min(a, b), Infinity);
  return {
    step,
    learnerLoss,
    bestExpert: losses.indexOf(bestLoss),
    bestLoss,
    regret: regret[done],
    bound: bound[done],
    weights: last,
    maxDivergence,
    dualNorm,
  };
}

const NO_FINDINGS: OnlineFindings = {
  step: 0,
  learnerLoss: 0,
  bestExpert: 0,
  bestLoss: 0,
  regret: 0,
  bound: Infinity,
  weights: [],
  maxDivergence: 0,
  dualNorm: 0,
};

export function summarizeOnline({
  rounds,
  experts,
  runs: [main = null, ...others],
}: OnlineTrace): OnlineSummary {
  return {
    lab: "geometry",
    part: "online",
    rounds,
    experts,
    ...(main === null ? NO_FINDINGS : findingsOf(main)),
    beside: others.flatMap((run) =>
      run === null ? [] : [{ geometry: run.geometry, method: run.method, ...findingsOf(run) }],
    ),
  };
}
