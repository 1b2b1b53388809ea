/** @file What is exactly known about the target of a bifurcation diagram. MATH §3 */
import { LOCAL_STABILITY } from "../local";
import type { OrbitsParams } from "../params";

type Fields = Pick<OrbitsParams, "update" | "target">;

/** The step at which the target stops being stable: 2 for the mirror step, 4q₁q₂ for the projected one. */
export function localThreshold({ update, target }: Fields): number {
  return LOCAL_STABILITY[update].threshold(Float64Array.of(target, 1 - target));
}

/** Whether a small two-cycle arises there (q₁q₂ < 1/6, or < 1/5 for the projected step); otherwise the collapse is abrupt. */
export function isSupercritical({ update, target }: Fields): boolean {
  return target * (1 - target) < 1 / LOCAL_STABILITY[update].cycleBelow;
}
