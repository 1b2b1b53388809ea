/** @file The losses that a flow follows: value, gradient, Hessian, and how much of them a step bends. */
import { crossEntropy } from "../../../../core/objective/crossEntropy";
import {
  crossEntropyBend,
  linearBend,
  quadraticBend,
  squaredDistanceBend,
  type ObjectiveDivergence,
} from "../../../../core/relaxation/smoothness";
import { fullOf } from "../../../../param/spelt";
import type { FlowProblem } from "../params";

export type FullProblem = Exclude<FlowProblem, string>;
export const fullProblem = (problem: FlowProblem): FullProblem => fullOf<FullProblem>(problem);

export interface FlowObjective {
  readonly dimension: number;
  /** f_t(x); f is the same at every t but for losses that come row by row. */
  readonly value: (x: Float64Array, t: number) => number;
  readonly gradient: (x: Float64Array, t: number, out: Float64Array) => void;
  /** f from ln x, where an entry is too small for a double; left out where f does not need it. */
  readonly valueOfLogs?: (logs: Float64Array) => number;
  /** ∇²f(x), n² entries by rows. */
  readonly hessian: (x: Float64Array, out: Float64Array) => void;
  /** D_f(y, x). */
  readonly divergence: ObjectiveDivergence;
  /** The first coordinate at which f is not defined; −1 where it is. */
  readonly undefinedAt: (x: Float64Array) => number;
}

/** Row-major copy of a matrix. */
export function flat(matrix: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(matrix.flat());
}

/** out ← M x, M with rows of n entries. */
export function times(m: Float64Array, x: Float64Array, out: Float64Array): void {
  const n = x.length;
  for (let i = 0; i < out.length; i++) {
    let total = 0;
    for (let j = 0; j < n; j++) total += m[i * n + j] * x[j];
    out[i] = total;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

const everywhere = () => -1;
const zero = (_: Float64Array, out: Float64Array): void => {
  out.fill(0);
};

function crossEntropyOf(q: Float64Array): FlowObjective {
  const n = q.length;
  return {
    dimension: n,
    value: (x) => crossEntropy.value(x, q),
    valueOfLogs: (logs) => -q.reduce((total, share, i) => (share > 0 ? total + share * logs[i] : total), 0),
    gradient: (x, _, out) => {
      for (let i = 0; i < n; i++) out[i] = q[i] === 0 ? 0 : -q[i] / x[i];
    },
    hessian: (x, out) => {
      out.fill(0);
      for (let i = 0; i < n; i++) out[i * (n + 1)] = q[i] === 0 ? 0 : q[i] / (x[i] * x[i]);
    },
    divergence: crossEntropyBend(q),
    undefinedAt: (x) => x.findIndex((value, i) => value < 0 && q[i] > 0),
  };
}

function squaredDistanceTo(c: Float64Array): FlowObjective {
  const n = c.length;
  return {
    dimension: n,
    value: (x) => squaredDistanceBend(x, c),
    gradient: (x, _, out) => {
      for (let i = 0; i < n; i++) out[i] = x[i] - c[i];
    },
    hessian: (_, out) => {
      out.fill(0);
      for (let i = 0; i < n; i++) out[i * (n + 1)] = 1;
    },
    divergence: squaredDistanceBend,
    undefinedAt: everywhere,
  };
}

function lossesOf(rows: readonly Float64Array[]): FlowObjective {
  const last = rows.length - 1;
  const at = (t: number) => rows[t < last ? t : last];
  return {
    dimension: rows[0].length,
    value: (x, t) => dot(at(t), x),
    gradient: (_, t, out) => out.set(at(t)),
    hessian: zero,
    divergence: linearBend,
    undefinedAt: everywhere,
  };
}

/** (M + Mᵀ)/2: ½xᵀMx does not see the rest. */
export function symmetric(matrix: readonly (readonly number[])[]): Float64Array {
  const [n, m] = [matrix.length, flat(matrix)];
  return m.map((value, k) => (value + m[(k % n) * n + Math.floor(k / n)]) / 2);
}

function quadraticOf(m: Float64Array, v: Float64Array): FlowObjective {
  const image = new Float64Array(v.length);
  return {
    dimension: v.length,
    value: (x) => {
      times(m, x, image);
      return dot(image, x) / 2 - dot(v, x);
    },
    gradient: (x, _, out) => {
      times(m, x, out);
      for (let i = 0; i < v.length; i++) out[i] -= v[i];
    },
    hessian: (_, out) => out.set(m),
    divergence: quadraticBend(m),
    undefinedAt: everywhere,
  };
}

/** AᵀA, by rows. */
export function gram(a: readonly (readonly number[])[]): Float64Array {
  const n = a[0]?.length ?? 0;
  const out = new Float64Array(n * n);
  for (const row of a)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] += row[i] * row[j];
  return out;
}

function systemOf(rows: readonly (readonly number[])[], b: Float64Array): FlowObjective {
  const [a, m] = [flat(rows), gram(rows)];
  const n = a.length / b.length;
  const residual = new Float64Array(b.length);
  const measure = (x: Float64Array) => {
    times(a, x, residual);
    for (let k = 0; k < b.length; k++) residual[k] -= b[k];
  };
  return {
    dimension: n,
    value: (x) => {
      measure(x);
      return dot(residual, residual) / 2;
    },
    gradient: (x, _, out) => {
      measure(x);
      out.fill(0);
      for (let k = 0; k < b.length; k++) for (let i = 0; i < n; i++) out[i] += a[k * n + i] * residual[k];
    },
    hessian: (_, out) => out.set(m),
    divergence: quadraticBend(m),
    undefinedAt: everywhere,
  };
}

export function objectiveOf(problem: FlowProblem): FlowObjective {
  const full = fullProblem(problem);
  switch (full.kind) {
    case "crossEntropy":
      return crossEntropyOf(Float64Array.from(full.target));
    case "squaredDistance":
      return squaredDistanceTo(Float64Array.from(full.target));
    case "linear":
      return lossesOf([Float64Array.from(full.loss)]);
    case "losses":
      return lossesOf(full.rows.map((row) => Float64Array.from(row)));
    case "quadratic":
      return quadraticOf(symmetric(full.matrix), Float64Array.from(full.vector));
    case "system":
      return systemOf(full.matrix, Float64Array.from(full.rhs));
  }
}

/** How many coordinates the points of a problem have. */
export function dimensionOf(problem: FlowProblem): number {
  const full = fullProblem(problem);
  switch (full.kind) {
    case "crossEntropy":
    case "squaredDistance":
      return full.target.length;
    case "linear":
      return full.loss.length;
    case "losses":
      return full.rows[0]?.length ?? 0;
    case "quadratic":
      return full.vector.length;
    case "system":
      return full.matrix[0]?.length ?? 0;
  }
}
