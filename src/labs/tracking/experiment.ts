/** @file What the lab computes, and how that is drawn away from the page. */
import { experiment as bare } from "./run/run";
import type { TrackingTrace } from "./run/types";
import { anyExperiment } from "../../experiments/types";
import type { Paper } from "./panels/sketch";

export const experiment = anyExperiment({
  ...bare,
  drawAhead: async () => {
    const { sketchPanels } = await import("./panels/sketch");
    // Decoding: the panels say what they are drawn for.
    return (trace: TrackingTrace, room: unknown) => sketchPanels(trace, room as Paper);
  },
});
