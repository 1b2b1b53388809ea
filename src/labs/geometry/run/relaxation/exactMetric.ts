/**
 * @file E D with a new random row at each step in a metric M, exactly. With M = QΛQᵀ the error y = Λ^½Qᵀ(x − z) sees the row g = Λ^−½Qᵀa, whose
 * entries are independent and normal with variances c = 1/Λ, and a step takes λ⟨g, y⟩/‖g‖² times g off y. The diagonal of E[yyᵀ] closes:
 * Sᵢᵢ ← Sᵢᵢ(1 − 2 Eλ wᵢ) + Eλ² Σₖ Kᵢₖ Sₖₖ with w = E[gᵢ²/‖g‖²], K = E[gᵢ²gₖ²/‖g‖⁴]; D = ½ tr S. Ours
 */
import { exp, log } from "../../../../core/elementary";
import { eigenbasis } from "../../../../core/linear/symmetric";

export interface Shares {
  /** E[gᵢ²/‖g‖²]. */
  readonly first: Float64Array;
  /** E[gᵢ²gₖ²/‖g‖⁴], n × n by rows. */
  readonly second: Float64Array;
}

/** Between two nodes in ln s: the trapezoidal rule is exact to rounding, as the nearest pole lies π off the axis. */
const NODE_STRIDE = 0.4;
/** e^−39 is below rounding. */
const NODE_RANGE = 39;

/**
 * With 1/‖g‖² = ∫ e^{−s‖g‖²} ds, 1/‖g‖⁴ = ∫ s e^{−s‖g‖²} ds and vᵢ = cᵢ/(1 + 2cᵢs): w = ∫ vᵢ Π(1 + 2cₖs)^−½ ds, K the same of s vᵢvₖ, three
 * times that for i = k.
 *
 * @param variances c > 0
 * @returns relative error about 1e-14
 */
export function sharesOf(variances: Float64Array): Shares {
  const n = variances.length;
  const first = new Float64Array(n);
  const second = new Float64Array(n * n);
  if (n === 1) return { first: first.fill(1), second: second.fill(1) };
  const largest = variances.reduce((most, c) => Math.max(most, c));
  const least = variances.reduce((low, c) => Math.min(low, c));
  const high = (2 * NODE_RANGE) / n + log(largest / least);
  const v = new Float64Array(n);
  for (let y = -NODE_RANGE; y <= high; y += NODE_STRIDE) {
    const s = exp(y);
    let weight = NODE_STRIDE;
    for (let i = 0; i < n; i++) {
      const c = variances[i] / largest;
      weight /= Math.sqrt(1 + 2 * c * s);
      v[i] = (c * s) / (1 + 2 * c * s);
    }
    for (let i = 0; i < n; i++) {
      first[i] += weight * v[i];
      for (let k = 0; k < n; k++) second[i * n + k] += (i === k ? 3 : 1) * weight * v[i] * v[k];
    }
  }
  return { first, second };
}

/** E D at steps 0 … N. */
export function meanInMetric(
  matrix: readonly (readonly number[])[],
  error: Float64Array,
  steps: number,
  lambda: { readonly mean: number; readonly square: number },
): Float64Array<ArrayBuffer> {
  const n = error.length;
  const { values, vectors } = eigenbasis(Float64Array.from(matrix.flat()), n);
  const { first, second } = sharesOf(values.map((value) => 1 / value));
  let s = values.map((value, k) => {
    let along = 0;
    for (let i = 0; i < n; i++) along += vectors[i * n + k] * error[i];
    return value * along * along;
  });
  const mean = new Float64Array(steps + 1);
  mean[0] = halfSum(s);
  for (let t = 1; t <= steps; t++) {
    const before = s;
    s = before.map((value, i) => {
      let spread = 0;
      for (let k = 0; k < n; k++) spread += second[i * n + k] * before[k];
      return Math.max(0, value * (1 - 2 * lambda.mean * first[i]) + lambda.square * spread);
    });
    mean[t] = halfSum(s);
    if (!(mean[t] < Infinity)) return mean.fill(Infinity, t);
  }
  return mean;
}

function halfSum(s: Float64Array): number {
  let sum = 0;
  for (const value of s) sum += value;
  return sum / 2;
}
