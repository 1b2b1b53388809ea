/**
 * @file Dividing by the sum: what is often done after a step on the whole domain, x/Σx. It is the Bregman projection on the simplex for the
 * entropy alone; elsewhere equal losses move the belief, and the cross-entropy's fixed point is not its target. MATH §7 (ours)
 */
import { exp, log } from "../elementary";
import type { BregmanStep, Potential } from "../mirror/types";

/**
 * The step on the whole domain, divided by the sum of its entries: entries of any sign with sum 1.
 *
 * @param potential φ
 * @returns a step that says where it is not defined, and then writes nothing that means something: the coordinate that left the domain, or the
 * smallest entry where the sum is not positive and finite
 */
export const createDividedStep =
  ({ spaceStep }: Potential): BregmanStep =>
  (x, u, lambda, out) => {
    const left = spaceStep(x, u, lambda, out);
    if (left >= 0) return left;
    let total = 0;
    let least = 0;
    for (let i = 0; i < out.length; i++) {
      total += out[i];
      if (out[i] < out[least]) least = i;
    }
    if (!(total > 0 && total < Infinity)) return least;
    for (let i = 0; i < out.length; i++) out[i] /= total;
    return -1;
  };

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
