/** @file Merges the runs so far: the mean of all, and the band at its times. */
import type { StochasticParams } from "../params";
import { bandOf, bandTimes, countsOf, meanOf, runsOf } from "../runs";
import { lesser } from "./tally";
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
    firstConditionalRise: own.map((result) => result.firstConditionalRise).reduce(lesser, -1),
    ...bandOf(own, bandTimes(params, params.report)),
    runs,
    facts: known?.facts ?? null,
    mean: meanOf(own, params.steps),
    exact: known?.mean ?? null,
    way: known?.way ?? null,
    complete: known !== null && runs === params.runs,
  };
}
