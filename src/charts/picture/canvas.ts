/** @file What canvases need to know of the page: the colours that tokens have on screen now, and how many pixels the screen has. */
import { useSyncExternalStore } from "react";
import { colorOf, rgbOf, type Rgb, type Token } from "../../ui/palette";
import { DARK, FORCED, holds, shownPalette } from "../../ui/shownPalette";
import type { Raster, Size } from "./types";

const QUERIES = [DARK, FORCED];

function subscribe(listen: () => void): () => void {
  const queries = typeof matchMedia === "undefined" ? [] : QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", listen);
  const observer = new MutationObserver(listen);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    for (const query of queries) query.removeEventListener("change", listen);
    observer.disconnect();
  };
}

const palette = (): string => `${holds(FORCED) ? "forced " : ""}${shownPalette()}`;

/** Which of the palettes is on; renders again when that changes. */
export const usePalette = (): string => useSyncExternalStore(subscribe, palette, () => "light");

/** What the system puts in the place of paper and ink. */
const FORCED_COLORS: Readonly<Partial<Record<Token, string>>> = {
  paper: "Canvas",
  panel: "Canvas",
  ink: "CanvasText",
  target: "CanvasText",
};

/** A colour of the system, as the page has it now. */
function systemColor(host: Element, name: string): Rgb {
  const place = document.createElement("span");
  place.style.setProperty("forced-color-adjust", "none");
  place.style.color = name;
  host.append(place);
  const [red = 0, green = 0, blue = 0] = getComputedStyle(place).color.match(/\d+/g)?.map(Number) ?? [];
  place.remove();
  return [red, green, blue];
}

/** Red, green and blue of a token, in the palette that is on. */
export function inksOn(host: Element, paletteName: string): (token: Token) => Rgb {
  const isForced = paletteName.startsWith("forced");
  const shown = shownPalette();
  return (token) => {
    const forced = isForced ? FORCED_COLORS[token] : undefined;
    return forced === undefined ? rgbOf(colorOf(token, shown)) : systemColor(host, forced);
  };
}

/** Gives the canvas as many pixels as the screen has in a box of CSS pixels; returns how many there are to a CSS pixel. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size): number {
  const ratio = globalThis.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  // To set a size, even the same, costs a new canvas.
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  return ratio;
}

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

/** @param ratio device pixels to a CSS pixel */
export function paintRaster(
  canvas: HTMLCanvasElement,
  { paint }: Raster,
  ratio: number,
  ink: (token: Token) => Rgb,
) {
  // Written pixel by pixel: it belongs to the processor, not to the graphics card.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const { width, height } = canvas;
  if (!pen || width === 0 || height === 0) return;
  const image = imageFor(canvas, pen);
  const words = new Int32Array(image.data.buffer);
  words.fill(0);
  paint(words, { width, height, ratio }, ink);
  pen.putImageData(image, 0, 0);
}
