/** @file The fixed step η_t = η. */
import { LONGEST_STEP, type RuleKind } from "./types";

export interface FixedRule {
  readonly kind: "fixed";
  /** η > 0. */
  readonly step: number;
}

export const fixed: RuleKind<FixedRule> = {
  step: (rule) => Math.min(rule.step, LONGEST_STEP),
};
