/** @file What the part `equalities` declares. */
import type { PartOf } from "../part";
import { equalitiesProblem, fitPair } from "../run/equalities/problem";

export const part: PartOf<"equalities"> = {
  tab: "Equalities",
  question: "Which known methods are rows of the template?",
  story:
    "Choose a method: as its textbook has it, and as the template’s row of a metric and an oracle. The two runs differ by rounding, what is only nearly the same by more.",
  figures: ["textbook", "difference", "metric"],
  behind: ["textbook", "difference", "metric"],
  clash: equalitiesProblem,
  clashing: [["problem"], ["start"]],
  adapt: fitPair,
  isBegun: ({ result }) => result !== null,
  program: async () => (await import("./plots")).programs,
};
