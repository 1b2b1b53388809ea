/** @file The certified step η_t = min pᵢ/qᵢ: every step is proved to contract. MATH §9 (ours) */
import { certifiedStep } from "../certificate";
import { LONGEST_STEP, type RuleKind } from "./types";

export interface CertifiedRule {
  readonly kind: "certified";
}

export const certified: RuleKind<CertifiedRule> = {
  step: (_rule, p, q) => Math.min(certifiedStep(p, q), LONGEST_STEP),
};
