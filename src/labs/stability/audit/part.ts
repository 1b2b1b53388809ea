/** @file What the audit of pairs declares. */
import type { PartOf } from "../part";

export const part: PartOf<"audit"> = {
  tab: "Audit",
  question: "Does one step always bring beliefs together?",
  story:
    "The contraction estimate speaks of pairs of beliefs. Here pairs are drawn, stepped and counted; whatever expands is a counterexample with a link of its own.",
  figures: ["audit"],
  isBegun: ({ pairs }) => pairs > 0,
  program: async () => (await import("../export/python/plots")).audit,
};
