/** @file The colours that tokens have on screen now, for canvases; read again when the palette changes. */
import { useSyncExternalStore } from "react";
import { colorOf, type Token } from "../../../ui/palette";
import { DARK, FORCED, holds, shownPalette } from "../../../ui/shownPalette";
import { rgbOf, type Rgb } from "../map/palette";

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
export const usePalette = (): string => useSyncExternalStore(subscribe, palette);

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

/** Red, green and blue of each token, in the palette that is on. */
export function readInks<Name extends string>(
  host: Element,
  tokens: Readonly<Record<Name, Token>>,
  paletteName: string,
): Readonly<Record<Name, Rgb>> {
  const isForced = paletteName.startsWith("forced");
  const shown = shownPalette();
  const entries = Object.entries<Token>(tokens).map(([name, token]) => {
    const forced = isForced ? FORCED_COLORS[token] : undefined;
    return [name, forced === undefined ? rgbOf(colorOf(token, shown)) : systemColor(host, forced)];
  });
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
