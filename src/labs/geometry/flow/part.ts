/** @file What the part `flow` declares. */
import { fullProblem } from "../run/flow/objective";
import { flowProblem } from "../run/flow/problem";
import type { FlowParams } from "../run/params";
import type { PartOf } from "../part";

/** Whether the loss has curvature. A linear one has none, so there is no L. */
export const bends = ({ problem }: Pick<FlowParams, "problem">): boolean =>
  !["linear", "losses"].includes(fullProblem(problem).kind);

export const part: PartOf<"flow"> = {
  tab: "Flow",
  question: "Where do geometries go with the same loss?",
  story:
    "One problem, up to four geometries side by side: change the loss, the step or a geometry, and see which arrives, which wanders, and which leaves its domain.",
  figures: ["ways", "distance", "loss", "slope", "smoothness"],
  figuresFor: (params) => ["ways", "distance", "loss", "slope", ...(bends(params) ? ["smoothness"] : [])],
  behind: ["ways", "distance", "loss", "slope", "smoothness"],
  drawsPinned: true,
  clash: flowProblem,
  clashing: [["problem"], ["start"], ["rule"], ["set"], ["geometries"]],
  isBegun: ({ runs }) => runs.some((run) => run !== null),
  program: async () => (await import("./plots")).programs,
};
