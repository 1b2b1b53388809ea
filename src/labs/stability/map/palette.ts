/** @file What a cell looks like: green, the darker the longer it took; vermilion; ochre. Pure. */
import {
  COLLAPSED,
  CONVERGED,
  OUTSIDE,
  UNKNOWN,
  WANDERING,
  type AtlasTrace,
} from "../../../experiments/stability/atlas/types";

export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of the theme, as they are on screen. */
export interface Inks {
  readonly paper: Rgb;
  readonly panel: Rgb;
  readonly converged: Rgb;
  readonly collapsed: Rgb;
  readonly wandering: Rgb;
}

/** The tokens that each of them is. */
export const INK_TOKENS: Readonly<Record<keyof Inks, string>> = {
  paper: "paper",
  panel: "panel",
  converged: "bound",
  collapsed: "violation",
  wandering: "mse",
};

/** `#rrggbb` → numbers. */
export function rgbOf(hex: string): Rgb {
  const at = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) || 0;
  return [at(1), at(3), at(5)];
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const part = (i: 0 | 1 | 2) => Math.round(from[i] + share * (to[i] - from[i]));
  return [part(0), part(1), part(2)];
};

/** Tints, as shares of full colour on paper. */
const PALEST = 0.1;
const DARKEST = 0.8;
const COLLAPSED_TINT = 0.62;
const WANDERING_TINT = 0.5;

/** 0 for a cell that settled at once, 1 for one that took all its steps. */
export const slowness = (time: number, iterations: number) =>
  Math.min(1, Math.log1p(time) / Math.log1p(iterations));

export const convergedColor = (inks: Inks, share: number): Rgb =>
  mix(inks.paper, inks.converged, PALEST + share * (DARKEST - PALEST));
export const collapsedColor = (inks: Inks): Rgb => mix(inks.paper, inks.collapsed, COLLAPSED_TINT);
export const wanderingColor = (inks: Inks): Rgb => mix(inks.paper, inks.wandering, WANDERING_TINT);

export const cssColor = ([red, green, blue]: Rgb) => `rgb(${red} ${green} ${blue})`;

const SHADES = 256;

/** Writes the picture, one pixel a cell, upper row first. */
export function paintCells(
  trace: Pick<AtlasTrace, "ends" | "times" | "width" | "height" | "params">,
  inks: Inks,
  out: Uint8ClampedArray,
): void {
  const { ends, times, width, height } = trace;
  const shades = Array.from({ length: SHADES }, (_, i) => convergedColor(inks, i / (SHADES - 1)));
  const scale = (SHADES - 1) / Math.log1p(trace.params.iterations);
  const flat = new Map<number, Rgb>([
    [UNKNOWN, inks.panel],
    [COLLAPSED, collapsedColor(inks)],
    [WANDERING, wanderingColor(inks)],
  ]);
  let at = 0;
  for (let row = height - 1; row >= 0; row--)
    for (let cell = row * width; cell < (row + 1) * width; cell++, at += 4) {
      const end = ends[cell] ?? UNKNOWN;
      const color =
        end === CONVERGED
          ? shades[Math.min(SHADES - 1, Math.round(Math.log1p(times[cell] ?? 0) * scale))]
          : flat.get(end);
      out[at] = color?.[0] ?? 0;
      out[at + 1] = color?.[1] ?? 0;
      out[at + 2] = color?.[2] ?? 0;
      out[at + 3] = end === OUTSIDE ? 0 : 255;
    }
}

/** Writes an opaque pixel for every cell with this end, none elsewhere. */
export function maskCells(
  { ends, width, height }: Pick<AtlasTrace, "ends" | "width" | "height">,
  end: number,
  out: Uint8ClampedArray,
): boolean {
  let any = false;
  let at = 3;
  for (let row = height - 1; row >= 0; row--)
    for (let cell = row * width; cell < (row + 1) * width; cell++, at += 4) {
      const is = ends[cell] === end;
      out[at] = is ? 255 : 0;
      any ||= is;
    }
  return any;
}
