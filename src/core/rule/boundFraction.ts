/** @file A fraction of the curvature bound: η_t = f · η_max(p_t). [BSB] arXiv 2605.06741 §5 */
import { etaMax } from "../bound";
import { LONGEST_STEP, type RuleKind } from "./types";

export interface BoundFractionRule {
  readonly kind: "boundFraction";
  /** f > 0; above 1 every step breaks the bound. */
  readonly fraction: number;
}

export const boundFraction: RuleKind<BoundFractionRule> = {
  step: (rule, p) => Math.min(rule.fraction * etaMax(p), LONGEST_STEP),
};
