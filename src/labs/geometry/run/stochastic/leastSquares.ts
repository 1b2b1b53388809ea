/** @file Least squares: the mean of ½(⟨a, x⟩ − b)² over examples a with targets b, and a penalty. */
import { addOuter } from "../../../../core/linear/symmetric";
import type { LeastSquares, Objective } from "./loss";

const dot = (a: readonly number[], x: ArrayLike<number>): number => {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * x[j];
  return sum;
};

/** In x − z where the minimum z is known: there the gradients of the rows sum to 0 but for rounding, which is left out. */
export function leastSquares({ features, targets, l2 }: LeastSquares, z: Float64Array | null): Objective {
  const n = features[0]?.length ?? 0;
  const count = features.length;
  const origin = z ?? new Float64Array(n);
  const rest = features.map((row, k) => dot(row, origin) - targets[k]);
  const off = new Float64Array(n);
  const rowHessian = (row: number, out: Float64Array): void => {
    out.fill(0);
    addOuter(features[row], 1, out);
    for (let i = 0; i < n; i++) out[i * (n + 1)] += l2;
  };
  const hessian = (out: Float64Array): void => {
    out.fill(0);
    for (const row of features) addOuter(row, 1 / count, out);
    for (let i = 0; i < n; i++) out[i * (n + 1)] += l2;
  };
  return {
    dimension: n,
    rows: count,
    value: (x) => {
      let sum = 0;
      for (let row = 0; row < count; row++) {
        const gap = dot(features[row], x) - targets[row];
        sum += gap * gap;
      }
      let square = 0;
      for (let j = 0; j < n; j++) square += x[j] * x[j];
      return sum / count / 2 + (l2 / 2) * square;
    },
    rowGradient: (row, x, out) => {
      for (let j = 0; j < n; j++) off[j] = x[j] - origin[j];
      const gap = dot(features[row], off) + rest[row];
      for (let j = 0; j < n; j++) out[j] = gap * features[row][j] + l2 * x[j];
    },
    gradient: (x, out) => {
      for (let j = 0; j < n; j++) off[j] = x[j] - origin[j];
      out.fill(0);
      for (let row = 0; row < count; row++) {
        const gap = dot(features[row], off) + (z === null ? rest[row] : 0);
        for (let j = 0; j < n; j++) out[j] += gap * features[row][j];
      }
      for (let j = 0; j < n; j++) out[j] = out[j] / count + l2 * off[j];
    },
    hessian: (_, out) => hessian(out),
    above: hessian,
    rowHessian,
  };
}
