/** @file Stochastic runs to the end, in one thread. */
import type { StochasticParams } from "../../../../src/labs/geometry/run/params";
import { part, traceOf as runAll } from "../../../../src/labs/geometry/run/stochastic/run";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";

export const paramsWith = (given: Partial<StochasticParams>): StochasticParams => ({
  ...usualOfPart("stochastic"),
  ...given,
});

export const traceOf = (given: Partial<StochasticParams>) => runAll(paramsWith(given));
export const summaryOf = (given: Partial<StochasticParams>) => part.summarize(traceOf(given));
