/** @file The colours of cells: green if it converged, the darker the longer it took; vermilion; ochre. Pure. */
import { entryAt } from "../../../core/entry";
import type { Rgb, Token } from "../../../ui/palette";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  CELL_OUTSIDE,
  CELL_WANDERING,
  type AtlasTrace,
} from "../run/atlas/types";

/** The colours of the theme, as they are on screen. */
export interface Inks {
  readonly paper: Rgb;
  readonly panel: Rgb;
  readonly converged: Rgb;
  readonly collapsed: Rgb;
  readonly wandering: Rgb;
}

/** Takes the colours from tokens. */
export const inksFrom = (ink: (token: Token) => Rgb): Inks => ({
  paper: ink("paper"),
  panel: ink("panel"),
  converged: ink("bound"),
  collapsed: ink("violation"),
  wandering: ink("ink-faint"),
});

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const part = (i: 0 | 1 | 2) => Math.round(from[i] + share * (to[i] - from[i]));
  return [part(0), part(1), part(2)];
};

/** Shares of the full colour, mixed with paper. */
const PALEST_SHARE = 0.1;
const DARKEST_SHARE = 0.8;
const COLLAPSED_TINT = 0.62;
const WANDERING_TINT = 0.5;

/** 0 for a cell that settled at once, 1 for one that needed all steps. */
export const slowness = (time: number, iterations: number) =>
  Math.min(1, Math.log1p(time) / Math.log1p(iterations));

export const convergedColor = (inks: Inks, share: number): Rgb =>
  mix(inks.paper, inks.converged, PALEST_SHARE + share * (DARKEST_SHARE - PALEST_SHARE));
export const collapsedColor = (inks: Inks): Rgb => mix(inks.paper, inks.collapsed, COLLAPSED_TINT);
export const wanderingColor = (inks: Inks): Rgb => mix(inks.paper, inks.wandering, WANDERING_TINT);

const SHADE_COUNT = 256;
/** The colours of times up to this one are looked up in a table. */
const KNOWN_TIMES = 4096;

/** A colour as one number in the byte order of ImageData; signed, so that engines keep it as a machine word. */
const packed = ([red, green, blue]: Rgb) => (255 << 24) | (blue << 16) | (green << 8) | red;

/** The colours of converged cells by their times; common times are in a table. */
function colorsOfTimes(inks: Inks, iterations: number) {
  const shades = Array.from({ length: SHADE_COUNT }, (_, i) =>
    packed(convergedColor(inks, i / (SHADE_COUNT - 1))),
  );
  const shade = (time: number) => entryAt(shades, Math.round(slowness(time, iterations) * (SHADE_COUNT - 1)));
  const table = Int32Array.from({ length: Math.min(KNOWN_TIMES, iterations + 1) }, (_, time) => shade(time));
  return { colorOf: (time: number) => table[time] ?? shade(time) };
}

export type Cells = Pick<AtlasTrace, "ends" | "times" | "width" | "height" | "params">;

export interface Raster {
  readonly width: number;
  readonly height: number;
}

/** How much paper is visible at a pixel of a tile, from 0 to 1. */
type Cover = (x: number, y: number) => number;

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** A line between two corners of the tile, rising to the right. */
const hatch =
  (size: number, ratio: number): Cover =>
  (x, y) => {
    const across = (x + y + 1) % size;
    return clamp(0.55 * ratio + 0.5 - Math.min(across, size - across) / Math.SQRT2);
  };
/** A dot in the middle. */
const dots =
  (size: number, ratio: number): Cover =>
  (x, y) =>
    clamp(1.15 * ratio + 0.5 - Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2));

/** A small square of colours that is repeated; a single colour without texture. */
interface Tile {
  readonly size: number;
  readonly colors: Int32Array;
}

const plain = (color: Rgb): Tile => ({ size: 1, colors: Int32Array.of(packed(color)) });

function tileOf(size: number, color: Rgb, paper: Rgb, cover: Cover): Tile {
  const colors = new Int32Array(size * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) colors[y * size + x] = packed(mix(color, paper, cover(x, y)));
  return { size, colors };
}

