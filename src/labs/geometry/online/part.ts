/** @file What learning from experts declares. */
import type { PartOf } from "../part";
import { onlineClash } from "./fit";

export const part: PartOf<"online"> = {
  tab: "Experts",
  question: "What does it cost to learn who is right?",
  story:
    "Each round every expert loses something, and the learner its weighted mean. Choose losses, geometry and step: regret beside what is proved of it.",
  figures: ["regret", "weights", "growth"],
  behind: ["regret", "weights", "growth"],
  clash: onlineClash,
  clashing: [["geometry"], ["beside"], ["losses"]],
  isBegun: ({ runs }) => runs.some((run) => run !== null),
  program: async () => (await import("./plots")).programs,
};
