/** @file E D after each step, exactly: by a closed recursion for quadratics in Euclid, else over all paths, as far as they can be counted. */
import { euclidean } from "../../../../core/mirror/euclidean";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { drawnGradient, drawnRows, type Model } from "./model";
import { stepsOf } from "./schedule";
import type { Weighted } from "../relaxation/law";

/** Multiplications that the recursion may cost, and states that all paths together may have. */
const MOST_PRODUCTS = 4e8;
const MOST_STATES = { euclid: 400_000, other: 40_000 };

/** E D at steps 0 … as far as it is known; null where no more than the start is. */
export function exactMean(model: Model): Float64Array<ArrayBuffer> | null {
  const { params, objective, values } = model;
  const isClosed = params.problem.kind === "quadratic" && fullGeometry(params.geometry).kind === "euclidean";
  const n = objective.dimension;
  if (isClosed && params.steps * n * n * n * 2 <= MOST_PRODUCTS) return byMoments(model);
  const rows = drawnRows(model);
  return rows === null || values === null ? null : overPaths(model, values, rows);
}

/** S = E[eeᵀ] ← S − η Eλ (MS + SM) + η² Eλ² (E[ggᵀ] + σ²I), D = ½ tr S. */
function byMoments(model: Model): Float64Array<ArrayBuffer> {
  const { params, objective, z, start, oracle, lambda } = model;
  const n = objective.dimension;
  const m = new Float64Array(n * n);
  objective.hessian(z, m);
  const s = new Float64Array(n * n).map(
    (_, k) => (start[Math.floor(k / n)] - z[Math.floor(k / n)]) * (start[k % n] - z[k % n]),
  );
  const noise = oracle.kind === "gaussian" ? oracle.sigma * oracle.sigma : 0;
  const mean = new Float64Array(params.steps + 1);
  const ms = new Float64Array(n * n);
  const msm = new Float64Array(n * n);
  mean[0] = halfTrace(s, n);
  for (const [t, eta] of stepsOf(params.schedule, params.steps).entries()) {
    product(m, s, ms, n);
    product(ms, m, msm, n);
    const square = eta * eta * lambda.square;
    const first = eta * lambda.mean;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const k = i * n + j;
        const onDiagonal = i === j;
        const spread = oracle.kind !== "sample" ? msm[k] : onDiagonal ? n * msm[k] : 0;
        s[k] += square * (spread + (onDiagonal ? noise : 0)) - first * (ms[k] + ms[j * n + i]);
      }
    const d = halfTrace(s, n);
    mean[t + 1] = d < Infinity ? Math.max(0, d) : Infinity;
    if (mean[t + 1] === Infinity) return mean.fill(Infinity, t + 1);
  }
  return mean;
}

function halfTrace(s: Float64Array, n: number): number {
  let trace = 0;
  for (let i = 0; i < n; i++) trace += s[i * (n + 1)];
  return trace / 2;
}

function product(a: Float64Array, b: Float64Array, out: Float64Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
      out[i * n + j] = sum;
    }
}

/** Every row with every λ, level by level. */
function overPaths(
  model: Model,
  values: readonly Weighted[],
  rows: number,
): Float64Array<ArrayBuffer> | null {
  const { params, potential, z, start } = model;
  const n = z.length;
  const branches = rows * values.length;
  const most = potential === euclidean ? MOST_STATES.euclid : MOST_STATES.other;
  const steps = stepsOf(params.schedule, params.steps);
  const mean = new Float64Array(params.steps + 1);
  mean[0] = potential.divergence(z, start);
  let states = start.slice();
  let weights = Float64Array.of(1);
  let seen = 1;
  let t = 0;
  const g = new Float64Array(n);
  for (; t < steps.length; t++) {
    const count = weights.length * branches;
    seen += branches === 1 ? 0 : count;
    if (seen > most) break;
    const next = new Float64Array(count * n);
    const nextWeights = new Float64Array(count);
    let at = 0;
    let sum = 0;
    for (let k = 0; k < weights.length; k++) {
      const x = states.subarray(k * n, (k + 1) * n);
      for (let row = 0; row < rows; row++) {
        drawnGradient(model, row, x, g);
        for (const { value, weight } of values) {
          const to = next.subarray(at * n, (at + 1) * n);
          const left = potential.spaceStep(x, g, value * steps[t], to);
          const d = left < 0 ? potential.divergence(z, to) : Infinity;
          if (!(d < Infinity)) return mean.fill(Infinity, t + 1);
          nextWeights[at] = (weights[k] * weight) / rows;
          sum += nextWeights[at] * d;
          at++;
        }
      }
    }
    mean[t + 1] = sum;
    states = next;
    weights = nextWeights;
  }
  return t === 0 ? null : mean.slice(0, t + 1);
}
