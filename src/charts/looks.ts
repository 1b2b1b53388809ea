/**
 * @file The table of looks, beyond those of `notions.ts`: second looks of notions, lines that are no notion, and what is
 * told apart by its place alone, which has inks that no statement has.
 */
import type { Token } from "../ui/palette";
import type { MarkerShape } from "./markerShapes";
import { NOTIONS } from "./notions";

export interface Look {
  readonly color: Token;
  /** Lengths of dashes and gaps; "" is solid. */
  readonly dash: string;
  readonly marker: MarkerShape | null;
}
export type MarkedLook = Look & { readonly marker: MarkerShape };

/** Of a line that no markers stand on. */
export const withoutMarker = <Style extends Look>(style: Style) => ({ ...style, marker: null });

/** Of one curve that has two lines: without markers, for they stand on the first. */
export const SECOND_DASHES = {
  /** Another reading of the same: before training, on the test set, sampled, at best. */
  dotted: "1.5 4",
  /** The same by another method. */
  other: "11 4",
  /** The same seen the other way round. */
  reverse: "5 3",
  /** With a mark at each of few points. */
  marked: "1 7",
  /** What comes after, as dots with round ends. */
  round: "0.1 5",
  /** Where something is, straight through a figure. */
  place: "2 3",
} as const;

export const second = <Style extends Look>(style: Style, kind: keyof typeof SECOND_DASHES = "dotted") => ({
  ...style,
  dash: SECOND_DASHES[kind],
  marker: null,
});

export const LOOKS = {
  /** What a run did itself. */
  observed: NOTIONS.measured,
  /** Moved away from what it should come nearer to. */
  away: { ...NOTIONS.collapse, dash: "3 3" },
  /** Where a run first went past the bound. */
  exceeded: { color: "violation", dash: "", marker: "circle" },
  /** The Fejér step of the mean over what is random. */
  fejerExpected: { ...NOTIONS.fejer, dash: "4 3", marker: null },
  /** A mean that is computed, beside the same of samples. */
  exactMean: { color: "exact", dash: "8 4", marker: null },
  optimum: NOTIONS.target,
  /** A value to compare with, which nobody claims. */
  level: { color: "ink-soft", dash: "4 3", marker: null },
  /** A slope or a limit of the numbers, behind all else. */
  guide: { color: "ink-faint", dash: "1.5 4", marker: null },
  median: { color: "olive", dash: "", marker: null },
  quantile: { color: "olive", dash: "2 3", marker: null },
  fine: { color: "indigo", dash: "", marker: "circle" },
  coarse: { color: "plum", dash: "", marker: "square" },
} as const satisfies Readonly<Record<string, Look>>;

/** Geometries, methods, actions, experts, entries: no two of a figure are alike, and none is a statement. */
export const SERIES = [
  { color: "entropy", dash: "", marker: "square" },
  { color: "mse", dash: "8 4", marker: "diamond" },
  { color: "rule5", dash: "12 3", marker: "down" },
  { color: "low", dash: "14 3 3 3", marker: "circle" },
  { color: "rule6", dash: "6 3 2 3", marker: "star" },
  { color: "olive", dash: "4 3", marker: "plus" },
  { color: "indigo", dash: "10 3 2 3 2 3", marker: "triangle" },
  { color: "plum", dash: "2 3", marker: "cross" },
] as const satisfies readonly MarkedLook[];

/** From the first on again after the last. */
export const seriesAt = (place: number): MarkedLook => SERIES[place % SERIES.length] ?? SERIES[0];

/** Of lines of one ink, told apart by their classes. */
export const CLASS_DASHES = ["", "9 3", "2 2.5", "9 3 2 3"] as const;
