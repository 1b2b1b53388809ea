/**
 * @file E D after each step exactly: by a recursion for quadratics in Euclid or a metric, otherwise over all
 * paths, as long as they can be counted.
 */
import { euclidean } from "../../../../core/mirror/euclidean";
import { factor, solveLower, solveUpper } from "../../../../core/linear/cholesky";
import type { StochasticParams } from "../params";
import { drawnGradient, drawnRows, modelOf, type Model } from "./model";
import { stepsOf } from "./schedule";
import type { Weighted } from "../../../../experiments/relaxation/law";

/** The most multiplications for the recursion, and the most states of all paths together. */
const MOST_PRODUCTS = 4e8;
const MOST_STATES = { euclid: 400_000, other: 40_000 };

/** How the mean is found; or the reason why it is not, to follow "because". */
type MeanWay = { readonly kind: "moments" | "paths" } | { readonly kind: "none"; readonly why: string };

/** For a quadratic loss and a quadratic φ there is a recursion. */
const isClosed = ({ objective, isFlat }: Model): boolean => objective.isQuadratic && isFlat;

/** The multiplications of the recursion. */
function productsOf({ params, objective, oracle }: Model): number {
  const n = objective.dimension;
  const rows = oracle.kind === "sample" && objective.rows.hessian !== undefined ? objective.rows.count : 1;
  return params.steps * n * n * n * (1 + rows);
}

function meanWay(model: Model): MeanWay {
  const { values } = model;
  if (isClosed(model) && productsOf(model) <= MOST_PRODUCTS) return { kind: "moments" };
  if (drawnRows(model) === null)
    return {
      kind: "none",
      why: isClosed(model)
        ? `its recursion would take more than ${MOST_PRODUCTS} multiplications; take fewer steps or unknowns`
        : "normal noise leaves no finite sum, and only a quadratic loss in Euclid or a metric has a recursion for the mean",
    };
  if (values === null)
    return {
      kind: "none",
      why: "λ has infinitely many values, and only a quadratic loss in Euclid or a metric has a recursion for the mean",
    };
  return { kind: "paths" };
}

/** E D at steps 0 … as far as it is known; null if only the start is. */
export function exactMean(model: Model): Float64Array<ArrayBuffer> | null {
  const rows = drawnRows(model);
  switch (meanWay(model).kind) {
    case "moments":
      return byMoments(model);
    case "paths":
      return rows === null || model.values === null ? null : overPaths(model, model.values, rows);
    case "none":
      return null;
  }
}

/** A sentence that says why there is no exact mean at the end; null if there is one. */
export function whyNoMean(params: StochasticParams, exact: Float64Array | null): string | null {
  if (exact !== null && exact.length > params.steps) return null;
  const model = modelOf(params);
  const way = meanWay(model);
  if (way.kind === "none") return `No exact mean, because ${way.why}.`;
  // It is still being computed.
  if (exact === null) return null;
  const branches = (drawnRows(model) ?? 1) * (model.values?.length ?? 1);
  return `The exact mean ends at step ${exact.length - 1}: a run may go on in ${branches} ways from each step, and more paths are not counted.`;
}

/**
 * S = E[eeᵀ] ← S − η Eλ (PHS + SHP) + η² Eλ² P(E[ggᵀ] + σ²I)P with P the inverse of ∇²φ, D = ½ tr(∇²φ S).
 */
function byMoments(model: Model): Float64Array<ArrayBuffer> {
  const { params, objective, z, start, oracle, lambda } = model;
  const n = objective.dimension;
  const e = start.map((value, i) => value - z[i]);
  const hessian = new Float64Array(n * n);
  objective.hessian(z, hessian);
  const metric = metricOf(model);
  const s = new Float64Array(n * n).map((_, k) => e[Math.floor(k / n)] * e[k % n]);
  const noise = oracle.kind === "gaussian" ? oracle.sigma * oracle.sigma : 0;
  const mean = new Float64Array(params.steps + 1);
  const drift = new Float64Array(n * n);
  const spread = new Float64Array(n * n);
  const spreadOf = createSpread(model, hessian);
  mean[0] = halfTrace(s, n, metric);
  for (const [t, eta] of stepsOf(params.schedule, params.steps).entries()) {
    product(hessian, s, drift, n);
    spreadOf(drift, s, e, spread);
    for (let i = 0; i < n; i++) spread[i * (n + 1)] += noise;
    if (metric !== null) {
      metric.solve(drift);
      metric.solve(spread);
      transpose(spread, n);
      metric.solve(spread);
    }
    const square = eta * eta * lambda.square;
    const first = eta * lambda.mean;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const k = i * n + j;
        s[k] += square * spread[k] - first * (drift[k] + drift[j * n + i]);
      }
    moveMean(hessian, metric, first, e);
    const d = halfTrace(s, n, metric);
    mean[t + 1] = d < Infinity ? Math.max(0, d) : Infinity;
    if (mean[t + 1] === Infinity) return mean.fill(Infinity, t + 1);
  }
  return mean;
}

