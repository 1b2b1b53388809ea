/** @file What matrix games declare. */
import type { PartOf } from "../part";
import { fitStart, gamesClash } from "./fit";

export const part: PartOf<"games"> = {
  tab: "Games",
  question: "Who comes closer when two learners play each other?",
  story:
    "Both players climb their payoffs at the same step. Change who sees what, drag the starts, write a game of your own.",
  figures: ["players", "approach", "gap"],
  behind: ["approach"],
  clash: gamesClash,
  clashing: [["start"], ["payoff"], ["geometry"]],
  adapt: fitStart,
  isBegun: ({ runs }) => runs.some((run) => run !== null),
  program: async () => (await import("./plots")).programs,
};
