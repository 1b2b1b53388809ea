/**
 * @file The minimiser z with which a flow is compared: in closed form if there is one, otherwise by an active
 * set. If there are many minimisers, it is the Bregman projection of the start on them, since that is where
 * mirror descent ends. GEOMETRY §1.11
 */
import { flat, times } from "../../../../core/linear/dense";
import { leastQuadratic, stationaryPoint } from "../../../../core/linear/leastQuadratic";
import { eigenvalues } from "../../../../core/linear/symmetric";
import type { Potential } from "../../../../core/mirror/types";
import { projectSimplex } from "../../../../core/projection";
import { projectOnAffine } from "../../../../core/relaxation/affine";
import { normalize } from "../../../../core/simplex";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { FlowParams, Geometry } from "../params";
import { fullProblem, objectiveOf } from "./objective";

type AffineSet = Parameters<typeof projectOnAffine>[1];

export interface Reference {
  readonly z: Float64Array;
  /** The only minimiser, the nearest of many, or the best fixed point against losses that change. */
  readonly kind: "minimiser" | "projection" | "best";
}

/** Eigenvalues below this share of the largest count as 0. */
const SINGULAR_SHARE = 1e-12;

const only = (z: Float64Array): Reference => ({ z, kind: "minimiser" });
const isPositive = (potential: Potential): boolean => potential.domain !== "real";

/** z of a flow in one geometry; null if the loss has no minimum there, or if it is not known. */
export function referenceOf(params: FlowParams, geometry: Geometry, start: Float64Array): Reference | null {
  const problem = fullProblem(params.problem);
  const potential = potentialFor(geometry);
  const onSimplex = params.set === "simplex";
  switch (problem.kind) {
    case "crossEntropy":
      return onSimplex ? only(onSum1(Float64Array.from(problem.target))) : null;
    case "squaredDistance":
      return only(nearest(Float64Array.from(problem.target), onSimplex, isPositive(potential)));
    case "linear":
      return onSimplex ? onLowestFace(potential, Float64Array.from(problem.loss), start) : null;
    case "losses": {
      const best = onSimplex ? onLowestFace(potential, totalOf(problem.rows, params.steps), start) : null;
      return best && { ...best, kind: "best" };
    }
    case "quadratic":
      return ofQuadratic(params, [...problem.matrix, problem.vector], geometry, start);
    case "system":
      return ofQuadratic(params, problem.matrix, geometry, start);
  }
}

/** p/Σp; a sum that is 1 except for rounding is kept. */
function onSum1(p: Float64Array): Float64Array {
  const total = p.reduce((sum, value) => sum + value, 0);
  return Math.abs(total - 1) <= p.length * Number.EPSILON ? p : normalize(p);
}

function nearest(c: Float64Array, onSimplex: boolean, positive: boolean): Float64Array {
  if (onSimplex) projectSimplex(c, c, new Float64Array(c.length));
  else if (positive) for (let i = 0; i < c.length; i++) c[i] = Math.max(0, c[i]);
  return c;
}

/** The total loss of a point in so many steps; the last row is repeated. */
function totalOf(rows: readonly (readonly number[])[], steps: number): Float64Array {
  const total = new Float64Array(rows[0]?.length ?? 0);
  rows.forEach((row, t) => {
    const count = t < rows.length - 1 ? (t < steps ? 1 : 0) : Math.max(0, steps - t);
    row.forEach((value, i) => (total[i] += count * value));
  });
  return total;
}

/** Larger than every loss: what has more than the smallest loss is left at once. */
const WALL_LOSS = 1e290;

/** The corner with the smallest loss; if several share it, the projection of the start on their face. */
function onLowestFace(potential: Potential, loss: Float64Array, start: Float64Array): Reference {
  const least = loss.reduce((low, value) => Math.min(low, value), Infinity);
  const isLeast = loss.map((value) => (value === least ? 1 : 0));
  const z = isLeast.slice();
  if (isLeast.reduce((sum, one) => sum + one, 0) === 1) return only(z);
  const wall = isLeast.map((one) => 1 - one);
  potential.createSimplexStep(loss.length)(start, wall, WALL_LOSS, z);
  for (let i = 0; i < z.length; i++) if (isLeast[i] === 0) z[i] = 0;
  return { z: normalize(z), kind: "projection" };
}

/** The directions in which a quadratic has curvature: eᵢ − e₀, i > 0, on the simplex; all in the space. */
function bends(m: Float64Array, n: number, onSimplex: boolean): Float64Array {
  if (!onSimplex) return eigenvalues(m.slice(), n);
  const out = new Float64Array((n - 1) * (n - 1));
  for (let i = 1; i < n; i++)
    for (let j = 1; j < n; j++) out[(i - 1) * (n - 1) + j - 1] = m[i * n + j] - m[i * n] - m[j] + m[0];
  return eigenvalues(out, n - 1);
}

/** @param rows functionals that have the same values at all minimisers */
function ofQuadratic(
  { problem, set }: FlowParams,
  rows: readonly (readonly number[])[],
  geometry: Geometry,
  start: Float64Array,
): Reference | null {
  const { dimension: n, hessian, gradient } = objectiveOf(problem);
  const [m, v, zero] = [new Float64Array(n * n), new Float64Array(n), new Float64Array(n)];
  hessian(zero, m);
  gradient(zero, v);
  for (let i = 0; i < n; i++) v[i] = -v[i];
  const onSimplex = set === "simplex";
  const [most, least] = extremes(bends(m, n, onSimplex));
  if (least < -SINGULAR_SHARE * most) return null;
  const positive = onSimplex || isPositive(potentialFor(geometry));
  const some = positive ? leastQuadratic(m, v, onSimplex) : stationaryPoint(m, v);
  if (some === null || least > SINGULAR_SHARE * most) return some && only(some);
  const z = projected(geometry, sameValues(rows, some, onSimplex), start, positive);
  return z && { z, kind: "projection" };
}

function extremes(values: Float64Array): [most: number, least: number] {
  if (values.length === 0) return [1, 1];
  return [Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1])), values[values.length - 1]];
}

function sameValues(rows: readonly (readonly number[])[], x: Float64Array, onSimplex: boolean): AffineSet {
  const all = onSimplex ? [...rows, Array.from(x, () => 1)] : rows;
  const rhs = new Float64Array(all.length);
  times(flat(all), x, rhs);
  if (onSimplex) rhs[rhs.length - 1] = 1;
  return { rows: all.map((row) => Float64Array.from(row)), rhs };
}

/** Null if no minimiser is an interior point of the domain. */
function projected(
  geometry: Geometry,
  set: AffineSet,
  start: Float64Array,
  positive: boolean,
): Float64Array | null {
  const z = projectedIn(potentialFor(geometry), set, start);
  if (z === null || !positive || z.every((value) => value >= 0)) return z;
  // Euclid on points without negative entries.
  return geometry === "euclidean" ? projectedIn(potentialFor({ kind: "alpha", alpha: 2 }), set, start) : null;
}

function projectedIn(potential: Potential, set: AffineSet, start: Float64Array): Float64Array | null {
  const z = start.slice();
  try {
    projectOnAffine(potential, set, z);
    return z;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
