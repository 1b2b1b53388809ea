/** @file A fraction of the exact Fejér step: η_t = f · η†(p_t); below f = 1 every step brings the belief closer, in the divergence of its geometry. MATH §9 (ours) */
import { fejerStep } from "../fejer";
import { LONGEST_STEP, type RuleKind } from "./types";

export interface FejerRule {
  readonly kind: "fejer";
  /** f > 0. */
  readonly fraction: number;
}

export const fejer: RuleKind<FejerRule> = {
  step: (rule, p, q, _t, scratch, edge = fejerStep) =>
    Math.min(rule.fraction * edge(p, q, scratch), LONGEST_STEP),
};
