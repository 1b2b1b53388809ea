/**
 * @file Cuts a line into parts that can be read as lines, and parts that cannot: where it turns more often
 * than every few pixels, it becomes a band between its extremes.
 */
import type { Line, Point } from "../geometry/polyline";
import { entryAt } from "../../core/entry";
import { turningPoints } from "./turns";

/** The area that a line fills when it oscillates too fast to be followed. Both edges run from left to right. */
export interface Band {
  readonly upper: Line;
  readonly lower: Line;
  /** The line itself, drawn as well if the extremes vary so much that the band alone would say too little. */
  readonly noise: Line | null;
}

export interface Stretches {
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
}

/** Oscillations smaller than this many pixels look like a thick line, not like a band. */
const BAND_HEIGHT_PX = 3;
/** Single oscillations are drawn as a line if they are at least this many pixels wide. */
export const READABLE_WIDTH = 4;
/** A band needs at least this many turns in a row. */
const LEAST_TURNS = 6;
/** The edges of a band take the extremes of intervals of this many pixels. */
const BIN_PX = 3;

interface Heights {
  readonly y0: number;
  readonly y1: number;
}
const ALL_HEIGHTS: Heights = { y0: -Infinity, y1: Infinity };

interface Span {
  readonly first: number;
  readonly last: number;
}

const xOf = (line: Line, index: number) => entryAt(line, index)[0];

/** Whether the turns around number k are too close together to be drawn one by one. */
function isDense(line: Line, turns: readonly number[], k: number): boolean {
  const [a, b] = [Math.max(0, k - 1), Math.min(turns.length - 1, k + 2)];
  return xOf(line, entryAt(turns, b)) - xOf(line, entryAt(turns, a)) < READABLE_WIDTH * (b - a);
}

/** The first and the last point of each run of turns that are too close together. */
function denseSpans(line: Line): Span[] {
  const turns = turningPoints(line, BAND_HEIGHT_PX);
  const spans: Span[] = [];
  for (let k = 0; k + 1 < turns.length; k++) {
    if (!isDense(line, turns, k)) continue;
    const begin = k;
    while (k + 1 < turns.length && isDense(line, turns, k)) k++;
    const [first, last] = [turns[begin], turns[k]];
    if (k - begin + 1 >= LEAST_TURNS && first !== undefined && last !== undefined)
      spans.push({ first, last });
  }
  const final = spans.at(-1);
  // After the very last turn the line may still go up or down once more, to its end.
  if (
    final &&
    final.last === turns.at(-1) &&
    xOf(line, line.length - 1) - xOf(line, final.last) < READABLE_WIDTH
  )
    spans[spans.length - 1] = { first: final.first, last: line.length - 1 };
  return spans;
}

/** The extremes of a stretch, interval by interval; the edge begins and ends where the stretch does. */
function edge(points: Line, pick: (a: number, b: number) => number): Line {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const bins = Math.max(1, Math.ceil((last[0] - first[0]) / BIN_PX));
  const width = (last[0] - first[0]) / bins;
  const extremes = new Float64Array(bins).fill(NaN);
  for (const [x, y] of points) {
    const bin = Math.min(bins - 1, Math.floor((x - first[0]) / (width || 1)));
    const known = extremes[bin] ?? NaN;
    extremes[bin] = Number.isNaN(known) ? y : pick(known, y);
  }
  const edges: Point[] = [];
  extremes.forEach((y, i) => {
    if (!Number.isNaN(y)) edges.push([first[0] + i * width, y], [first[0] + (i + 1) * width, y]);
  });
  return edges;
}

/** How much an edge goes up and down, per interval. */
function roughness(line: Line): number {
  let sum = 0;
  let before: number | null = null;
  for (const [, y] of line) {
    if (before !== null) sum += Math.abs(y - before);
    before = y;
  }
  return (2 * sum) / Math.max(1, line.length);
}

/** If the edges change by more than this share of the band's height from interval to interval, the band is noise. */
const ROUGH_EDGE_SHARE = 0.08;

function isNoise(upper: Line, lower: Line): boolean {
  const height = mean(lower) - mean(upper);
  return roughness(upper) + roughness(lower) > 2 * ROUGH_EDGE_SHARE * height;
}

const mean = (line: Line) => line.reduce((sum, [, y]) => sum + y, 0) / Math.max(1, line.length);

function band(points: Line): Band {
  // In an interval shorter than one oscillation only one side would be seen, so each edge uses the turns on
  // its own side. A point at an end has a single neighbour.
  const beside = (i: number, y: number) => [points[i - 1]?.[1] ?? y, points[i + 1]?.[1] ?? y];
  const highs = points.filter(([, y], i) => beside(i, y).every((other) => y <= other));
  const lows = points.filter(([, y], i) => beside(i, y).every((other) => y >= other));
  const upper = spanned(edge(highs, Math.min), points);
  const lower = spanned(edge(lows, Math.max), points);
  return { upper, lower, noise: isNoise(upper, lower) ? points : null };
}

/** An edge, extended horizontally to both ends of its band. */
function spanned(line: Line, points: Line): Line {
  const [first, last, begin, end] = [line[0], line.at(-1), points[0], points.at(-1)];
  if (!first || !last || !begin || !end) return line;
  return [[begin[0], first[1]], ...line, [end[0], last[1]]];
}

/** A line with everything above or below two heights moved onto these, since nothing beyond is visible. */
function between(line: Line, { y0, y1 }: Heights): Line {
  if (line.every(([, y]) => y >= y0 && y <= y1)) return line;
  return line.map((point) =>
    point[1] >= y0 && point[1] <= y1 ? point : [point[0], Math.min(y1, Math.max(y0, point[1]))],
  );
}

/**
 * Cuts a line, whose x never decreases, into readable lines and bands. Only turns between the heights `seen`
 * count, and bands end there; lines continue beyond.
 */
export function stretches(line: Line, seen: Heights = ALL_HEIGHTS): Stretches {
  const visible = between(line, seen);
  const spans = denseSpans(visible);
  const lines: Line[] = [];
  let at = 0;
  for (const { first, last } of spans) {
    lines.push(line.slice(at, first + 1));
    at = last;
  }
  lines.push(line.slice(at));
  return {
    lines: lines.filter((points) => points.length > 1),
    bands: spans.map(({ first, last }) => band(visible.slice(first, last + 1))),
  };
}
