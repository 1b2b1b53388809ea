/**
 * @file u^p for many numbers at a time, the common powers without a logarithm. The loops are here, so that no
 * number has to be allocated on its own.
 */
import { pow } from "../elementary/pow";

/** out ← u^p for the first `count` numbers; out may be u. */
export type PowerRow = (u: Float64Array, out: Float64Array, count: number) => void;

/** Common powers, each with an error within 1.5 ulp. */
const COMMON_POWERS: ReadonlyMap<number, PowerRow> = new Map<number, PowerRow>([
  [
    1,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = u[i];
    },
  ],
  [
    2,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = u[i] * u[i];
    },
  ],
  [
    3,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = u[i] * u[i] * u[i];
    },
  ],
  [
    -1,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = 1 / u[i];
    },
  ],
  [
    -2,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = 1 / (u[i] * u[i]);
    },
  ],
  [
    0.5,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = Math.sqrt(u[i]);
    },
  ],
  [
    1.5,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = u[i] * Math.sqrt(u[i]);
    },
  ],
  [
    -0.5,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = 1 / Math.sqrt(u[i]);
    },
  ],
  [
    -1.5,
    (u, out, count) => {
      for (let i = 0; i < count; i++) out[i] = 1 / u[i] / Math.sqrt(u[i]);
    },
  ],
]);

export const powerRow = (p: number): PowerRow =>
  COMMON_POWERS.get(p) ??
  ((u, out, count) => {
    for (let i = 0; i < count; i++) out[i] = pow(u[i], p);
  });

export function powerAt(u: number, p: number): number {
  const row = Float64Array.of(u);
  powerRow(p)(row, row, 1);
  return row[0];
}
