/** @file Cholesky's factor of a small symmetric n × n matrix, stored by rows, and solving with it. */

/**
 * A = LLᵀ: the lower triangle of `a` becomes L. An infinite entry makes it no positive definite matrix.
 *
 * @param a symmetric, n × n by rows; changed in place, its upper triangle is left as it is
 * @param n rows in use
 * @param stride entries from one row to the next
 * @returns −1, or the first j for which the upper left (j + 1) × (j + 1) block is not positive definite; then `a` is half changed
 */
export const factor = (a: Float64Array, n: number, stride: number = n): number =>
  factorUpTo(Number.MAX_VALUE, a, n, stride);

/**
 * {@link factor} of a matrix that may have Infinity on its diagonal, as the Hessian of a potential next to a face: nothing moves in that
 * direction, so that L has Infinity there and 0 below.
 */
export const factorStiff = (a: Float64Array, n: number): number => factorUpTo(Infinity, a, n, n);

/** @param largest the largest pivot that is accepted */
function factorUpTo(largest: number, a: Float64Array, n: number, stride: number): number {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let entry = a[i * stride + j];
      for (let k = 0; k < j; k++) entry -= a[i * stride + k] * a[j * stride + k];
      if (i > j) a[i * stride + j] = entry / a[j * stride + j];
      else if (entry > 0 && entry <= largest) a[j * stride + j] = Math.sqrt(entry);
      else return j;
    }
  }
  return -1;
}

/** z ← L⁻¹z. */
export function solveLower(lower: Float64Array, n: number, z: Float64Array, stride: number = n): void {
  for (let i = 0; i < n; i++) {
    let entry = z[i];
    for (let k = 0; k < i; k++) entry -= lower[i * stride + k] * z[k];
    z[i] = entry / lower[i * stride + i];
  }
}

/** z ← L⁻ᵀz. */
export function solveUpper(lower: Float64Array, n: number, z: Float64Array, stride: number = n): void {
  for (let i = n - 1; i >= 0; i--) {
    let entry = z[i];
    for (let k = i + 1; k < n; k++) entry -= lower[k * stride + i] * z[k];
    z[i] = entry / lower[i * stride + i];
  }
}
