/**
 * @file ln(1 + x) without loss near 0: the series of log next to 1, or log of 1 + x, corrected for the
 * rounding of that sum. Ours; error below 0.53 ulp.
 */
import { logNearOne, logScaled } from "./log";

/**
 * ln(1 + x), the same bits on every engine.
 *
 * @param x any double
 * @returns ln(1 + x) within 0.53 ulp; x itself (its sign kept) at ±0 and below 2^-54, −∞ at −1, NaN below, +∞ at +∞
 */
export function log1p(x: number): number {
  const size = Math.abs(x);
  if (size < 0.0625) return size < 5.551115123125783e-17 ? x : logNearOne(x);
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x > 0 ? x : NaN;
  const sum = 1 + x;
  const rest = size < 1 ? 1 - sum + x : x - sum + 1;
  return logScaled(sum, rest, 0);
}
