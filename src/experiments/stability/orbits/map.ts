/** @file The recurrence of an orbit diagram with its slope: one step η, one target. */
import {
  coefficients,
  limitsOf,
  MIRROR,
  mirrorOdds,
  projectedOdds,
  PROJECTED,
  type Limits,
} from "../../../core/atlas/odds";
import { log } from "../../../core/elementary";
import { STEPS_PER_UNIT } from "../../../core/elementary/exp2";
import type { OrbitsParams } from "../params";

/** The belief is (t/(1 + t), 1/(1 + t)). */
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
  /** ln|slope|, also where the slope is beyond the doubles: at beliefs nearer to a face than the clamp lets them come. */
  readonly logSlope: (t: number) => number;
}

/** ln|slope|; `far` is what the slope tends to at the lower face. */
function logOf(slope: number, far: () => number): number {
  const size = Math.abs(slope);
  if (size === 0) return -Infinity;
  return size < Infinity ? log(size) : far();
}

export function createMap({
  update,
  target,
  floor,
}: Pick<OrbitsParams, "update" | "target" | "floor">): OrbitMap {
  const limits = limitsOf(floor);
  const { lo, hi, cut } = limits;
  const k = { a: 0, b: 0 };
  const isMirror = update === "mirror";
  const set = (eta: number): void => coefficients(isMirror ? MIRROR : PROJECTED, target, eta, k);
  const slope = isMirror
    ? (t: number) => 1 - (k.a / t + k.b * t) / STEPS_PER_UNIT
    : (t: number) => 1 - (1 + t) * (1 + t) * (k.a / t / t + k.b);
  const far = isMirror
    ? (t: number) => log(k.a / STEPS_PER_UNIT) - log(t)
    : (t: number) => log(k.a) - 2 * log(t);
  return {
    limits,
    set,
    next: isMirror ? (t) => mirrorOdds(t, k.a, k.b, lo, hi, cut) : (t) => projectedOdds(t, k.a, k.b, lo, hi),
    slope,
    logSlope: (t) => logOf(slope(t), () => far(t)),
  };
}

/** First entry of the belief with odds t. */
export const entryOf = (t: number): number => t / (1 + t);
