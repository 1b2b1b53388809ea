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
  wandering: "ink-faint",
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
/** Times up to here have their colour looked up. */
const KNOWN_TIMES = 4096;

/** As one number in the order of ImageData's bytes. */
const packed = ([red, green, blue]: Rgb) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/** The colour of a converged cell by its time. */
function colorOfTime(inks: Inks, iterations: number): (time: number) => number {
  const shades = Array.from({ length: SHADES }, (_, i) => packed(convergedColor(inks, i / (SHADES - 1))));
  const shade = (time: number) => shades[Math.round(slowness(time, iterations) * (SHADES - 1))] ?? 0;
  const table = Uint32Array.from({ length: Math.min(KNOWN_TIMES, iterations + 1) }, (_, time) => shade(time));
  return (time) => table[time] ?? shade(time);
}

type Cells = Pick<AtlasTrace, "ends" | "times" | "width" | "height" | "params">;

export interface Raster {
  readonly width: number;
  readonly height: number;
}

/** As many pixels as there are cells, but no more than the screen can show. */
export const rasterOf = (cells: Raster, screen: Raster): Raster => ({
  width: Math.max(1, Math.min(cells.width, screen.width)),
  height: Math.max(1, Math.min(cells.height, screen.height)),
});

/** Calls back with each pixel and the cell at its middle, upper row first. */
function eachPixel(cells: Raster, raster: Raster, visit: (pixel: number, cell: number) => void) {
  const columns = Int32Array.from({ length: raster.width }, (_, x) =>
    Math.floor(((x + 0.5) * cells.width) / raster.width),
  );
  let pixel = 0;
  for (let y = 0; y < raster.height; y++) {
    const row = cells.height - 1 - Math.floor(((y + 0.5) * cells.height) / raster.height);
    const start = row * cells.width;
    for (let x = 0; x < raster.width; x++) visit(pixel++, start + (columns[x] ?? 0));
  }
}

/** Writes the picture, one number a pixel. */
export function paintCells(cells: Cells, inks: Inks, raster: Raster, out: Uint32Array): void {
  const { ends, times } = cells;
  const settled = colorOfTime(inks, cells.params.iterations);
  const flat = new Uint32Array(5);
  flat[UNKNOWN] = packed(inks.panel);
  flat[COLLAPSED] = packed(collapsedColor(inks));
  flat[WANDERING] = packed(wanderingColor(inks));
  flat[OUTSIDE] = 0;
  eachPixel(cells, raster, (pixel, cell) => {
    const end = ends[cell] ?? UNKNOWN;
    out[pixel] = end === CONVERGED ? settled(times[cell] ?? 0) : (flat[end] ?? 0);
  });
}

const OPAQUE = 0xff000000;

/** Writes an opaque pixel for every cell with this end, none elsewhere; returns whether there is one. */
export function maskCells(
  cells: Pick<Cells, "ends" | "width" | "height">,
  end: number,
  raster: Raster,
  out: Uint32Array,
): boolean {
  let any = false;
  eachPixel(cells, raster, (pixel, cell) => {
    const is = cells.ends[cell] === end;
    out[pixel] = is ? OPAQUE : 0;
    any ||= is;
  });
  return any;
}
