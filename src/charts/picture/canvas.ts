/** @file What canvases need of the page: the present colours of tokens, and the resolution of the screen. */
import { useSyncExternalStore } from "react";
import { colorOf, rgbOf, type Rgb, type Token } from "../../ui/palette";
import { DARK_QUERY, FORCED_QUERY, holds, shownPalette } from "../../ui/shownPalette";
import type { Raster, Size } from "./types";

const QUERIES = [DARK_QUERY, FORCED_QUERY];

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

const palette = (): string => `${holds(FORCED_QUERY) ? "forced " : ""}${shownPalette()}`;

/** The palette that is on; the component renders again when it changes. */
export const usePalette = (): string => useSyncExternalStore(subscribe, palette, () => "light");

/** The system colours that replace tokens when the system forces its colours. */
const FORCED_COLORS: Readonly<Partial<Record<Token, string>>> = {
  paper: "Canvas",
  panel: "Canvas",
  ink: "CanvasText",
  target: "CanvasText",
};

/** A colour of the system, with the value that it has now. */
function systemColor(host: Element, name: string): Rgb {
  const place = document.createElement("span");
  place.style.setProperty("forced-color-adjust", "none");
  place.style.color = name;
  host.append(place);
  const [red = 0, green = 0, blue = 0] = getComputedStyle(place).color.match(/\d+/g)?.map(Number) ?? [];
  place.remove();
  return [red, green, blue];
}

/** Red, green and blue of a token in the current palette. */
export function inksOn(host: Element, paletteName: string): (token: Token) => Rgb {
  const isForced = paletteName.startsWith("forced");
  const shown = shownPalette();
  return (token) => {
    const forced = isForced ? FORCED_COLORS[token] : undefined;
    return forced === undefined ? rgbOf(colorOf(token, shown)) : systemColor(host, forced);
  };
}

/** Gives a canvas the resolution of the screen for a box in CSS pixels. Returns the number of device pixels to a CSS pixel. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size): number {
  const ratio = globalThis.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Setting the size, even to the same, would cost a new canvas.
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  return ratio;
}

/** The memory of canvases that were painted before, since new memory costs more than the painting. */
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
  // Its pixels are written one by one, so it should be in main memory and not on the graphics card.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const { width, height } = canvas;
  if (!pen || width === 0 || height === 0) return;
  const image = imageFor(canvas, pen);
  const words = new Int32Array(image.data.buffer);
  words.fill(0);
  paint(words, { width, height, ratio }, ink);
  pen.putImageData(image, 0, 0);
}
