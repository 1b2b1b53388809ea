/** @file Makes the axes of a plot of curves: their kind and their range. Pure. */
import { countScale } from "../scale/countScale";
import { linearScale, log10, type Scale } from "../scale/scale";
import { stepScale } from "./stepScale";

export type Pair = readonly [from: number, to: number];

/** A scale for a range of pixels. */
export type Along = (pixels: Pair) => Scale;

export const linear =
  (domain: Pair): Along =>
  (pixels) =>
    linearScale(domain, pixels);

/** A scale for counts: ticks are whole numbers. */
export const counted =
  (domain: Pair): Along =>
  (pixels) =>
    countScale(domain, pixels);

/** A scale of powers of ten, from and to these exponents. */
export const powers =
  (exponents: Pair): Along =>
  (pixels) =>
    stepScale(exponents, pixels);

/** A scale with ticks at certain values only, each with its label. */
export const labelled =
  (domain: Pair, values: readonly { readonly value: number; readonly label: string }[]): Along =>
  (pixels) => ({
    ...linearScale(domain, pixels),
    ticks: () => values.map(({ value, label }) => ({ value, label: [{ text: label }] })),
  });

/** The times 0, 1, … */
export const timesOf = (count: number): Float64Array => Float64Array.from({ length: count }, (_, t) => t);

/** The smallest and the largest of the values that count; if there are none, the first is larger than the second. */
function ends(columns: readonly ArrayLike<number>[], counts: (value: number) => boolean): Pair {
  let [low, high] = [Infinity, -Infinity];
  for (const values of columns)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? NaN;
      if (!counts(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return [low, high];
}

const isPositive = (value: number) => value > 0 && value < Infinity;

interface Room {
  /** The largest number of powers of ten to show. */
  readonly deepest?: number;
  /** Room at both ends: a share of the range, but at least this many powers of ten. */
  readonly share?: number;
  readonly least?: number;
}

/** Powers of ten that include all positive, finite values. */
export function powersAround(
  columns: readonly ArrayLike<number>[],
  { deepest = 34, share = 0.06, least = 0.15 }: Room = {},
): Pair {
  const [lowest, highest] = ends(columns, isPositive);
  if (lowest > highest) return [-1, 1];
  const high = log10(highest);
  const low = Math.max(high - deepest, log10(lowest));
  const room = Math.max(least, (high - low) * share);
  return [low - room, high + room];
}

/** A range that includes all finite values. */
export function valuesAround(columns: readonly ArrayLike<number>[]): Pair {
  const [low, high] = ends(columns, Number.isFinite);
  if (low > high) return [0, 1];
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}
