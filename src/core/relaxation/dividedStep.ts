/**
 * @file Dividing by the sum: what is often done after a step on the whole domain, x/Σx. It is the Bregman projection on the simplex for the
 * entropy alone; elsewhere equal losses move the belief, and the cross-entropy's fixed point is not its target. MATH §7 (ours)
 */
import { exp, log } from "../elementary";
import type { Potential } from "../mirror/types";

/**
 * The step on the whole domain, divided by the sum of its entries.
 *
 * @param potential φ
 * @param x n entries in the interior of the domain
 * @param u direction in the dual, n entries
 * @param lambda how far
 * @param out receives the result, entries of any sign with sum 1; may be x
 * @returns false where it is not defined: the step left the domain, or its sum is not positive and finite. Then `out` says nothing
 */
export function stepDividedBySum(
  potential: Potential,
  x: Float64Array,
  u: Float64Array,
  lambda: number,
  out: Float64Array,
): boolean {
  if (potential.spaceStep(x, u, lambda, out) >= 0) return false;
  let total = 0;
  for (let i = 0; i < out.length; i++) total += out[i];
  if (!(total > 0 && total < Infinity)) return false;
  for (let i = 0; i < out.length; i++) out[i] /= total;
  return true;
}

/**
 * Where steps on the cross-entropy end that are divided by their sum: p ∝ q^{1/α} for φ′ ∝ x^{α−1}, whatever the step size. α = 2 is Euclid, 1 the
 * entropy (q itself), q Tsallis(q); Burg, α = 0, ends at the vertex of the largest entry, shared where several are.
 *
 * @param q target, C entries ≥ 0, not all 0
 * @param alpha α ≥ 0
 * @param out receives the fixed point; may be q
 */
export function dividedFixedPoint(q: Float64Array, alpha: number, out: Float64Array): void {
  let top = 0;
  for (let i = 0; i < q.length; i++) if (q[i] > top) top = q[i];
  let total = 0;
  for (let i = 0; i < q.length; i++) {
    out[i] = q[i] === top ? 1 : alpha === 0 ? 0 : exp(log(q[i] / top) / alpha);
    total += out[i];
  }
  for (let i = 0; i < out.length; i++) out[i] /= total;
}
