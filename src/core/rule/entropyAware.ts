/** @file The entropy-aware step (adaptive dual search): η_t = η_CE(p_t) = η_max(p_t)/(1 + α(p_t)). [BSB] arXiv 2605.06741 §5 */
import { etaEntropyAware } from "../bound";
import type { RuleKind } from "./types";

export interface EntropyAwareRule {
  readonly kind: "entropyAware";
  /** Barrier cap κ in [0, 1): α = −ln max(1 − B, κ) (ours). With 0 the step at the centre is 0, and a belief that starts there never moves. */
  readonly barrierCap: number;
}

export const entropyAware: RuleKind<EntropyAwareRule> = {
  step: (rule, p) => etaEntropyAware(p, rule.barrierCap),
};
