/** @file Another plot that one is drawn with: its curves behind, on axes that hold both. Pure. */
import { countScale } from "../scale/countScale";
import { linearScale, log10, logScale, type Scale } from "../scale/scale";
import type { CurveData } from "./overlay";
import { stepScale } from "./stepScale";

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** What a plot shows, as values. */
export interface PlotValues {
  readonly data: readonly CurveData[];
  readonly scales: Scales;
  /** Pixels above it for rows of a legend. */
  readonly above: number;
}

export interface OtherPlot {
  /** What is written beside its curves. */
  readonly name: string;
  /** Those that are drawn behind; none where only the axes are to hold both. */
  readonly data: readonly CurveData[];
  /** What its axes show; null: those of the plot itself stay as they are. */
  readonly scales: Scales | null;
  /** So many pixels are left above for rows of a legend, at least. */
  readonly above?: number;
}

type Pair = readonly [from: number, to: number];

function over(domain: Pair, { kind, ticked, range }: Scale): Scale | null {
  if (ticked === "steps") return stepScale([log10(domain[0]), log10(domain[1])], range);
  if (ticked === "whole") return countScale(domain, range);
  if (kind === "linear") return linearScale(domain, range);
  return kind === "log" ? logScale(domain, range) : null;
}

/** An axis that holds what two of them show; the first where they are of different kinds. */
export function holdingBoth(own: Scale, other: Scale): Scale {
  const domain = [
    Math.min(own.domain[0], other.domain[0]),
    Math.max(own.domain[1], other.domain[1]),
  ] as const;
  const isHeld = domain[0] === own.domain[0] && domain[1] === own.domain[1];
  return isHeld || own.kind !== other.kind ? own : (over(domain, own) ?? own);
}

const areEqual = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  one.length === other.length && Array.from(one).every((value, i) => Object.is(value, other[i]));

/** What is the same in both is drawn once. */
const isAlso = (own: readonly CurveData[], { style, x, y }: CurveData): boolean =>
  own.some((one) => one.style.label === style.label && areEqual(one.x, x) && areEqual(one.y, y));

/** It marks a place on the axis, and is no curve. */
const isUpright = ({ style, x }: CurveData): boolean =>
  style.label === "" && Array.from(x).every((value) => value === x[0]);

/** Grey and fine, each with its own dash. One label says for all that have a namesake what they are of; the others are named. */
export function curvesBehind(
  own: readonly CurveData[],
  { name, data }: Pick<OtherPlot, "name" | "data">,
): readonly CurveData[] {
  const labels = new Set(own.map(({ style }) => style.label));
  const shown = data.filter((curve) => !isUpright(curve) && !isAlso(own, curve));
  const first = shown.findIndex(({ style }) => style.label !== "" && labels.has(style.label));
  return shown.map(({ style, x, y }, i) => {
    const isKnown = style.label === "" || labels.has(style.label);
    const label = !isKnown ? `${name}: ${style.label}` : i === first ? name : "";
    return { style: { ...style, id: `${name}-${style.id}`, label, color: "ink-soft", fine: true }, x, y };
  });
}