/** The side of a tile in CSS pixels. */
const TILE_PX = 7;

/** @param ratio device pixels to a CSS pixel */
function tilesOf(inks: Inks, textures: boolean, ratio: number): { collapsed: Tile; wandering: Tile } {
  const [collapsed, wandering] = [collapsedColor(inks), wanderingColor(inks)];
  if (!textures) return { collapsed: plain(collapsed), wandering: plain(wandering) };
  const size = Math.max(2, Math.round(TILE_PX * ratio));
  return {
    collapsed: tileOf(size, collapsed, inks.paper, hatch(size, ratio)),
    wandering: tileOf(size, wandering, inks.paper, dots(size, ratio)),
  };
}

export interface Look {
  readonly inks: Inks;
  /** Whether collapsed cells are hatched, and wandering ones dotted. */
  readonly textures: boolean;
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
  /** Whether cells that are not known yet are transparent. */
  readonly gaps?: boolean;
}

/** What a picture is painted with. */
interface Brush extends ReturnType<typeof colorsOfTimes>, ReturnType<typeof tilesOf> {
  readonly unknown: number;
  /** The column of the cell at each pixel of a row, and the column of that pixel in each tile. */
  readonly columns: Int32Array;
  readonly acrossCollapsed: Int32Array;
  readonly acrossWandering: Int32Array;
}

function brushFor({ width: cells, params }: Cells, look: Look, { width }: Raster): Brush {
  const { inks, textures, ratio, gaps = false } = look;
  const tiles = tilesOf(inks, textures, ratio);
  const across = (of: (x: number) => number) => Int32Array.from({ length: width }, (_, x) => of(x));
  return {
    ...colorsOfTimes(inks, params.iterations),
    ...tiles,
    unknown: gaps ? 0 : packed(inks.panel),
    columns: across((x) => Math.floor(((x + 0.5) * cells) / width)),
    acrossCollapsed: across((x) => x % tiles.collapsed.size),
    acrossWandering: across((x) => x % tiles.wandering.size),
  };
}

/** A separate function, called for every row, which engines therefore optimise during the first picture. */
function paintRow({ ends, times }: Cells, first: number, brush: Brush, y: number, row: Int32Array) {
  const { colorOf, collapsed, wandering, unknown, columns, acrossCollapsed, acrossWandering } = brush;
  const hatchRow = (y % collapsed.size) * collapsed.size;
  const dotRow = (y % wandering.size) * wandering.size;
  for (let x = 0; x < row.length; x++) {
    const cell = first + (columns[x] ?? NaN);
    const end = ends[cell];
    if (end === CELL_CONVERGED) row[x] = colorOf(times[cell] ?? NaN);
    else if (end === CELL_COLLAPSED) row[x] = collapsed.colors[hatchRow + (acrossCollapsed[x] ?? NaN)] ?? NaN;
    else if (end === CELL_WANDERING) row[x] = wandering.colors[dotRow + (acrossWandering[x] ?? NaN)] ?? NaN;
    else row[x] = end === CELL_OUTSIDE ? 0 : unknown;
  }
}

function checkCount(noun: string, { length }: ArrayLike<number>, { width, height }: Raster) {
  if (length < width * height)
    throw new RangeError(
      `A picture of ${width} × ${height} ${noun} cannot be painted with ${length} of them.`,
    );
}

/**
 * Writes one number for each pixel, the top row first. A pixel shows the cell at its centre. That none is
 * missing is checked once, not for every pixel.
 *
 * @throws RangeError where there are fewer than the sides say
 */
export function paintPixels(cells: Cells, look: Look, raster: Raster, out: Int32Array) {
  checkCount("cells", cells.ends, cells);
  checkCount("cells", cells.times, cells);
  checkCount("pixels", out, raster);
  const brush = brushFor(cells, look, raster);
  const { width, height } = raster;
  for (let y = 0; y < height; y++) {
    const row = cells.height - 1 - Math.floor(((y + 0.5) * cells.height) / height);
    paintRow(cells, row * cells.width, brush, y, out.subarray(y * width, (y + 1) * width));
  }
}
