/** @file Puts the cells on a canvas, pixel by pixel. */
import { paintPixels, type Cells, type Look } from "./palette";

/** Of canvases painted before: fresh memory costs more than the painting. */
const images = new WeakMap<HTMLCanvasElement, ImageData>();

function imageFor(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): ImageData {
  const { width, height } = canvas;
  const known = images.get(canvas);
  if (known?.width === width && known.height === height) return known;
  const image = pen.createImageData(width, height);
  images.set(canvas, image);
  return image;
}

export function paintMap(canvas: HTMLCanvasElement, cells: Cells, look: Look) {
  // Written pixel by pixel: it belongs to the processor, not to the graphics card.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen || canvas.width === 0 || canvas.height === 0) return;
  const image = imageFor(canvas, pen);
  paintPixels(cells, look, canvas, new Int32Array(image.data.buffer));
  pen.putImageData(image, 0, 0);
}
