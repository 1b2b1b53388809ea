/**
 * @file The local threshold of a potential: from near an interior minimum q on the simplex a fixed step comes back to it below
 * η = 2/λ_max, λ_max the largest eigenvalue of the objective's Hessian against ∇²φ(q) on Σv = 0. MATH §7 (ours)
 */
import { factorStiff } from "../linear/cholesky";
import { congruent, eigenvalues } from "../linear/symmetric";
import type { Potential } from "../mirror/types";

/**
 * The smallest and the largest curvature of one form against another: the extremes of vᵀBv/vᵀGv.
 *
 * @param metric G = ∇²φ, n² entries by rows, symmetric, Infinity on its diagonal where φ bends infinitely; overwritten
 * @param bend B = ∇²E, n² entries by rows, symmetric; overwritten
 * @returns null where φ does not bend in some direction
 */
function extremes(metric: Float64Array, bend: Float64Array, n: number): readonly [number, number] | null {
  if (factorStiff(metric, n) >= 0) return null;
  congruent(metric, bend, n);
  const values = eigenvalues(bend, n);
  return [values[n - 1], values[0]];
}

/**
 * 2/λ_max of one form against another: a fixed step below it shrinks every direction of a quadratic loss.
 *
 * @param metric ∇²φ, n² entries by rows, symmetric, Infinity on its diagonal where φ bends infinitely; overwritten
 * @param bend ∇²E, n² entries by rows, symmetric; overwritten
 * @returns Infinity where E bends upwards in no direction; 0 where φ does not bend in one
 */
export function largestStep(metric: Float64Array, bend: Float64Array, n: number): number {
  const found = extremes(metric, bend, n);
  if (found === null) return 0;
  const [, largest] = found;
  return largest > 0 ? 2 / largest : Infinity;
}

/**
 * {@link largestStep} of ∇²E(q) against ∇²φ(q) on the tangent space Σv = 0, whose coordinates are the entries of v but for the one along which φ bends
 * least.
 *
 * @param potential φ
 * @param q minimum, C ≥ 2 entries > 0; meant for C ≤ 64
 * @param hessian ∇²E(q), C² entries by rows, symmetric
 * @returns relative error about 1e-14; Infinity where E bends upwards in no direction of the tangent space; 0 where φ does not bend in one
 */
export function localThreshold(potential: Potential, q: Float64Array, hessian: Float64Array): number {
  return largestStep(...tangentForms(potential, q, hessian), q.length - 1);
}

/** ∇²φ(q) and ∇²E(q) on the tangent space. */
function tangentForms(
  potential: Potential,
  q: Float64Array,
  hessian: Float64Array,
): [metric: Float64Array, bend: Float64Array] {
  const n = q.length;
  const metric = new Float64Array(n * n);
  potential.hessian(q, metric);
  let base = 0;
  for (let i = 1; i < n; i++) if (metric[i * (n + 1)] < metric[base * (n + 1)]) base = i;
  return [onTangent(metric, n, base), onTangent(hessian, n, base)];
}

/** diag(1/q), the Hessian of the cross-entropy at its minimum q. */
function crossEntropyHessian(q: Float64Array): Float64Array {
  const n = q.length;
  const hessian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) hessian[i * (n + 1)] = 1 / q[i];
  return hessian;
}

/**
 * {@link localThreshold} of the cross-entropy, whose Hessian at its minimum q is diag(1/q). With two classes and φ separable it is
 * 2q₁q₂(φ″(q₁) + φ″(q₂)); with entropy 2, whatever q is.
 *
 * @param potential φ
 * @param q target, C ≥ 2 entries > 0; meant for C ≤ 64
 */
export function crossEntropyThreshold(potential: Potential, q: Float64Array): number {
  return localThreshold(potential, q, crossEntropyHessian(q));
}

/**
 * The smallest and the largest curvature of the cross-entropy against φ at its minimum q: near it a step η takes a small error v to
 * (I − ηM)v, and these are the extreme eigenvalues of M. With entropy both are 1, whatever q is.
 *
 * @param potential φ
 * @param q target, C ≥ 2 entries > 0; meant for C ≤ 64
 * @returns null where φ does not bend in some direction
 */
export function crossEntropyCurvatures(
  potential: Potential,
  q: Float64Array,
): readonly [number, number] | null {
  return extremes(...tangentForms(potential, q, crossEntropyHessian(q)), q.length - 1);
}

/** The form of a matrix in the directions eᵢ − e_base, i ≠ base. */
function onTangent(matrix: Float64Array, n: number, base: number): Float64Array {
  const out = new Float64Array((n - 1) * (n - 1));
  let k = 0;
  for (let i = 0; i < n; i++) {
    if (i === base) continue;
    for (let j = 0; j < n; j++) {
      if (j === base) continue;
      const crossed = matrix[i * n + base] + matrix[base * n + j];
      out[k++] = matrix[i * n + j] - crossed + matrix[base * (n + 1)];
    }
  }
  return out;
}
