/** @file One line on a run that has come to its end, for those who do not see it. */
import type { StabilityTrace } from "./run/types";
import { pageOf } from "./pages";

export const announcement = (trace: StabilityTrace): string =>
  `The run is complete. ${pageOf(trace).outcome(trace)}`;
