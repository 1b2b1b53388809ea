/**
 * @file Exact local thresholds at the fixed point p = q: below them a fixed step is locally stable, above them it is not.
 * Mirror: Jacobian (1 − η) I, threshold 2. Projected: I − η P diag(1/q) P, threshold 2/λ_max. [BSB] arXiv 2605.06741 §6; MATH §3 (ours)
 */
import { sum } from "./simplex";

/** The entropy mirror step on the cross-entropy is locally stable at q iff η < 2, whatever q is. */
export const thresholdMirror = 2;

const MAX_ITERATIONS = 100;

/**
 * Threshold 2/λ_max of the projected step, λ_max the largest eigenvalue of P diag(1/q) P on the tangent space, P = I − 11ᵀ/C.
 *
 * With λ = 1/s: threshold 2s, s the root of Σ qᵢ/(s − qᵢ) = 0 between the two smallest entries a ≤ b (s = a when they are
 * equal). Solved for u = s − a as Σ_{i≠a} qᵢ u/(qᵢ − a − u) = a, increasing and convex in u, with u ≤ (b − a)/2: far
 * from its pole, so Newton from the right descends to the root in a few steps.
 *
 * @param q target, C ≥ 2 entries > 0, any sum
 * @returns 2s for q/Σq, relative error about 1e-15; 4 q₁q₂ for C = 2; 2/C at the centre
 * @see MATH §3 (ours); Golub 1973 for the secular equation
 */
export function thresholdProjected(q: Float64Array): number {
  let m = 0;
  for (let i = 1; i < q.length; i++) if (q[i] < q[m]) m = i;
  return (2 * (q[m] + excess(q, m))) / sum(q);
}

/** u = s − q_m for the smallest entry m. */
function excess(q: Float64Array, m: number): number {
  const a = q[m];
  let nearest = Infinity;
  let farthest = 0;
  let rest = 0;
  for (let i = 0; i < q.length; i++) {
    if (i === m) continue;
    const above = q[i] - a;
    rest += q[i];
    if (above < nearest) nearest = above;
    if (above > farthest) farthest = above;
  }
  if (nearest === 0) return 0;
  let u = Math.min(nearest / 2, a * (farthest / rest));
  for (let k = 0; k < MAX_ITERATIONS; k++) {
    const next = newton(q, m, u);
    if (!(next < u)) break;
    u = next;
  }
  return u;
}

/** One Newton step for Σ qᵢ u/(gᵢ − u) = a, gᵢ = qᵢ − a; the slope is Σ qᵢ gᵢ/(gᵢ − u)². */
function newton(q: Float64Array, m: number, u: number): number {
  const a = q[m];
  let value = -a;
  let slope = 0;
  for (let i = 0; i < q.length; i++) {
    if (i === m) continue;
    const above = q[i] - a;
    const share = q[i] / (above - u);
    value += share * u;
    slope += share * (above / (above - u));
  }
  return u - value / slope;
}
