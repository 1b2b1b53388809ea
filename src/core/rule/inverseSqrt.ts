/** @file The decaying step η_t = s/√(t + 1), blind to the belief. */
import { LONGEST_STEP, type RuleKind } from "./types";

export interface InverseSqrtRule {
  readonly kind: "inverseSqrt";
  /** s > 0, the step at t = 0. */
  readonly scale: number;
}

export const inverseSqrt: RuleKind<InverseSqrtRule> = {
  step: (rule, _p, _q, t) => Math.min(rule.scale / Math.sqrt(t + 1), LONGEST_STEP),
};
