/** @file The experiment of the lab, and the code that draws it in a worker. */
import { experiment as bare } from "./run/run";
import type { TrackingTrace } from "./run/types";
import { anyExperiment, type AnyExperiment } from "../../experiments/types";
import type { PanelsViewport, sketchPanels } from "./panels/sketch";

/** @param fetchSketch loads the code for drawing; needed only in a worker */
export const experimentWith = (fetchSketch: () => Promise<typeof sketchPanels>): AnyExperiment =>
  anyExperiment({
    ...bare,
    drawAhead: async () => {
      const sketch = await fetchSketch();
      // Decoding: the lab's own panels say what they are drawn for.
      return (trace: TrackingTrace, room: unknown) => sketch(trace, room as PanelsViewport);
    },
  });
