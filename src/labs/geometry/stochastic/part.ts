/** @file What the part `stochastic` declares. */
import type { PartOf } from "../part";
import { dimensionOf } from "../run/stochastic/objective";
import { problem } from "../run/stochastic/problem";
import { startFor } from "./fit";

export const part: PartOf<"stochastic"> = {
  tab: "Stochastic",
  question: "What do noisy steps still come to?",
  story:
    "Choose a loss, an oracle and a schedule of steps: the mean and the band of many runs beside the exact mean, and what the two sums of Robbins and Siegmund say of it.",
  figures: ["means", "fourWays", "safeSteps"],
  behind: ["means", "safeSteps"],
  clash: problem,
  clashing: [["runs"], ["steps"], ["problem"], ["start"], ["geometry"], ["relaxation"]],
  adapt: (params, isGiven) =>
    !isGiven("start") && params.start.length !== dimensionOf(params.problem)
      ? { ...params, start: startFor(params) }
      : params,
  isBegun: ({ runs }) => runs > 0,
  program: async () => (await import("./plots")).programs,
};
