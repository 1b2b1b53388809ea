/** @file The axes of a figure of curves: what they show, and how far they reach. Pure. */
import { countScale } from "../scale/countScale";
import { linearScale, log10, type Scale } from "../scale/scale";
import { stepScale } from "./stepScale";

export type Pair = readonly [from: number, to: number];

/** A scale, given the pixels that it has. */
export type Along = (pixels: Pair) => Scale;

export const linear =
  (domain: Pair): Along =>
  (pixels) =>
    linearScale(domain, pixels);

/** Of what is counted: no tick stands between two whole numbers. */
export const counted =
  (domain: Pair): Along =>
  (pixels) =>
    countScale(domain, pixels);

/** Of what goes through powers of ten, from and to these. */
export const powers =
  (exponents: Pair): Along =>
  (pixels) =>
    stepScale(exponents, pixels);

/** Of some values alone, each with its words. */
export const labelled =
  (domain: Pair, values: readonly { readonly value: number; readonly label: string }[]): Along =>
  (pixels) => ({
    ...linearScale(domain, pixels),
    ticks: () => values.map(({ value, label }) => ({ value, label: [{ text: label }] })),
  });

/** 0, 1, … */
export const timesOf = (count: number): Float64Array => Float64Array.from({ length: count }, (_, t) => t);

/** The least and the largest of the values that count; none: the least is above the largest. */
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
  /** Powers of ten that are shown at most. */
  readonly deepest?: number;
  /** Room at both ends: a share of what is shown, and so many powers of ten at least. */
  readonly share?: number;
  readonly least?: number;
}

/** Powers of ten around all that is positive and finite. */
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

/** Around all that is finite. */
export function valuesAround(columns: readonly ArrayLike<number>[]): Pair {
  const [low, high] = ends(columns, Number.isFinite);
  if (low > high) return [0, 1];
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}