/** ∇²φ, unless it is the identity. */
interface Metric {
  readonly matrix: Float64Array;
  /** Each column of n × n entries ← [∇²φ]⁻¹ times it. */
  readonly solve: (columns: Float64Array) => void;
}

function metricOf({ potential, z }: Model): Metric | null {
  if (potential === euclidean) return null;
  const n = z.length;
  const matrix = new Float64Array(n * n);
  potential.hessian(z, matrix);
  const lower = matrix.slice();
  factor(lower, n);
  const column = new Float64Array(n);
  return {
    matrix,
    solve: (columns) => {
      const width = columns.length / n;
      for (let j = 0; j < width; j++) {
        for (let i = 0; i < n; i++) column[i] = columns[i * width + j];
        solveLower(lower, n, column);
        solveUpper(lower, n, column);
        for (let i = 0; i < n; i++) columns[i * width + j] = column[i];
      }
    },
  };
}

/** E e, which the noise of rows at the minimum depends on. */
function moveMean(hessian: Float64Array, metric: Metric | null, first: number, e: Float64Array): void {
  const n = e.length;
  const pull = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) pull[i] += hessian[i * n + j] * e[j];
  metric?.solve(pull);
  for (let i = 0; i < n; i++) e[i] -= first * pull[i];
}

type SpreadOf = (hs: Float64Array, s: Float64Array, e: Float64Array, out: Float64Array) => void;

/** E[ggᵀ] of the oracle's gradient g, from HS, S and E e. */
function createSpread({ objective, oracle, z }: Model, hessian: Float64Array): SpreadOf {
  const n = objective.dimension;
  const { count, gradient, hessian: rowHessian } = objective.rows;
  const whole: SpreadOf = (hs, _s, _e, out) => product(hs, hessian, out, n);
  if (oracle.kind !== "sample") return whole;
  if (rowHessian === undefined)
    return (hs, s, e, out) => {
      whole(hs, s, e, out);
      for (let k = 0; k < out.length; k++) out[k] = k % (n + 1) === 0 ? n * out[k] : 0;
    };
  // g = Be + u, where B is the Hessian of the row and u its gradient at the minimum.
  const rows = Array.from({ length: count }, (_, row) => {
    const [b, u] = [new Float64Array(n * n), new Float64Array(n)];
    rowHessian(row, b);
    gradient(row, z, u);
    return { b, u };
  });
  const [bs, bsb, be] = [new Float64Array(n * n), new Float64Array(n * n), new Float64Array(n)];
  return (_, s, e, out) => {
    out.fill(0);
    for (const { b, u } of rows) {
      product(b, s, bs, n);
      product(bs, b, bsb, n);
      for (let i = 0; i < n; i++) {
        be[i] = 0;
        for (let j = 0; j < n; j++) be[i] += b[i * n + j] * e[j];
      }
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          out[i * n + j] += (bsb[i * n + j] + be[i] * u[j] + u[i] * be[j] + u[i] * u[j]) / rows.length;
    }
  };
}

function transpose(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const kept = a[i * n + j];
      a[i * n + j] = a[j * n + i];
      a[j * n + i] = kept;
    }
}

/** ½ tr(∇²φ S). */
function halfTrace(s: Float64Array, n: number, metric: Metric | null): number {
  let trace = 0;
  if (metric === null) for (let i = 0; i < n; i++) trace += s[i * (n + 1)];
  else for (let k = 0; k < s.length; k++) trace += metric.matrix[k] * s[k];
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

/** Follows every row with every λ, step by step. */
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
