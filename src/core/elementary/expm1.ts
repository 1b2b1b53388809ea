/**
 * @file e^x − 1 without loss near 0: a series there, elsewhere exp's table and polynomial with 1 taken off in between.
 * Ours; error below 0.54 ulp.
 */
import { powersOfTwo } from "./bits";
import { exp } from "./exp";
import { cubicOfExp, growth, nearestStep, remainder } from "./expConstants";
import { expTable } from "./tables";

/**
 * e^x − 1, the same bits on every engine.
 *
 * @param x any double
 * @returns e^x − 1 within 0.54 ulp; x itself (its sign kept) at ±0 and below 2^-54, −1 at −∞, +∞ above 709.78…, NaN at NaN
 */
export function expm1(x: number): number {
  const size = Math.abs(x);
  if (size < 0.125) return size < 5.551115123125783e-17 ? x : expm1NearZero(x);
  if (x < -38) return -1;
  if (!(x < 50)) return exp(x);
  const kd = nearestStep(x);
  const k = kd | 0;
  const row = (k & 127) << 1;
  const scale = powersOfTwo[(k + 131072) >> 7] * expTable[row];
  const grow = scale * growth(remainder(x, kd), expTable[row + 1]);
  const high = scale - 1;
  const lost = scale > 1 ? scale - high - 1 : scale - (high + 1);
  return high + (grow + lost);
}

function expm1NearZero(x: number): number {
  const split = 12582912; // 1.5 · 2^23: leaves a multiple of 2^-29, 26 bits, whose square is exact
  const a = x + split - split;
  const half = 0.5 * a * a;
  const high = x + half;
  const low = x - high + half + 0.5 * (x - a) * (x + a);
  return high + (low + x * (x * x) * cubicOfExp(x));
}
