/** @file What the forward pass declares. */
import { isDrawn } from "../run/forward/paths";
import type { PartOf } from "../part";
import { FIGURES } from "./figures";

export const part: PartOf<"forward"> = {
  tab: "Forward pass",
  question: "Is each layer a step that a belief may take?",
  story:
    "A small residual network reads an example layer by layer: each layer moves its belief. Point at an example, and see where training sends it, and how long the steps are.",
  figures: FIGURES,
  behind: ["untrained", "trained", "beyond", "lens", "learned"],
  sources: ({ data, start }) => [{ examples: data }, ...(start === "fresh" ? [] : [{ weights: start }])],
  isBegun: isDrawn,
  program: async () => (await import("./plots")).programs,
};
