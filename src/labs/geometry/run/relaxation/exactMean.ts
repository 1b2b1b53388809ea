/** @file E D after each step in Euclid, exactly: a factor a step with fresh rows; with rows of a system the matrix E[eeᵀ], step by step. */
import { euclidean } from "../../../../core/mirror/euclidean";
import { factor as factorOf, solveLower } from "../../../../core/linear/cholesky";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { RelaxationParams } from "../params";
import { meanFactor } from "./edges";
import { fullRelaxation, momentsOf } from "./law";
import { dot, type System } from "./system";

/** Multiplications that the recursion may cost. */
const MOST = 2e9;

/** E D at steps 0 … N; null in other geometries (but for a metric on rows of a system), where λ looks at the residual (but for the coupled coin on fresh rows), and where it is too dear. */
export function exactMean(params: RelaxationParams, system: System): Float64Array<ArrayBuffer> | null {
  const { rows, dimension } = system;
  const geometry = fullGeometry(params.geometry);
  if (geometry.kind === "mahalanobis" && rows !== null)
    return exactMean({ ...params, geometry: "euclidean" }, inMetric(system, rows, geometry.matrix));
  if (potentialFor(params.geometry) !== euclidean) return null;
  if (rows === null) return withFactor(params, system);
  const law = fullRelaxation(params.relaxation);
  const moments = momentsOf(params.relaxation);
  const isCoupled = law.kind === "coupled" && law.coupling !== "independent" && dimension > 1;
  if (isCoupled || moments === null || costOf(params, system) > MOST) return null;
  return withMatrix(params, system, rows, moments);
}

/** The same system in coordinates in which the metric M = LLᵀ is Euclid's: Lᵀ(x − z), and L⁻¹a for a row a. */
function inMetric(
  system: System,
  given: readonly Float64Array[],
  matrix: readonly (readonly number[])[],
): System {
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

/** Multiplications of the recursion. */
export function costOf({ order, steps }: RelaxationParams, { rows, dimension }: System): number {
  if (rows === null) return steps;
  return steps * 3 * dimension * dimension * (order === "cyclic" ? 1 : rows.length);
}

const errorOf = ({ start, reference }: System): Float64Array => start.map((value, i) => value - reference[i]);

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
function withMatrix(
  { order, steps }: RelaxationParams,
  system: System,
  rows: readonly Float64Array[],
  moments: { readonly mean: number; readonly square: number },
): Float64Array<ArrayBuffer> {
  const d = system.dimension;
  const units = rows.map((row, i) => row.map((value) => value / Math.sqrt(system.norms[i])));
  const error = errorOf(system);
  const matrix = new Float64Array(d * d).map((_, k) => error[Math.floor(k / d)] * error[k % d]);
  const mean = new Float64Array(steps + 1);
  mean[0] = dot(error, error) / 2;
  const change = new Float64Array(d * d);
  for (let t = 1; t <= steps; t++) {
    const taken = order === "cyclic" ? [units[(t - 1) % units.length]] : units;
    change.fill(0);
    for (const unit of taken) addChange(matrix, unit, moments.mean, moments.square, change);
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
