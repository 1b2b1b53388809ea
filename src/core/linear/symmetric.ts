/**
 * @file Small symmetric matrices, n × n by rows: eigenvalues, congruence, semidefinite systems. The order of
 * operations is fixed, so the bits are the same everywhere.
 */

const MAX_SWEEPS = 60;

/**
 * The eigenvalues by cyclic Jacobi rotations.
 *
 * @param matrix symmetric, n² entries by rows; overwritten
 * @param n ≥ 1; meant for n ≤ 64
 * @returns n numbers, falling; errors about n ε of the largest in size
 * @see Golub & Van Loan, Matrix Computations, 8.5
 */
export function eigenvalues(matrix: Float64Array, n: number): Float64Array {
  return diagonalize(matrix, n, null).toSorted((a, b) => b - a);
}

/**
 * The eigenvalues with their eigenvectors, as {@link eigenvalues} finds them.
 *
 * @param matrix symmetric, n² entries by rows; overwritten
 * @returns values in no order; entry i of the vector of value k at i · n + k of `vectors`, each of length 1
 */
export function eigenbasis(
  matrix: Float64Array,
  n: number,
): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * (n + 1)] = 1;
  return { values: diagonalize(matrix, n, vectors), vectors };
}

/** @param basis is rotated along, if given */
function diagonalize(matrix: Float64Array, n: number, basis: Float64Array | null): Float64Array {
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let turned = false;
    for (let i = 0; i < n - 1; i++)
      for (let j = i + 1; j < n; j++) if (rotate(matrix, n, i, j, basis)) turned = true;
    if (!turned) break;
  }
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = matrix[i * n + i];
  return values;
}

/** One rotation that makes entry (i, j) zero; false if the entry is already below the rounding of both diagonal entries. */
function rotate(m: Float64Array, n: number, i: number, j: number, basis: Float64Array | null): boolean {
  const off = m[i * n + j];
  const a = m[i * n + i];
  const b = m[j * n + j];
  if (Math.abs(off) <= 1e-17 * (Math.abs(a) + Math.abs(b)) || off === 0) return false;
  const ratio = (b - a) / 2 / off;
  const size = Math.abs(ratio) + Math.sqrt(ratio * ratio + 1);
  const t = ratio < 0 ? -1 / size : 1 / size;
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  m[i * n + i] = a - t * off;
  m[j * n + j] = b + t * off;
  m[i * n + j] = 0;
  m[j * n + i] = 0;
  for (let k = 0; k < n; k++) {
    if (k === i || k === j) continue;
    const x = m[k * n + i];
    const y = m[k * n + j];
    m[k * n + i] = c * x - s * y;
    m[k * n + j] = s * x + c * y;
    m[i * n + k] = m[k * n + i];
    m[j * n + k] = m[k * n + j];
  }
  if (basis !== null) turn(basis, n, i, j, c, s);
  return true;
}

/** Columns i and j of a basis. */
function turn(basis: Float64Array, n: number, i: number, j: number, c: number, s: number): void {
  for (let k = 0; k < n; k++) {
    const x = basis[k * n + i];
    const y = basis[k * n + j];
    basis[k * n + i] = c * x - s * y;
    basis[k * n + j] = s * x + c * y;
  }
}

/** out ← out + weight · aaᵀ, n × n by rows. */
export function addOuter(a: readonly number[], weight: number, out: Float64Array): void {
  const n = a.length;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] += weight * a[i] * a[j];
}

/**
 * L⁻¹ S L⁻ᵀ, which has the eigenvalues of S against L Lᵀ.
 *
 * @param lower L, n² entries by rows; what stands above the diagonal is not read
 * @param s symmetric, n² entries by rows; overwritten with the result, symmetric to the bit
 */
export function congruent(lower: Float64Array, s: Float64Array, n: number): void {
  for (let column = 0; column < n; column++) forward(lower, s, n, column, n);
  for (let row = 0; row < n; row++) forward(lower, s, n, row * n, 1);
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) s[i * n + j] = s[j * n + i];
}

/** Solves L y = b in place; entry k of b is at start + k · stride. */
function forward(lower: Float64Array, b: Float64Array, n: number, start: number, stride: number): void {
  for (let i = 0; i < n; i++) {
    let rest = b[start + i * stride];
    for (let k = 0; k < i; k++) rest -= lower[i * n + k] * b[start + k * stride];
    b[start + i * stride] = rest / lower[i * (n + 1)];
  }
}

/** A pivot below this share of its diagonal entry means that the row repeats others. */
const DEPENDENT_SHARE = 1e-13;

/**
 * A solution of M x = r for M ≥ 0 with r in its range, by elimination with diagonal pivots: where rows repeat others, their unknowns are 0.
 *
 * @param matrix symmetric semidefinite, n² entries by rows; overwritten
 * @param r n entries; overwritten
 * @param out receives x
 */
export function solveSemidefinite(matrix: Float64Array, n: number, r: Float64Array, out: Float64Array): void {
  const own = Float64Array.from({ length: n }, (_, i) => matrix[i * n + i]);
  const order: number[] = [];
  const open = Array.from({ length: n }, (_, i) => i);
  while (open.length > 0) {
    let best = 0;
    for (let k = 1; k < open.length; k++)
      if (matrix[open[k] * (n + 1)] * own[open[best]] > matrix[open[best] * (n + 1)] * own[open[k]]) best = k;
    const pivot = open[best];
    if (!(matrix[pivot * (n + 1)] > DEPENDENT_SHARE * own[pivot])) break;
    open.splice(best, 1);
    order.push(pivot);
    eliminate(matrix, n, pivot, open, r);
  }
  out.fill(0);
  for (let k = order.length - 1; k >= 0; k--) {
    const row = order[k];
    let rest = r[row];
    for (let later = k + 1; later < order.length; later++)
      rest -= matrix[row * n + order[later]] * out[order[later]];
    out[row] = rest / matrix[row * (n + 1)];
  }
}

/** Eliminates the pivot's unknown from the equations that are not yet solved. */
function eliminate(
  m: Float64Array,
  n: number,
  pivot: number,
  open: readonly number[],
  r: Float64Array,
): void {
  for (const i of open) {
    const factor = m[i * n + pivot] / m[pivot * (n + 1)];
    for (const j of open) m[i * n + j] -= factor * m[pivot * n + j];
    r[i] -= factor * r[pivot];
  }
}
