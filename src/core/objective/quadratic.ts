/** @file A quadratic f(x) = ½xᵀMx − vᵀx, M symmetric: gradient Mx − v, Hessian M. As a mean of rows: n times an entry of the gradient. */
import { dot, halfForm, times } from "../linear/dense";
import type { Near, Objective } from "./types";

type Matrix = readonly (readonly number[])[];

/** (M + Mᵀ)/2, since ½xᵀMx depends only on this part of M. */
function symmetric(matrix: Matrix): Float64Array {
  const n = matrix.length;
  return Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return (matrix[i][j] + matrix[j][i]) / 2;
  });
}

/**
 * Of x in ℝⁿ.
 *
 * @param matrix n × n entries; a part that is not symmetric says nothing and is left out
 * @param vector v, n entries
 * @param near gradients are M(x − point) and the gradient at the point
 */
export function createQuadratic(
  { matrix, vector }: { readonly matrix: Matrix; readonly vector: readonly number[] },
  near: Near | null,
): Objective {
  const [n, m, v] = [vector.length, symmetric(matrix), Float64Array.from(vector)];
  const image = new Float64Array(n);
  const point = near?.point ?? new Float64Array(n);
  const rest = new Float64Array(n);
  if (near?.isMinimum !== true) {
    times(m, point, rest);
    for (let i = 0; i < n; i++) rest[i] -= v[i];
  }
  const entry = (i: number, x: Float64Array): number => {
    let sum = rest[i];
    for (let j = 0; j < n; j++) sum += m[i * n + j] * (x[j] - point[j]);
    return sum;
  };
  const hessian = (_: Float64Array, out: Float64Array): void => out.set(m);
  return {
    dimension: n,
    value: near === null ? whole : byEntries,
    gradient:
      near === null
        ? (x, out) => {
            times(m, x, out);
            for (let i = 0; i < n; i++) out[i] -= v[i];
          }
        : (x, out) => {
            for (let i = 0; i < n; i++) out[i] = entry(i, x);
          },
    hessian,
    isQuadratic: true,
    above: (out) => out.set(m),
    divergence: (y, x) => halfForm(m, y, x),
    undefinedAt: () => -1,
    rows: {
      count: n,
      gradient(row, x, out) {
        out.fill(0);
        out[row] = n * entry(row, x);
      },
    },
  };

  function whole(x: Float64Array): number {
    times(m, x, image);
    return dot(image, x) / 2 - dot(v, x);
  }

  /** Σ xᵢ (½(Mx)ᵢ − vᵢ): at the minimum nothing cancels between its terms. */
  function byEntries(x: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      let row = -v[i];
      for (let j = 0; j < n; j++) row += (m[i * n + j] * x[j]) / 2;
      sum += x[i] * row;
    }
    return sum;
  }
}
