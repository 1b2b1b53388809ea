/** @file Euclidean projection on the probability simplex, Π(x) = argmin_{y ∈ Δ} ‖y − x‖², by sorting. [BSB] arXiv 2605.06741 §6 */

/**
 * Π(x)ᵢ = max(xᵢ − ν, 0) with the ν that makes the entries sum to 1.
 *
 * Sorted downwards as y₁ ≥ y₂ ≥ …, ν = (y₁ + … + y_k − 1)/k for the largest k with y_k > ν. All is computed on x − max x (Π does not
 * see a common shift), so the sum is 1 to rounding however large x is; equal entries stay equal bit for bit.
 *
 * @param x C ≥ 1 finite entries
 * @param out receives Π(x); may be x
 * @param scratch at least C entries, overwritten
 * @see Held, Wolfe & Crowder 1974; Duchi et al. 2008, Fig. 1
 */
export function projectSimplex(x: Float64Array, out: Float64Array, scratch: Float64Array): void {
  const n = x.length;
  let top = -Infinity;
  for (let i = 0; i < n; i++) if (x[i] > top) top = x[i];
  for (let i = 0; i < n; i++) insert(scratch, i, x[i] - top);
  const nu = threshold(scratch, n);
  for (let i = 0; i < n; i++) out[i] = Math.max(x[i] - top - nu, 0);
}

/** Inserts a value into sorted[0 … count − 1], descending. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let k = count;
  for (; k > 0 && sorted[k - 1] < value; k--) sorted[k] = sorted[k - 1];
  sorted[k] = value;
}

/** ν for entries sorted downwards. */
function threshold(sorted: Float64Array, n: number): number {
  let total = sorted[0];
  let nu = total - 1;
  for (let k = 1; k < n && sorted[k] > nu; k++) {
    total += sorted[k];
    nu = (total - 1) / (k + 1);
  }
  return nu;
}
