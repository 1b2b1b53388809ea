/** @file What is exactly known about a target, for each update. MATH §3 */
import { thresholdMirror, thresholdProjected } from "../../../core/threshold";
import type { Update } from "../../../experiments/update";

interface Local {
  /** The step at which the target q stops being stable. */
  readonly threshold: (q: Float64Array) => number;
  /** Whether that step is the same for every target. */
  readonly isConstant: boolean;
  /** With two classes, a small two-cycle arises there if q₁q₂ < 1/cycleBelow; otherwise the collapse is abrupt. */
  readonly cycleBelow: number;
}

export const LOCAL_STABILITY: { readonly [U in Update]: Local } = {
  mirror: { threshold: () => thresholdMirror, isConstant: true, cycleBelow: 6 },
  projected: { threshold: thresholdProjected, isConstant: false, cycleBelow: 5 },
};
