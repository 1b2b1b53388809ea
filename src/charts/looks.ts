/**
 * @file The table of looks, beyond those of `notions.ts`: second looks of notions, lines that stand for no
 * notion, and inks for things that only their place tells apart.
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

/** The look of a line without markers. */
export const withoutMarker = <Style extends Look>(style: Style) => ({ ...style, marker: null });

/** Dashes for the second line of the same curve. It has no markers, because the first has them. */
export const SECOND_DASHES = {
  /** Another reading of the same quantity: before training, on the test set, from samples, at best. */
  dotted: "1.5 4",
  /** The same quantity by another method. */
  other: "11 4",
  /** The same quantity in the other direction. */
  reverse: "5 3",
  /** A line with a marker at each of its few points. */
  marked: "1 7",
  /** What comes afterwards, as round dots. */
  round: "0.1 5",
  /** A place, marked by a straight line through the figure. */
  place: "2 3",
} as const;

export const second = <Style extends Look>(style: Style, kind: keyof typeof SECOND_DASHES = "dotted") => ({
  ...style,
  dash: SECOND_DASHES[kind],
  marker: null,
});

export const LOOKS = {
  /** What a run itself did. */
  observed: NOTIONS.measured,
  /** What moved away from where it should go. */
  away: { ...NOTIONS.collapse, dash: "3 3" },
  /** Where a run first exceeded the bound. */
  exceeded: { color: "violation", dash: "", marker: "circle" },
  /** The Fejér step for the mean over something random. */
  fejerExpected: { ...NOTIONS.fejer, dash: "4 3", marker: null },
  /** A mean that is computed exactly, beside that of samples. */
  exactMean: { color: "exact", dash: "8 4", marker: null },
  optimum: NOTIONS.target,
  /** A value for comparison, which nobody claims. */
  level: { color: "ink-soft", dash: "4 3", marker: null },
  /** A slope or a limit, behind everything else. */
  guide: { color: "ink-faint", dash: "1.5 4", marker: null },
  median: { color: "olive", dash: "", marker: null },
  quantile: { color: "olive", dash: "2 3", marker: null },
  fine: { color: "indigo", dash: "", marker: "circle" },
  coarse: { color: "plum", dash: "", marker: "square" },
} as const satisfies Readonly<Record<string, Look>>;

/**
 * Looks for geometries, methods, actions, experts and entries. Those of one figure are all different, and
 * none is a statement.
 */
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

/** The look of a series; after the last they begin again. */
export const seriesAt = (place: number): MarkedLook => SERIES[place % SERIES.length] ?? SERIES[0];

/** Dashes for lines of the same ink, one for each class. */
export const CLASS_DASHES = ["", "9 3", "2 2.5", "9 3 2 3"] as const;
