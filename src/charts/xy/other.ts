/** @file Draws the curves of another plot behind those of one, on axes that hold both. Pure. */
import { countScale } from "../scale/countScale";
import { linearScale, log10, logScale, type Scale } from "../scale/scale";
import type { CurveData } from "./overlay";
import { stepScale } from "./stepScale";

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** The values that a plot shows. */
export interface PlotValues {
  readonly data: readonly CurveData[];
  readonly scales: Scales;
  /** Pixels above the plot for a legend. */
  readonly above: number;
}

export interface OtherPlot {
  /** The name written beside its curves. */
  readonly name: string;
  /** The curves to draw behind; empty if only the axes are to hold both. */
  readonly data: readonly CurveData[];
  /** What its axes show; null: the plot keeps its own axes. */
  readonly scales: Scales | null;
  /** At least this many pixels are kept above for a legend. */
  readonly above?: number;
}

type Pair = readonly [from: number, to: number];

function over(domain: Pair, { kind, ticked, range }: Scale): Scale | null {
  if (ticked === "steps") return stepScale([log10(domain[0]), log10(domain[1])], range);
  if (ticked === "whole") return countScale(domain, range);
  if (kind === "linear") return linearScale(domain, range);
  return kind === "log" ? logScale(domain, range) : null;
}

/** An axis that holds the domains of both; the first one's if they are of different kinds. */
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

/** Whether the plot itself has the same curve, which then is drawn once only. */
const isAlso = (own: readonly CurveData[], { style, x, y }: CurveData): boolean =>
  own.some((one) => one.style.label === style.label && areEqual(one.x, x) && areEqual(one.y, y));

/** Whether a curve is a vertical line, which marks a place on the axis. */
const isUpright = ({ style, x }: CurveData): boolean =>
  style.label === "" && Array.from(x).every((value) => value === x[0]);

/**
 * The other plot's curves: grey and fine, each with its own dash. A single label names the plot for all
 * curves whose namesakes are labelled in front; the other curves get labels of their own.
 */
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
