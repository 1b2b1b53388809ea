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
  if (isMirror)
    return {
      limits,
      set,
      next: (t) => mirrorOdds(t, k.a, k.b, lo, hi, cut),
      slope: (t) => 1 - (k.a / t + k.b * t) / STEPS_PER_UNIT,
    };
  return {
    limits,
    set,
    next: (t) => projectedOdds(t, k.a, k.b, lo, hi),
    slope: (t) => 1 - (1 + t) * (1 + t) * (k.a / t / t + k.b),
  };
}

/** First entry of the belief with odds t. */
export const entryOf = (t: number): number => t / (1 + t);
