/** @file Least squares: the sum or the mean of ½(⟨a, x⟩ − b)² over examples a with targets b, and a penalty ½l₂‖x‖². */
import { dot, halfForm } from "../linear/dense";
import { addOuter } from "../linear/symmetric";
import type { Near, Objective } from "./types";

export interface LeastSquares {
  /** Rows of n entries. */
  readonly features: readonly (readonly number[])[];
  /** One for each row. */
  readonly targets: readonly number[];
  /** ≥ 0. */
  readonly l2: number;
}

/** The mean over its rows. */
export const createLeastSquares = (of: LeastSquares, near: Near | null): Objective =>
  squares(of, of.features.length, near);

/** ½‖Ax − b‖² as a sum over the rows of A; it may have many minimisers. */
export const createSystem = (
  { matrix, rhs }: { readonly matrix: LeastSquares["features"]; readonly rhs: readonly number[] },
  near: Near | null,
): Objective => squares({ features: matrix, targets: rhs, l2: 0 }, 1, near);

/**
 * Σ ½(⟨a, x⟩ − b)²/divisor + ½l₂‖x‖², of x in ℝⁿ.
 *
 * @param near at a minimum the gradients of the rows sum to 0 but for rounding, which is left out
 */
function squares({ features, targets, l2 }: LeastSquares, divisor: number, near: Near | null): Objective {
  const n = features[0]?.length ?? 0;
  const count = features.length;
  const share = count / divisor;
  const point = near?.point ?? new Float64Array(n);
  const isMinimum = near?.isMinimum === true;
  const rest = features.map((row, k) => dot(row, point) - targets[k]);
  const off = new Float64Array(n);
  const bend = hessianOf(features, divisor, l2, n);
  const hessian = (out: Float64Array): void => out.set(bend());
  return {
    dimension: n,
    value(x) {
      let sum = 0;
      for (let row = 0; row < count; row++) {
        const gap = dot(features[row], x) - targets[row];
        sum += gap * gap;
      }
      return sum / divisor / 2 + (l2 === 0 ? 0 : (l2 / 2) * dot(x, x));
    },
    gradient(x, out) {
      for (let j = 0; j < n; j++) off[j] = x[j] - point[j];
      const from = isMinimum ? off : x;
      out.fill(0);
      for (let row = 0; row < count; row++) {
        const gap = dot(features[row], off) + (isMinimum ? 0 : rest[row]);
        for (let j = 0; j < n; j++) out[j] += gap * features[row][j];
      }
      for (let j = 0; j < n; j++) out[j] = out[j] / divisor + l2 * from[j];
    },
    hessian: (_, out) => hessian(out),
    isQuadratic: true,
    above: hessian,
    divergence: (y, x) => halfForm(bend(), y, x),
    undefinedAt: () => -1,
    rows: {
      count,
      gradient(row, x, out) {
        for (let j = 0; j < n; j++) off[j] = x[j] - point[j];
        const gap = share * (dot(features[row], off) + rest[row]);
        for (let j = 0; j < n; j++) out[j] = gap * features[row][j] + l2 * x[j];
      },
      hessian(row, out) {
        out.fill(0);
        addOuter(features[row], share, out);
        for (let i = 0; i < n; i++) out[i * (n + 1)] += l2;
      },
    },
  };
}

/** AᵀA/divisor + l₂I, made when it is first asked for. */
function hessianOf(
  features: LeastSquares["features"],
  divisor: number,
  l2: number,
  n: number,
): () => Float64Array {
  let made: Float64Array | null = null;
  return () => {
    if (made !== null) return made;
    made = new Float64Array(n * n);
    for (const row of features) addOuter(row, 1 / divisor, made);
    for (let i = 0; i < n; i++) made[i * (n + 1)] += l2;
    return made;
  };
}
