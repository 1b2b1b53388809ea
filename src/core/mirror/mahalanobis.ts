/**
 * @file The potential of a metric, φ(x) = ½⟨x, Mx⟩ with M symmetric positive definite: Euclid's geometry in other coordinates, yet its steps on the
 * simplex are small quadratic programs.
 */
import { createActiveSetStep } from "./activeSet";
import { factor, solveLower, solveUpper } from "../linear/cholesky";
import type { Potential } from "./types";

/** M = LLᵀ, and operations with both. All of them share one working vector z. */
interface Metric {
  readonly n: number;
  /** M by rows. */
  readonly m: Float64Array;
  readonly lower: Float64Array;
  readonly z: Float64Array;
}

/** ½‖Lᵀz‖² = ½⟨z, Mz⟩: a sum of squares, never negative. */
function halfSquares({ n, lower, z }: Metric): number {
  let total = 0;
  for (let j = 0; j < n; j++) {
    let entry = 0;
    for (let i = j; i < n; i++) entry += lower[i * n + j] * z[i];
    total += entry * entry;
  }
  return total / 2;
}

/** ½‖L⁻¹z‖² = ½⟨z, M⁻¹z⟩; z becomes L⁻¹z. */
function halfDualSquares({ n, lower, z }: Metric): number {
  solveLower(lower, n, z);
  let total = 0;
  for (let i = 0; i < n; i++) total += z[i] * z[i];
  return total / 2;
}

/** out ← Mz. */
function times({ n, m, z }: Metric, out: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let entry = 0;
    for (let j = 0; j < n; j++) entry += m[i * n + j] * z[j];
    out[i] = entry;
  }
}

/** z ← M⁻¹z. */
function divide({ n, lower, z }: Metric): void {
  solveLower(lower, n, z);
  solveUpper(lower, n, z);
}

/**
 * The potential of a metric.
 *
 * @param matrix M by rows, symmetric
 * @throws RangeError where M is not positive definite
 */
export function createMahalanobis(matrix: readonly (readonly number[])[]): Potential {
  const n = matrix.length;
  const m = Float64Array.from(matrix.flat());
  const metric: Metric = { n, m, lower: m.slice(), z: new Float64Array(n) };
  const { z } = metric;
  const failed = factor(metric.lower, n);
  if (failed >= 0)
    throw new RangeError(
      `The metric is not positive definite: its first ${failed + 1} rows and columns are not. Enlarge the diagonal, ${matrix[failed][failed]} in row ${failed + 1}.`,
    );
  const formOf = (x: Float64Array, form: (of: Metric) => number): number => {
    z.set(x);
    return form(metric);
  };
  return {
    domain: "real",
    dimension: n,
    legendreOnSimplex: false,
    value: (x) => formOf(x, halfSquares),
    gradient(x, out) {
      z.set(x);
      times(metric, out);
    },
    conjugate: (theta) => formOf(theta, halfDualSquares),
    conjugateGradient(theta, out) {
      z.set(theta);
      divide(metric);
      out.set(z);
    },
    divergence(x, y) {
      for (let i = 0; i < n; i++) z[i] = x[i] - y[i];
      return halfSquares(metric);
    },
    curvature: (_, v) => 2 * formOf(v, halfSquares),
    hessian: (_, out) => out.set(m),
    inverseCurvature: (_, a) => 2 * formOf(a, halfDualSquares),
    spaceStep(x, u, lambda, out) {
      for (let i = 0; i < n; i++) z[i] = lambda * u[i];
      divide(metric);
      for (let i = 0; i < n; i++) out[i] = x[i] - z[i];
      return -1;
    },
    createSimplexStep: () => createActiveSetStep(m, n),
  };
}
