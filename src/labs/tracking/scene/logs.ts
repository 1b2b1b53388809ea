/** @file What panels with a logarithmic axis share: domains, markers along lines, marks below the axis. */
import type { Token } from "../../../ui/palette";
import type { Line } from "../../../charts/geometry/polyline";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { Beyond } from "../../../charts/series/series";
import { decade } from "../../../ui/number";
import type { Mark, TimeFrame } from "./types";

/** A sample of this size is enough to estimate quantiles. */
const SAMPLE_SIZE = 300;

/** The largest of the finite values that count; null if none does. */
export function greatest(values: Float64Array, counts: (row: number) => boolean): number | null {
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    if (value > most && value < Infinity && counts(row)) most = value;
  }
  return most > 0 ? most : null;
}

/** The quantile of the values at a share, estimated from a sample. */
export function quantile(
  values: Float64Array,
  share: number,
  counts: (row: number) => boolean,
): number | null {
  const stride = Math.max(1, Math.floor(values.length / SAMPLE_SIZE));
  const some = new Float64Array(Math.ceil(values.length / stride));
  let count = 0;
  for (let row = 0; row < values.length; row += stride) {
    const value = values[row] ?? NaN;
    if (counts(row) && value > 0 && Number.isFinite(value)) some[count++] = value;
  }
  const sorted = some.subarray(0, count).toSorted();
  return sorted[Math.floor(share * (count - 1))] ?? null;
}

const decimal = (lead: number, exponent: number) => Number(`${lead}e${exponent}`);

/** The largest power of ten that is at most this value. */
const exponentOf = (value: number) => decade(value * (1 + 1e-9));

/** The largest of 1, 3, 10, 30, … that is at most this value. */
export function stepDown(value: number): number {
  const exponent = exponentOf(value);
  const three = decimal(3, exponent);
  return three <= value * (1 + 1e-9) ? three : decimal(1, exponent);
}

/** The smallest of 1, 3, 10, 30, … that is at least this value. */
export function stepUp(value: number): number {
  const exponent = exponentOf(value);
  const all = [decimal(1, exponent), decimal(3, exponent), decimal(1, exponent + 1)];
  return all.find((candidate) => candidate >= value * (1 - 1e-9)) ?? value;
}

const SPACING_PX = 84;
/** On a line steeper than this a mark would not show when. */
const STEEP_SLOPE = 2.5;

/** The height of a line at x; null if it is steep there, or absent. */
function heightAt(line: Line, x: number): number | null {
  const after = line.findIndex((point) => point[0] >= x);
  const [a, b] = [line[after - 1], line[after]];
  if (!a || !b) return null;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return dx > 0 && Math.abs(dy) <= STEEP_SLOPE * dx ? a[1] + (dy * (x - a[0])) / dx : null;
}

/**
 * Markers at regular distances along a line; `phase` (0 … 1) keeps the markers of different lines apart. They
 * move with their steps while time is panned.
 */
export function marksAlong(
  lines: readonly Line[],
  look: { readonly shape: MarkerShape; readonly color: Token; readonly hollow: boolean },
  phase: number,
  origin: number,
): Mark[] {
  return lines.flatMap((line) => {
    const [from, to] = [(line[0]?.[0] ?? NaN) + 8, (line.at(-1)?.[0] ?? NaN) - 8];
    const first = Math.ceil((from - origin) / SPACING_PX - phase);
    const marks: Mark[] = [];
    for (let x = origin + (first + phase) * SPACING_PX; x <= to; x += SPACING_PX) {
      const y = heightAt(line, x);
      if (y !== null) marks.push({ x, y, ...look });
    }
    return marks;
  });
}

/** A different phase for each of `count` lines. */
export const phaseOf = (index: number, count: number) => (0.5 + index / count) % 1;

/** The marks without those that would cover another. */
export function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const clear = kept.every(({ x, y }) => Math.abs(x - mark.x) > 9 || Math.abs(y - mark.y) > 9);
    if (clear) kept.push(mark);
  }
  return kept;
}

/** A small arrow head on the edge through which values leave, at the start of each such stretch. */
export function beyondMarks(beyond: readonly Beyond[], color: Token, { wide }: TimeFrame): Mark[] {
  const least = 7;
  return beyond
    .filter(({ x0, x1, side }) => side === "bottom" && x1 - x0 >= least)
    .map(({ x0 }) => ({ x: x0 + 6, y: wide.y1 - 5, shape: "down" as const, color, hollow: false }));
}
