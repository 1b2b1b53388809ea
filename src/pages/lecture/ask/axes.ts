/** @file The part of a figure's axis that a question asks about, with maps between values and pixels. */
import type { PlaneAxis } from "../../../charts/plane";
import { linearScale, logitOfTail, logitScale, logScale, type Scale } from "../../../charts/scale/scale";
import { exp } from "../../../core/elementary";

const SCALES = { linear: linearScale, log: logScale, logit: logitScale };

export interface AskedAxis {
  /** The smallest and the largest value that can be guessed. */
  readonly ends: readonly [number, number];
  /** The pixel of a value; values beyond the ends get the pixel of the end. */
  readonly at: (value: number) => number;
  /** The value at a pixel, between the ends. */
  readonly valueAt: (pixel: number) => number;
  /** 0 at the first end and 1 at the other, even in pixels; not limited at the ends. */
  readonly shareOf: (value: number) => number;
  readonly valueOf: (share: number) => number;
  /** Whether the axis is logarithmic. */
  readonly isLog: boolean;
}

/** The two axes of a question for a curve. */
export interface AskedAxes {
  readonly across: AskedAxis;
  readonly up: AskedAxis;
}

/** Log-odds of a mass: people guess masses, and runs record them, too. */
const logitOf = (mass: number) => (mass <= 0.5 ? logitOfTail(mass, "low") : logitOfTail(1 - mass, "high"));
const massOf = (logit: number) => {
  const odds = exp(-Math.abs(logit));
  return logit < 0 ? odds / (1 + odds) : 1 / (1 + odds);
};

function straight({ kind, domain, range }: PlaneAxis): Pick<Scale, "at" | "invert" | "domain"> {
  const scale = SCALES[kind](domain, range);
  if (kind !== "logit") return scale;
  return {
    domain: [massOf(domain[0]), massOf(domain[1])],
    at: (mass) => scale.at(logitOf(mass)),
    invert: (pixel) => massOf(scale.invert(pixel)),
  };
}

const within = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value));

/** The part of an axis between two values, as far as the figure shows it. */
export function askedAxis(axis: PlaneAxis, from: number, to: number): AskedAxis {
  const { at, invert, domain } = straight(axis);
  const ends = [within(from, domain), within(to, domain)] as const;
  const [first, last] = [at(ends[0]), at(ends[1])];
  const [left, right] = first < last ? [first, last] : [last, first];
  const valueAt = (pixel: number) => within(invert(within(pixel, [left, right])), ends);
  return {
    ends,
    at: (value) => at(within(value, ends)),
    valueAt,
    shareOf: (value) => (at(within(value, domain)) - first) / (last - first),
    valueOf: (share) => valueAt(first + share * (last - first)),
    isLog: axis.kind === "log",
  };
}

type Ends = { readonly from: number; readonly to: number };

export const askedAxes = (
  plane: { readonly x: PlaneAxis; readonly y: PlaneAxis },
  { x, y }: { readonly x: Ends; readonly y: Ends },
): AskedAxes => ({ across: askedAxis(plane.x, x.from, x.to), up: askedAxis(plane.y, y.from, y.to) });
