/** @file The runs so far, put together: means of all, and the band at its times. */
import type { StochasticParams } from "../params";
import { bandOf, bandTimes, earlier, meanOf, runsOf } from "../runs";
import { lesser, noCounts } from "./tally";
import type { ExactResult, RunsResult, StochasticResult, StochasticTrace } from "./types";

export function merge(
  params: StochasticParams,
  results: readonly (StochasticResult | null)[],
): StochasticTrace {
  const all = results.filter((result) => result !== null);
  const own = all.filter((result): result is RunsResult => result.work === "runs");
  const known = all.find((result): result is ExactResult => result.work === "exact") ?? null;
  const runs = runsOf(own);
  return {
    part: "stochastic",
    params,
    ...countsOf(own),
    ...bandOf(own, bandTimes(params, params.report)),
    runs,
    facts: known?.facts ?? null,
    mean: meanOf(own, params.steps),
    exact: known?.mean ?? null,
    way: known?.way ?? null,
    complete: known !== null && runs === params.runs,
  };
}

function countsOf(results: readonly RunsResult[]) {
  const counts = noCounts();
  for (const result of results) {
    counts.left += result.left;
    counts.firstLeft = earlier(counts.firstLeft, result.firstLeft);
    counts.overflowed += result.overflowed;
    counts.oneStepRises += result.oneStepRises;
    counts.conditionalStates += result.conditionalStates;
    counts.conditionalRises += result.conditionalRises;
    counts.firstConditionalRise = lesser(counts.firstConditionalRise, result.firstConditionalRise);
  }
  return counts;
}
