/** @file The states of an orbit diagram as ink on a canvas: the more states in a pixel, the darker. */
import type { OrbitsTrace } from "../../../experiments/stability/orbits/types";
import type { Rgb } from "../../../ui/palette";

/** How dark a single state is, and how fast more of them add up. */
const LIGHTEST = 0.5;
const GROWTH = 0.5;

/** States in each pixel, row-major, upper row first; a column wider than a pixel fills all of its pixels. */
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
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

export function paintStates(canvas: HTMLCanvasElement, trace: OrbitsTrace, ink: Rgb, thick: number) {
  const pen = canvas.getContext("2d");
  if (!pen || canvas.width === 0 || canvas.height === 0) return;
  const { width, height } = canvas;
  const counts = countStates(trace, width, height);
  const image = pen.createImageData(width, height);
  const most = trace.params.kept;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const count = counts[y * width + x] ?? 0;
      if (count === 0) continue;
      const share = LIGHTEST + (1 - LIGHTEST) * Math.min(1, (count / most) ** GROWTH);
      for (let dy = 0; dy < thick && y + dy < height; dy++) {
        const at = 4 * ((y + dy) * width + x);
        image.data[at] = ink[0];
        image.data[at + 1] = ink[1];
        image.data[at + 2] = ink[2];
        image.data[at + 3] = Math.max(image.data[at + 3] ?? 0, Math.round(255 * share));
      }
    }
  pen.putImageData(image, 0, 0);
}
