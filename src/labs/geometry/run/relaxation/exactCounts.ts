/**
 * @file E D on one row with entries 0 or c in the entropy, exactly: ln(⟨a, x⟩/b) is multiplied by 1 − λ at each step, so that only how often
 * each λ came matters. GEOMETRY §1
 */
import { log, log1p } from "../../../../core/elementary";
import { entropy } from "../../../../core/mirror/entropy";
import { expExcess } from "../../../../core/series";
import type { RelaxationParams } from "../params";
import { valuesOf } from "../../../../experiments/relaxation/law";
import type { System } from "./system";

/** The number of steps whose counts are followed. */
export const COUNTED_STEPS = 5000;

/** Whether all entries other than 0 are the same c > 0, and the equation has positive solutions. */
export function isFlatRow(row: Float64Array, rhs: number): boolean {
  const c = row.reduce((most, entry) => Math.max(most, entry), 0);
  return rhs > 0 && c > 0 && row.every((entry) => entry === 0 || entry === c);
}

/** D(z, x) = D(z, x*) + (b/c)(eᵘ − 1 − u) with u = ln(⟨a, x⟩/b), x* the projection of x on the row. */
export function meanByCounts(
  { relaxation, steps }: RelaxationParams,
  { rows, rhs, start, reference }: System,
): Float64Array<ArrayBuffer> | null {
  const values = valuesOf(relaxation);
  if (rows === null || values === null) return null;
  const [row, b] = [rows[0], rhs[0]];
  const c = row.reduce((most, entry) => Math.max(most, entry), 0);
  const total = start.reduce((sum, x, i) => sum + row[i] * x, 0);
  const projected = start.map((x, i) => (row[i] === 0 ? x : x * (b / total)));
  const rest = entropy.divergence(reference, projected);
  const off = total - b;
  const u = Math.abs(off) < b / 2 ? log1p(off / b) : log(total / b);
  const [first, second = { value: 1, weight: 0 }] = values;
  const last = Math.min(steps, COUNTED_STEPS);
  const powers = [first.value, second.value].map((value) => powersOf(1 - value, last));
  const weights = new Float64Array(last + 1);
  weights[0] = 1;
  const mean = new Float64Array(last + 1);
  for (let t = 0; t <= last; t++) {
    if (t > 0)
      for (let k = t; k >= 0; k--)
        weights[k] = weights[k] * first.weight + (k > 0 ? weights[k - 1] * second.weight : 0);
    let sum = 0;
    for (let k = 0; k <= t; k++)
      if (weights[k] > 0) sum += weights[k] * expExcess(product(u, powers[0][t - k], powers[1][k]));
    mean[t] = rest + (b / c) * sum;
    if (mean[t] === Infinity) return steps > last ? mean.fill(Infinity, t) : filled(mean, t, steps);
  }
  return mean;
}

/** 0 if one factor is 0, even if another is infinite. */
const product = (u: number, a: number, b: number): number => (u === 0 || a === 0 || b === 0 ? 0 : u * a * b);

/** An infinite mean stays infinite for all further steps. */
function filled(mean: Float64Array<ArrayBuffer>, from: number, steps: number): Float64Array<ArrayBuffer> {
  const all = new Float64Array(steps + 1).fill(Infinity);
  all.set(mean.subarray(0, from));
  return all;
}

function powersOf(base: number, count: number): Float64Array {
  const powers = new Float64Array(count + 1).fill(1);
  for (let k = 1; k <= count; k++) powers[k] = powers[k - 1] * base;
  return powers;
}
