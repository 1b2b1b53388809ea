/**
 * @file What one step leaves of the error at the anchor, the fixed point p = q of the cross-entropy, with D_KL(q‖p) as the error: the ρ of
 * Banach's "error after n steps ≤ ρⁿ · first error", each as ln ρ, so that steps add up. [BSB] arXiv 2605.06741 §6; MATH §3, §9 (ours)
 */
import { certifiedStep } from "./certificate";
import { log, log1p } from "./elementary";

/**
 * Claimed: D_KL(q‖p⁺) ≤ (1 − cη(2μ − ηL²)) D_KL(q‖p), the paper's estimate for the pair of target and belief: μ = 1/max and L = 1/min of
 * the entries of both, and ‖q − p‖² ≥ c D_KL(q‖p) with c = min p (D_KL ≤ χ²).
 *
 * @param p belief, C ≥ 2 entries > 0 with sum 1
 * @param q target, C entries > 0 with sum 1
 * @param eta step η ≥ 0
 * @returns ln ρ < 0; NaN where nothing is claimed: η = 0, or η ≥ 2μ/L²
 * @see [BSB] §4, §6; the constant c is MATH §1 (ours)
 */
export function claimedLeft(p: Float64Array, q: Float64Array, eta: number): number {
  let least = Infinity;
  let low = Infinity;
  let high = 0;
  for (let i = 0; i < p.length; i++) {
    if (p[i] < least) least = p[i];
    low = Math.min(low, p[i], q[i]);
    high = Math.max(high, p[i], q[i]);
  }
  const gap = 2 / high - eta / low / low;
  return eta > 0 && gap > 0 ? log1p(-least * eta * gap) : NaN;
}

/**
 * Proved of the entropy mirror step: D_KL(q‖p⁺) ≤ e^{−η} D_KL(q‖p) where η ≤ minᵢ pᵢ/qᵢ, the certified step. It is D_KL(F q‖F p) ≤
 * D_KL(q‖p)/Z(q) at the fixed point, Z(q) = Σ qᵢ e^η.
 *
 * @param p belief, C ≥ 2 entries > 0
 * @param q target, C entries ≥ 0, not all 0
 * @param eta step η ≥ 0
 * @returns ln ρ = −η; NaN where nothing is proved: η = 0, or η above the certified step
 * @see MATH §9 (ours), with its proof
 */
export function provedLeft(p: Float64Array, q: Float64Array, eta: number): number {
  return eta > 0 && eta <= certifiedStep(p, q) ? -eta : NaN;
}

/**
 * Exact of the linearised step v → v − ηMv at p = q: it leaves at most max (1 − ηλ)² of D_KL, over the eigenvalues λ of M. The entropy
 * mirror step has M = I and leaves (1 − η)².
 *
 * @param eta step η ≥ 0
 * @param curvatures the smallest and the largest λ, both > 0
 * @returns ln ρ; −∞ where the step ends at q; above 0 where q repels
 * @see MATH §3 (ours)
 */
export function exactLeft(eta: number, [low, high]: readonly [number, number]): number {
  return 2 * log(Math.max(Math.abs(1 - eta * low), Math.abs(1 - eta * high)));
}
