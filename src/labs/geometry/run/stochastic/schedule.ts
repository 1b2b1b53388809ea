/** @file Schedules of steps: η_n, and their sums over all n, finite or not. */
import { pow } from "../../../../core/elementary/pow";
import { fullOf } from "../../../../param/spelt";
import type { Schedule } from "../params";

export type ScheduleKind = Exclude<Schedule, number | string>;

export const fullSchedule = (schedule: Schedule): ScheduleKind =>
  typeof schedule === "number" ? { kind: "constant", value: schedule } : fullOf<ScheduleKind>(schedule);

/** Powers as products if the exponent is a half or a small whole number, so that they have the bits of the formula on paper. */
function powerOf(x: number, exponent: number): number {
  if (exponent === 0.5) return Math.sqrt(x);
  if (exponent === 1) return x;
  return exponent === 2 ? x * x : pow(x, exponent);
}

/** η_n, n from 0. */
export function stepAt(schedule: ScheduleKind, n: number): number {
  if (schedule.kind === "constant") return schedule.value;
  const { scale, exponent, offset } = schedule;
  return scale / powerOf(n + offset, exponent);
}

/** The schedule that starts with another η_0 and decreases in the same way. */
export function startingAt(schedule: Schedule, step: number): Schedule {
  const full = fullSchedule(schedule);
  if (full.kind === "constant") return step;
  return { ...full, scale: Number((step * powerOf(full.offset, full.exponent)).toPrecision(3)) };
}

export function stepsOf(schedule: Schedule, count: number): Float64Array<ArrayBuffer> {
  const full = fullSchedule(schedule);
  return new Float64Array(count).map((_, n) => stepAt(full, n));
}

/** The number of terms that are added one by one; the rest is Euler's and Maclaurin's formula. */
const ADDED_TERMS = 16;
/** B₂ₖ/(2k)!. */
const BERNOULLI = [1 / 12, -1 / 720, 1 / 30240, -1 / 1209600, 1 / 47900160, -691 / 1307674368000];

/**
 * Hurwitz's ζ(s, a) = Σ 1/(n + a)^s, n from 0.
 *
 * @param s ≥ 0
 * @param a > 0
 * @returns relative error about 1e-15; Infinity for s ≤ 1
 * @see DLMF 25.11.5
 */
export function hurwitz(s: number, a: number): number {
  if (!(s > 1)) return Infinity;
  let sum = 0;
  for (let n = 0; n < ADDED_TERMS; n++) sum += pow(a + n, -s);
  const x = a + ADDED_TERMS;
  const power = pow(x, -s);
  sum += (power * x) / (s - 1) + power / 2;
  let term = (s * power) / x;
  for (const [k, share] of BERNOULLI.entries()) {
    sum += share * term;
    term *= ((s + 2 * k + 1) * (s + 2 * k + 2)) / (x * x);
  }
  return sum;
}

/** Σ η_n^order over all n ≥ 0. */
export function sumOf(schedule: Schedule, order: 1 | 2): number {
  const full = fullSchedule(schedule);
  if (full.kind === "constant") return Infinity;
  const { scale, exponent, offset } = full;
  return (order === 1 ? scale : scale * scale) * hurwitz(order * exponent, offset);
}

/** Whether η_n → 0. */
export function falls(schedule: Schedule): boolean {
  const full = fullSchedule(schedule);
  return full.kind === "power" && full.exponent > 0;
}
