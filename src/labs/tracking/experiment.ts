/** @file What the lab computes, and how that is drawn away from the page. */
import { experiment as bare } from "./run/run";
import type { TrackingTrace } from "./run/types";
import { anyExperiment, type AnyExperiment } from "../../experiments/types";
import type { PanelsViewport, sketchPanels } from "./panels/sketch";

/** @param fetchSketch only who draws ahead needs it */
export const experimentWith = (fetchSketch: () => Promise<typeof sketchPanels>): AnyExperiment =>
  anyExperiment({
    ...bare,
    drawAhead: async () => {
      const sketch = await fetchSketch();
      // Decoding: the panels say what they are drawn for.
      return (trace: TrackingTrace, room: unknown) => sketch(trace, room as PanelsViewport);
    },
  });
