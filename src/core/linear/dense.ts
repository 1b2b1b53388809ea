/** @file Products with a matrix of n² entries by rows, in the order of its entries: the same bits everywhere. */

/** Row-major copy of a matrix. */
export const flat = (matrix: readonly (readonly number[])[]): Float64Array =>
  Float64Array.from(matrix.flat());

/** out ← M x, M with rows of as many entries as x has; `out` is not x. */
export function times(m: Float64Array, x: Float64Array, out: Float64Array): void {
  const n = x.length;
  for (let i = 0; i < out.length; i++) {
    let total = 0;
    for (let j = 0; j < n; j++) total += m[i * n + j] * x[j];
    out[i] = total;
  }
}

/** Σ aᵢ xᵢ over the entries of a. */
export function dot(a: ArrayLike<number>, x: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * x[i];
  return total;
}

/** ½⟨y − x, M(y − x)⟩. */
export function halfForm(m: Float64Array, y: Float64Array, x: Float64Array): number {
  const n = x.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    let row = 0;
    for (let j = 0; j < n; j++) row += m[i * n + j] * (y[j] - x[j]);
    total += row * (y[i] - x[i]);
  }
  return total / 2;
}
