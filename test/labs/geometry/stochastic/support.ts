/** @file Stochastic runs to the end, in one thread. */
import type { StochasticParams } from "../../../../src/labs/geometry/run/params";
import { part, traceOf as runAll } from "../../../../src/labs/geometry/run/stochastic/run";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";

export const paramsWith = (given: Partial<StochasticParams>): StochasticParams => ({
  ...usualOfPart("stochastic"),
  ...given,
});

/** Eight examples on a line, of two classes that overlap. */
export const EXAMPLES: StochasticParams["problem"] = {
  kind: "logistic",
  features: [-3, -2, -1.5, -0.5, 0.5, 1, 2, 4].map((u) => [1, u]),
  labels: [0, 0, 1, 0, 1, 0, 1, 1],
  l2: 0,
};

export const traceOf = (given: Partial<StochasticParams>) => runAll(paramsWith(given));
export const summaryOf = (given: Partial<StochasticParams>) => part.summarize(traceOf(given));
