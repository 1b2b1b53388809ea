/** @file ½xᵀMx − vᵀx. */
import type { Objective, Quadratic } from "./loss";

/** ½xᵀMx − vᵀx, in x − z where the minimum z is known: then the gradient keeps its digits near it. One row: n times an entry of the gradient. */
export function quadratic({ matrix, vector }: Quadratic, z: Float64Array | null): Objective {
  const n = vector.length;
  const entry = (row: number, x: Float64Array): number => {
    let sum = z === null ? -vector[row] : 0;
    for (let j = 0; j < n; j++) sum += matrix[row][j] * (z === null ? x[j] : x[j] - z[j]);
    return sum;
  };
  const hessian = (_: Float64Array, out: Float64Array): void => {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] = matrix[i][j];
  };
  return {
    dimension: n,
    rows: n,
    value: (x) => {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        let row = -vector[i];
        for (let j = 0; j < n; j++) row += (matrix[i][j] * x[j]) / 2;
        sum += x[i] * row;
      }
      return sum;
    },
    rowGradient: (row, x, out) => {
      out.fill(0);
      out[row] = n * entry(row, x);
    },
    gradient: (x, out) => {
      for (let i = 0; i < n; i++) out[i] = entry(i, x);
    },
    hessian,
    above: (out) => hessian(out, out),
  };
}
