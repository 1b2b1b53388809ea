/** @file A regular matrix as a product of triangular ones, PA = LU, and solving with it. */

/** L and U of a matrix in one array, and the permutation of its rows. */
export interface Lu {
  readonly n: number;
  /** n × n by rows: U on and above the diagonal, below it L, whose diagonal is 1. */
  readonly entries: Float64Array;
  /** The row that was swapped with row k at step k. */
  readonly swaps: Int32Array;
}

export const createLu = (n: number): Lu => ({
  n,
  entries: new Float64Array(n * n),
  swaps: new Int32Array(n),
});

/**
 * Gauss's elimination with the largest pivot of each column: the matrix in `entries` becomes L and U.
 *
 * @returns false where a pivot is 0 or not finite: then the matrix is singular, or as good as that, and half changed
 */
export function factorLu({ n, entries: a, swaps }: Lu): boolean {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let r = k + 1; r < n; r++) if (Math.abs(a[r * n + k]) > Math.abs(a[pivot * n + k])) pivot = r;
    swaps[k] = pivot;
    if (pivot !== k) swapRows(a, n, k, pivot);
    const top = a[k * n + k];
    if (top === 0 || !Number.isFinite(top)) return false;
    for (let r = k + 1; r < n; r++) {
      if (a[r * n + k] === 0) continue;
      const factor = (a[r * n + k] /= top);
      for (let c = k + 1; c < n; c++) a[r * n + c] -= factor * a[k * n + c];
    }
  }
  return true;
}

function swapRows(a: Float64Array, n: number, one: number, other: number): void {
  for (let c = 0; c < n; c++) swap(a, one * n + c, other * n + c);
}

function swap(x: Float64Array, i: number, j: number): void {
  const kept = x[i];
  x[i] = x[j];
  x[j] = kept;
}

/** x ← A⁻¹x. */
export function solveLu({ n, entries: a, swaps }: Lu, x: Float64Array): void {
  for (let k = 0; k < n; k++) swap(x, k, swaps[k]);
  for (let i = 1; i < n; i++) for (let k = 0; k < i; k++) x[i] -= a[i * n + k] * x[k];
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= a[i * n + k] * x[k];
    x[i] /= a[i * n + i];
  }
}

/** x ← A⁻ᵀx. */
export function solveLuTransposed({ n, entries: a, swaps }: Lu, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= a[k * n + i] * x[k];
    x[i] /= a[i * n + i];
  }
  for (let i = n - 2; i >= 0; i--) for (let k = i + 1; k < n; k++) x[i] -= a[k * n + i] * x[k];
  for (let k = n - 1; k >= 0; k--) swap(x, k, swaps[k]);
}
