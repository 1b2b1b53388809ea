/**
 * @file Relative smoothness, live: L = D_f(x⁺, x)/D_φ(x⁺, x) of the step just taken. Where ηL ≤ 1 the objective f falls at least as the theory says:
 * f(x⁺) ≤ f(x) − (1/η − L) D_φ(x⁺, x) − D_φ(x, x⁺)/η on a convex set. Bauschke, Bolte & Teboulle 2017; Lu, Freund & Nesterov 2018
 */
import { divergence as burgDivergence } from "../mirror/burg";
import type { Potential } from "../mirror/types";

/** D_f(y, x) = f(y) − f(x) − ⟨∇f(x), y − x⟩ of an objective, never formed as that difference. */
export type ObjectiveDivergence = (y: Float64Array, x: Float64Array) => number;

/**
 * L of a step: how much of D_φ(x⁺, x) the objective bends.
 *
 * @param divergence D_f
 * @param potential φ
 * @param next x⁺
 * @param x where the step began, in the interior of the domain
 * @returns null where the step did not move, or both divergences are infinite
 */
export function relativeSmoothness(
  divergence: ObjectiveDivergence,
  potential: Potential,
  next: Float64Array,
  x: Float64Array,
): number | null {
  const moved = potential.divergence(next, x);
  const bent = divergence(next, x);
  return moved > 0 && (moved < Infinity || bent < Infinity) ? bent / moved : null;
}

/**
 * D_f of the cross-entropy −Σ qᵢ ln xᵢ: Σ qᵢ (r − ln(1 + r)), r = yᵢ/xᵢ − 1: Burg's divergence, weighted.
 *
 * @param q target, C entries ≥ 0
 */
export const crossEntropyBend =
  (q: Float64Array): ObjectiveDivergence =>
  (y, x) => {
    let total = 0;
    for (let i = 0; i < q.length; i++) if (q[i] > 0) total += q[i] * burgDivergence(y[i], x[i]);
    return total;
  };

/**
 * D_f of a quadratic ½xᵀHx − cᵀx: ½(y − x)ᵀH(y − x).
 *
 * @param matrix H, n² entries by rows, symmetric
 */
export const quadraticBend =
  (matrix: Float64Array): ObjectiveDivergence =>
  (y, x) => {
    const n = x.length;
    let total = 0;
    for (let i = 0; i < n; i++) {
      let row = 0;
      for (let j = 0; j < n; j++) row += matrix[i * n + j] * (y[j] - x[j]);
      total += row * (y[i] - x[i]);
    }
    return total / 2;
  };

/** D_f of the squared distance ½‖x − target‖²: ½‖y − x‖², whatever the target. */
export const squaredDistanceBend: ObjectiveDivergence = (y, x) => {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += (y[i] - x[i]) * (y[i] - x[i]);
  return total / 2;
};

/** D_f of a linear loss: 0. */
export const linearBend: ObjectiveDivergence = () => 0;
