/** @file What the part `step` declares. */
import { targetOf } from "../run/step/target";
import type { PartOf } from "../part";
import { adapt } from "../run/step/adapt";
import { problem } from "../run/step/problem";

export const part: PartOf<"step"> = {
  tab: "One step",
  question: "What does a geometry do to one step?",
  story:
    "Drag the point or the reference, or turn the dial from Burg over the entropy to Euclid: the exact step beside the same step divided by its sum.",
  figures: ["step", "dual", "edge", "sum"],
  figuresFor: (params) => [
    "step",
    ...(params.point.length === 3 ? ["dual"] : []),
    "edge",
    ...(targetOf(params) === null ? [] : ["sum"]),
  ],
  adapt,
  clash: problem,
  clashing: [["point"], ["gradient"], ["reference"], ["set"], ["geometry"], ["beside"]],
  isBegun: ({ steps }) => steps !== null,
  program: async () => (await import("./plots")).programs,
};
