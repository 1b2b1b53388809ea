/**
 * @file The exponential: e^x = 2^(k/128) · e^r with k = round(128 x / ln 2), |r| ≤ ln 2 / 256.
 * 2^(k/128) comes from a table in two parts, e^r from a polynomial of degree 5. Ours; error below 0.51 ulp.
 */
import { powersOfTwo } from "./bits";
import { growth, nearestStep, remainder } from "./expConstants";
import { expTable } from "./tables";

/**
 * e^x, the same bits on every engine.
 *
 * @param x any double
 * @returns e^x within 0.51 ulp, gradual underflow included; exactly 1 at ±0, +0 at −∞ and below −745.13…,
 *   +∞ above 709.78…, NaN at NaN
 */
export function exp(x: number): number {
  if (!(x > -670 && x < 708)) return expEdge(x); // below, the small product would lose bits
  const kd = nearestStep(x);
  const k = kd | 0;
  const row = (k & 127) << 1;
  const scale = powersOfTwo[(k + 131072) >> 7] * expTable[row];
  return scale + scale * growth(remainder(x, kd), expTable[row + 1]);
}

/**
 * factor · e^x with the rounding of factor · exp(x), by a shorter chain of dependent operations.
 *
 * @param x any double
 * @param factor any double
 * @returns the product, relative error below 1.01 · 2^-52 where it is above 1e-290; factor itself at x = ±0
 */
export function expTimes(x: number, factor: number): number {
  if (!(x > -670 && x < 708)) return factor * expEdge(x);
  const kd = nearestStep(x);
  const k = kd | 0;
  const row = (k & 127) << 1;
  const scale = factor * (powersOfTwo[(k + 131072) >> 7] * expTable[row]);
  return scale + scale * growth(remainder(x, kd), expTable[row + 1]);
}

function expEdge(x: number): number {
  if (!(x >= -746)) return x < -746 ? 0 : x;
  return x > 710 ? Infinity : expWithTail(x, 0);
}

/**
 * e^(x + tail) for the whole range of exponents: what {@link exp} does beyond −670 and 708, and pow everywhere.
 *
 * @param x −746 ≤ x ≤ 710
 * @param tail |tail| ≤ ulp(x)
 * @returns e^(x + tail), rounded once (into the subnormal range too); +∞ on overflow
 */
export function expWithTail(x: number, tail: number): number {
  const kd = nearestStep(x);
  const row = (kd & 127) << 1;
  const grow = growth(remainder(x, kd) + tail, expTable[row + 1]);
  return scaleSum(expTable[row], expTable[row] * grow, kd >> 7);
}

/**
 * (high + low) · 2^e, rounded once.
 *
 * @param high in [1, 2)
 * @param low |low| < 0.01
 * @param e −1080 ≤ e ≤ 1024
 * @returns the scaled sum; subnormal results are rounded to the grid of 2^-1074 before scaling
 */
function scaleSum(high: number, low: number, e: number): number {
  if (e > 1000) return (high + low) * powersOfTwo[1022 + e] * 4;
  if (e >= -1021 || (e === -1022 && high + low >= 1)) return (high + low) * powersOfTwo[1024 + e];
  if (e < -1076) return 0;
  const grid = powersOfTwo[2 - e]; // its ulp is 2^(-1074 - e)
  const top = grid + high;
  const rest = high - (top - grid) + low;
  return (top + rest - grid) * powersOfTwo[2] * powersOfTwo[2046 + e];
}
