/** @file Puts the cells on a canvas, pixel by pixel. */
import { paintPixels, type Cells, type Look } from "./palette";

export function paintMap(canvas: HTMLCanvasElement, cells: Cells, look: Look) {
  const { width, height } = canvas;
  // Written pixel by pixel: it belongs to the processor, not to the graphics card.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen || width === 0 || height === 0) return;
  const image = pen.createImageData(width, height);
  paintPixels(cells, look, canvas, new Uint32Array(image.data.buffer));
  pen.putImageData(image, 0, 0);
}
