/** @file E D after each step exactly, by the way that {@link meanWay} chooses. */
import { factor as factorOf, solveLower } from "../../../../core/linear/cholesky";
import { drain } from "../../../../experiments/drain";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import type { RelaxationParams } from "../params";
import { meanFactor } from "./edges";
import { meanByCounts } from "./exactCounts";
import { meanInMetric } from "./exactMetric";
import { meanOverPaths } from "./exactPaths";
import { momentsOf } from "../../../../experiments/relaxation/law";
import { meanWay } from "./meanWay";
import { dot, errorOf, type System } from "./system";

/**
 * E D at steps 0 … N, or as long as all paths can be counted; null if it is not known, for a reason that
 * {@link meanWay} gives.
 */
export const exactMean = (params: RelaxationParams, system: System): Float64Array<ArrayBuffer> | null =>
  drain(exactMeanInSlices(params, system));

/** {@link exactMean}, interrupted about every millisecond. */
export function* exactMeanInSlices(
  params: RelaxationParams,
  system: System,
): Generator<void, Float64Array<ArrayBuffer> | null, void> {
  const { rows } = system;
  const moments = momentsOf(params.relaxation);
  const geometry = fullGeometry(params.geometry);
  switch (meanWay(params, system).kind) {
    case "none":
      return null;
    case "factor":
      return withFactor(params, system);
    case "metric":
      return moments && geometry.kind === "mahalanobis"
        ? meanInMetric(geometry.matrix, errorOf(system), params.steps, moments)
        : null;
    case "counts":
      return meanByCounts(params, system);
    case "paths":
      return yield* meanOverPaths(params, system);
    case "matrix": {
      if (rows === null || moments === null) return null;
      const own =
        geometry.kind === "mahalanobis" ? inMetric(system, rows, geometry.matrix) : { ...system, rows };
      return yield* withMatrix(params, own, moments);
    }
  }
}

/** The number of entries between two pauses: about a millisecond. */
const ENTRIES_AT_A_TIME = 2e5;

/** The same system in coordinates in which the metric M = LLᵀ becomes Euclid's: Lᵀ(x − z), and L⁻¹a for a row a. */
function inMetric(
  system: System,
  given: readonly Float64Array[],
  matrix: readonly (readonly number[])[],
): System & { readonly rows: readonly Float64Array[] } {
  const n = system.dimension;
  const lower = Float64Array.from(matrix.flat());
  factorOf(lower, n);
  const rows = given.map((row) => {
    const out = row.slice();
    solveLower(lower, n, out);
    return out;
  });
  const error = errorOf(system);
  const start = error.map((_, i) => {
    let total = 0;
    for (let k = i; k < n; k++) total += lower[k * n + i] * error[k];
    return total;
  });
  const norms = Float64Array.from(rows, (row) => dot(row, row));
  return { ...system, rows, norms, start, reference: new Float64Array(n) };
}

function withFactor(params: RelaxationParams, system: System): Float64Array<ArrayBuffer> | null {
  const factor = meanFactor(params.relaxation, system.dimension);
  if (factor === null) return null;
  const error = errorOf(system);
  const mean = new Float64Array(params.steps + 1);
  mean[0] = dot(error, error) / 2;
  for (let t = 1; t < mean.length; t++) mean[t] = mean[t - 1] === 0 ? 0 : mean[t - 1] * factor;
  return mean;
}

/** S ← the mean over the rows u = a/‖a‖ of S − Eλ (uwᵀ + wuᵀ) + Eλ² (uᵀw) uuᵀ with w = Su; D = ½ tr S. */
function* withMatrix(
  { order, steps }: RelaxationParams,
  system: System & { readonly rows: readonly Float64Array[] },
  moments: { readonly mean: number; readonly square: number },
): Generator<void, Float64Array<ArrayBuffer>, void> {
  const d = system.dimension;
  const units = system.rows.map((row, i) => row.map((value) => value / Math.sqrt(system.norms[i])));
  const error = errorOf(system);
  const matrix = new Float64Array(d * d).map((_, k) => error[Math.floor(k / d)] * error[k % d]);
  const mean = new Float64Array(steps + 1);
  mean[0] = dot(error, error) / 2;
  const change = new Float64Array(d * d);
  let since = 0;
  for (let t = 1; t <= steps; t++) {
    const taken = order === "cyclic" ? [units[(t - 1) % units.length]] : units;
    change.fill(0);
    for (const unit of taken) {
      addChange(matrix, unit, moments.mean, moments.square, change);
      since += d * d;
      if (since < ENTRIES_AT_A_TIME) continue;
      since = 0;
      yield;
    }
    let trace = 0;
    for (let k = 0; k < matrix.length; k++) matrix[k] += change[k] / taken.length;
    for (let i = 0; i < d; i++) trace += matrix[i * (d + 1)];
    mean[t] = trace < Infinity ? Math.max(0, trace / 2) : Infinity;
  }
  return mean;
}

function addChange(
  matrix: Float64Array,
  u: Float64Array,
  mean: number,
  square: number,
  out: Float64Array,
): void {
  const d = u.length;
  const w = u.map((_, i) => {
    let total = 0;
    for (let j = 0; j < d; j++) total += matrix[i * d + j] * u[j];
    return total;
  });
  const along = square * dot(u, w);
  for (let i = 0; i < d; i++)
    for (let j = 0; j < d; j++) out[i * d + j] += along * u[i] * u[j] - mean * (u[i] * w[j] + w[i] * u[j]);
}
