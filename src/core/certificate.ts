/**
 * @file What replaces the bound for the entropy mirror step on the cross-entropy with target q: a step that is proved to contract,
 * and the exact largest step that brings the belief closer. Both need the gradient −q/p alone. MATH §9 (ours)
 */
import { sum } from "./simplex";

export { fejerStep } from "./fejer";

/**
 * Certified step η_cert(p) = minᵢ pᵢ/qᵢ = 1/‖∇E(p)‖_∞ ≤ 1. If η ≤ η_cert at two beliefs, the mirror step F contracts between them:
 * D_KL(F p₁‖F p₂) ≤ D_KL(p₁‖p₂)/(1 + η).
 *
 * @param p belief, C entries > 0
 * @param q target, C entries ≥ 0, not all 0; classes with qᵢ = 0 set no limit
 * @returns a number in (0, 1] for p/Σp and q/Σq: 1 to rounding at p = q
 * @see MATH §9 (ours), with its proof
 */
export function certifiedStep(p: Float64Array, q: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < p.length; i++) {
    const ratio = p[i] / q[i];
    if (ratio < least) least = ratio;
  }
  return least * (sum(q) / sum(p));
}
