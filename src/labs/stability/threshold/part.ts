/** @file What the measured threshold declares. */
import type { PartOf } from "../part";

export const part: PartOf<"threshold"> = {
  tab: "Threshold",
  question: "How large a step does each belief bear?",
  story:
    "From every start the smallest step that fails, found by trying: beside it what the paper claims and what is proved.",
  figures: ["threshold", "ratio"],
  behind: ["threshold", "ratio"],
  isBegun: ({ collapse }) => collapse.some((step) => !Number.isNaN(step)),
  program: async () => (await import("../export/python/plots")).threshold,
};
