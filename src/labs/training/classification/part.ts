/** @file What classification declares. */
import type { PartOf } from "../part";
import { FIGURES, figuresFor } from "./figures";
import { problem } from "../run/classification/problem";

export const part: PartOf<"classification"> = {
  tab: "Classification",
  question: "Does over-relaxation train faster?",
  story:
    "Real examples, softmax regression or a small network, many methods: let the app tune every step on one grid, and see what is left of a gain when the grid is fine.",
  figures: FIGURES,
  figuresFor,
  sources: ({ data, start }) => [{ examples: data }, ...(start === "fresh" ? [] : [{ weights: start }])],
  behind: ["sweep", "loss", "approach", "shares", "ratios", "told"],
  clash: problem,
  clashing: [["steps"], ["seeds"], ["tune"], ["methods"], ["model"]],
  isBegun: ({ methods }) => methods.some((method) => method !== null),
  program: async () => (await import("./plots")).programs,
};
