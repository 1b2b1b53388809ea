/** @file The recurrence of a bifurcation diagram for one step η and one target, and its slope. */
import {
  coefficients,
  limitsOf,
  mirrorOdds,
  projectedOdds,
  type Coefficients,
  type Limits,
} from "../../../../core/atlas/odds";
import { log } from "../../../../core/elementary";
import { STEPS_PER_UNIT } from "../../../../core/elementary/exp2";
import type { Update } from "../../../../experiments/update";
import { modeOf } from "../mode";
import type { OrbitsParams } from "../params";

/** The recurrence in odds t; the belief is (t/(1 + t), 1/(1 + t)). */
export interface OrbitMap {
  readonly limits: Limits;
  /** Sets the step. */
  readonly set: (eta: number) => void;
  /** t⁺; exactly limits.lo or limits.hi where the clamp acted. */
  readonly next: (t: number) => number;
  /**
   * The slope of the recurrence without the clamp, in the coordinate where it is simplest: ln t for the mirror step,
   * 1 − η(q/t + (1 − q)t); x for the projected one, 1 − (η/2)(1 + t)²(q/t² + 1 − q). Products round a cycle do not depend on it.
   */
  readonly slope: (t: number) => number;
  /** ln|slope|, also where the slope is no double: at beliefs closer to a face than the clamp allows. */
  readonly logSlope: (t: number) => number;
}

/** ln|slope|; `far` is its limit at the lower face. */
function logOf(slope: number, far: () => number): number {
  const size = Math.abs(slope);
  if (size === 0) return -Infinity;
  return size < Infinity ? log(size) : far();
}

interface Recurrence {
  readonly next: (t: number) => number;
  readonly slope: (t: number) => number;
  /** The limit of ln|slope| at the lower face. */
  readonly far: (t: number) => number;
}

/** Each uses the coefficients that {@link OrbitMap.set} writes. */
const RECURRENCES: { readonly [U in Update]: (k: Coefficients, limits: Limits) => Recurrence } = {
  mirror: (k, { lo, hi, cut }) => ({
    next: (t) => mirrorOdds(t, k.a, k.b, lo, hi, cut),
    slope: (t) => 1 - (k.a / t + k.b * t) / STEPS_PER_UNIT,
    far: (t) => log(k.a / STEPS_PER_UNIT) - log(t),
  }),
  projected: (k, { lo, hi }) => ({
    next: (t) => projectedOdds(t, k.a, k.b, lo, hi),
    slope: (t) => 1 - (1 + t) * (1 + t) * (k.a / t / t + k.b),
    far: (t) => log(k.a) - 2 * log(t),
  }),
};

export function createMap({
  update,
  target,
  floor,
}: Pick<OrbitsParams, "update" | "target" | "floor">): OrbitMap {
  const limits = limitsOf(floor);
  const k = { a: 0, b: 0 };
  const mode = modeOf(update, "fixed");
  const { next, slope, far } = RECURRENCES[update](k, limits);
  return {
    limits,
    set: (eta) => coefficients(mode, target, eta, k),
    next,
    slope,
    logSlope: (t) => logOf(slope(t), () => far(t)),
  };
}

/** First entry of the belief with odds t. */
export const entryOf = (t: number): number => t / (1 + t);
