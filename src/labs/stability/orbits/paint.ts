/** @file The states of a bifurcation diagram as pixels: the more states in a pixel, the darker. */
import type { OrbitsTrace } from "../run/orbits/types";
import type { Box } from "../../../charts/geometry/box";
import type { Raster } from "../../../charts/picture/types";

/** The darkness of a single state, and how fast more states add up. */
const LIGHTEST_SHARE = 0.5;
const GROWTH_EXPONENT = 0.5;

/** The number of states in each pixel, row after row from the top. A column wider than a pixel fills all its pixels. */
export function countStates(trace: OrbitsTrace, width: number, height: number): Uint16Array {
  const { kept } = trace.params;
  const columns = trace.step.length;
  const counts = new Uint16Array(width * height);
  for (let x = 0; x < width; x++) {
    const column = Math.min(columns - 1, Math.floor(((x + 0.5) / width) * columns));
    for (let i = column * kept; i < (column + 1) * kept; i++) {
      const state = trace.states[i] ?? NaN;
      if (Number.isNaN(state)) continue;
      const y = Math.min(height - 1, Math.max(0, Math.round((1 - state) * (height - 1))));
      const at = y * width + x;
      counts[at] = (counts[at] ?? NaN) + 1;
    }
  }
  return counts;
}

/** The size of a state in pixels of the picture. */
const STATE_PX = 1.75;

/** A raster of the states, in a frame from belief 0 to belief 1. */
export const statesRaster = (trace: OrbitsTrace, box: Box): Raster => ({
  box,
  paint: (out, { width, height, ratio }, ink) => {
    const counts = countStates(trace, width, height);
    const [red, green, blue] = ink("ink");
    const color = (blue << 16) | (green << 8) | red;
    const thick = Math.max(1, Math.round(STATE_PX * ratio));
    const most = trace.params.kept;
    counts.forEach((count, at) => {
      if (count === 0) return;
      const share = LIGHTEST_SHARE + (1 - LIGHTEST_SHARE) * Math.min(1, (count / most) ** GROWTH_EXPONENT);
      const opacity = Math.round(255 * share);
      for (let under = at, k = 0; k < thick && under < out.length; k++, under += width)
        if (opacity > (out[under] ?? NaN) >>> 24) out[under] = (opacity << 24) | color;
    });
  },
});
