/**
 * @file The least value of a convex quadratic ½xᵀMx − vᵀx where no entry may be negative, on the orthant or on the simplex: an active set that
 * begins empty and grows by the entry that lowers the quadratic most. Lawson & Hanson, Solving Least Squares Problems, ch. 23
 */
import { solveSemidefinite } from "./symmetric";

/** A slope below this share of its terms counts as 0. */
const FLAT_SHARE = 1e-12;

/**
 * A minimiser; where there are many, one of them.
 *
 * @param matrix M ≥ 0 (on Σv = 0, where `onSimplex`), n² entries by rows, symmetric
 * @param v n entries
 * @param onSimplex whether Σx = 1 is asked for
 * @returns n entries ≥ 0; null where the quadratic has no least value
 */
export function leastQuadratic(
  matrix: Float64Array,
  v: Float64Array,
  onSimplex: boolean,
): Float64Array | null {
  const n = v.length;
  let x: Float64Array = new Float64Array(n);
  let support: number[] = [];
  const slopes = new Float64Array(n);
  if (onSimplex) {
    support = [leastVertex(matrix, v)];
    x[support[0]] = 1;
  }
  for (let k = 0; k < 20 * n + 20; k++) {
    writeSlopes(matrix, v, x, slopes);
    const level = onSimplex ? levelOf(slopes, x) : 0;
    const next = steepest(slopes, level, support, sizeOf(matrix, v, x));
    if (next < 0) return x;
    support.push(next);
    const moved = settle(matrix, v, x, support, onSimplex);
    if (moved === null) return null;
    x = moved;
    support = support.filter((i) => x[i] > 0);
  }
  return x;
}

/**
 * A minimiser where entries may have any sign: Mx = v.
 *
 * @param matrix M ≥ 0, n² entries by rows, symmetric
 * @param v n entries
 * @returns n entries; null where the quadratic has no least value
 */
export const stationaryPoint = (matrix: Float64Array, v: Float64Array): Float64Array | null =>
  freeMinimum(
    matrix,
    v,
    Array.from(v, (_, i) => i),
    false,
  );

/** The corner of the simplex with the least ½M_ii − v_i. */
function leastVertex(matrix: Float64Array, v: Float64Array): number {
  const n = v.length;
  const at = (i: number) => matrix[i * (n + 1)] / 2 - v[i];
  let best = 0;
  for (let i = 1; i < n; i++) if (at(i) < at(best)) best = i;
  return best;
}

/** ∂ᵢ = (Mx)ᵢ − vᵢ. */
function writeSlopes(matrix: Float64Array, v: Float64Array, x: Float64Array, out: Float64Array): void {
  const n = v.length;
  for (let i = 0; i < n; i++) {
    let total = -v[i];
    for (let j = 0; j < n; j++) total += matrix[i * n + j] * x[j];
    out[i] = total;
  }
}

/** Σ xᵢ∂ᵢ, the slope that all entries of the support share at a minimum. */
function levelOf(slopes: Float64Array, x: Float64Array): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += x[i] * slopes[i];
  return total;
}

function sizeOf(matrix: Float64Array, v: Float64Array, x: Float64Array): number {
  let size = 0;
  const n = v.length;
  for (let i = 0; i < n; i++) {
    let row = Math.abs(v[i]);
    for (let j = 0; j < n; j++) row += Math.abs(matrix[i * n + j]) * x[j];
    if (row > size) size = row;
  }
  return size;
}

/** The entry outside of the support along which the quadratic decreases fastest; −1 if it decreases along none. */
function steepest(slopes: Float64Array, level: number, support: readonly number[], size: number): number {
  let best = -1;
  for (let i = 0; i < slopes.length; i++) {
    if (support.includes(i) || slopes[i] - level >= -FLAT_SHARE * size) continue;
    if (best < 0 || slopes[i] < slopes[best]) best = i;
  }
  return best;
}

/** From x towards the minimum over the support; entries that would become negative leave it on the way. */
function settle(
  matrix: Float64Array,
  v: Float64Array,
  x: Float64Array,
  support: readonly number[],
  onSimplex: boolean,
): Float64Array | null {
  let [now, on] = [x.slice(), [...support]];
  for (let k = 0; k <= support.length; k++) {
    const free = freeMinimum(matrix, v, on, onSimplex);
    if (free === null) return null;
    if (on.every((i) => free[i] > 0)) return free;
    let share = 1;
    for (const i of on)
      if (free[i] <= 0) share = Math.min(share, now[i] > 0 ? now[i] / (now[i] - free[i]) : 0);
    const next = now.map((value, i) => value + share * (free[i] - value));
    const stays = (i: number) => free[i] > 0 || next[i] > 1e-15 * Math.abs(now[i]);
    for (const i of on) if (!stays(i)) next[i] = 0;
    on = on.filter(stays);
    now = next;
    if (on.length === 0) return now;
  }
  return now;
}

/** The minimum over the entries of the support, whatever their signs; null if there is none. */
function freeMinimum(
  matrix: Float64Array,
  v: Float64Array,
  support: readonly number[],
  onSimplex: boolean,
): Float64Array | null {
  const n = v.length;
  const out = new Float64Array(n);
  const base = onSimplex ? support[0] : -1;
  const free = onSimplex ? support.slice(1) : support;
  const m = free.length;
  const at = (i: number, j: number) => (i < 0 || j < 0 ? 0 : matrix[i * n + j]);
  const system = new Float64Array(m * m);
  const rhs = new Float64Array(m);
  free.forEach((i, a) => {
    rhs[a] = v[i] - (base < 0 ? 0 : v[base]) - at(i, base) + at(base, base);
    free.forEach((j, b) => (system[a * m + b] = at(i, j) - at(i, base) - at(base, j) + at(base, base)));
  });
  const y = solveRefined(system, rhs);
  if (y === null) return null;
  free.forEach((i, a) => (out[i] = y[a]));
  if (base >= 0) out[base] = 1 - y.reduce((sum, value) => sum + value, 0);
  return out;
}

/** A solution, improved by solving again for the residual; null if there is none. */
function solveRefined(system: Float64Array, rhs: Float64Array): Float64Array | null {
  const m = rhs.length;
  const [y, more] = [new Float64Array(m), new Float64Array(m)];
  solveSemidefinite(system.slice(), m, rhs.slice(), y);
  let size = 0;
  const left = (): Float64Array =>
    rhs.map((value, i) => {
      let rest = value;
      let terms = Math.abs(value);
      for (let j = 0; j < m; j++) {
        rest -= system[i * m + j] * y[j];
        terms += Math.abs(system[i * m + j] * y[j]);
      }
      if (terms > size) size = terms;
      return rest;
    });
  solveSemidefinite(system.slice(), m, left(), more);
  for (let i = 0; i < m; i++) y[i] += more[i];
  size = 0;
  return left().every((rest) => Math.abs(rest) <= 1e-9 * size) ? y : null;
}
