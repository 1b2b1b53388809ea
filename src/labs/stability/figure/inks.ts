/** @file The colours that tokens have on screen now, for canvases; read again when the palette changes. */
import { useSyncExternalStore } from "react";
import { colorReader } from "../../../charts/export/colors";
import { rgbOf, type Rgb } from "../map/palette";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";
const QUERIES = [DARK, FORCED];

const matches = (query: string) => typeof matchMedia !== "undefined" && matchMedia(query).matches;

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

function palette(): string {
  const chosen = document.documentElement.dataset["theme"] ?? "auto";
  return `${matches(FORCED) ? "forced" : chosen} ${matches(DARK) ? "dark" : "light"}`;
}

/** Which of the palettes is on; renders again when that changes. */
export const usePalette = (): string => useSyncExternalStore(subscribe, palette);

const known = new Map<string, Rgb>();

/** Red, green and blue of each token. */
export function readInks<Name extends string>(
  host: Element,
  tokens: Readonly<Record<Name, string>>,
  paletteName: string,
): Readonly<Record<Name, Rgb>> {
  const place = document.createElement("span");
  host.append(place);
  const read = colorReader(place);
  const entries = Object.entries<string>(tokens).map(([name, token]) => {
    const key = `${paletteName} ${token}`;
    const color = known.get(key) ?? rgbOf(read(`var(--${token})`));
    known.set(key, color);
    return [name, color];
  });
  place.remove();
  // Object.entries forgets which names there are.
  return Object.fromEntries(entries) as Record<Name, Rgb>;
}

export interface CanvasSize {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Gives the canvas as many pixels as the screen has in its box; returns how many there are to a CSS pixel. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: CanvasSize): number {
  const ratio = globalThis.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  // To set a size, even the same, costs a new canvas.
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  return ratio;
}
