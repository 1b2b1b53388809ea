/** @file Student's t: what the mean of a small sample tells about the true mean. */
import type { Interval } from "./wilson";

/** The 97.5 % points for 1 … 12 degrees of freedom. */
const QUANTILES = [
  12.706204736174705, 4.302652729749464, 3.1824463052837095, 2.7764451051977943, 2.5705818356363155,
  2.44691185114497, 2.3646242515927853, 2.3060041352041667, 2.2621571627982053, 2.228138851986275,
  2.2009851600916397, 2.178812829667229,
];
const Z95 = 1.959963984540054;

/**
 * The 97.5 % point of Student's t: 95 % lie between it and its negative.
 *
 * @param n degrees of freedom, integer, ≥ 1
 * @returns exact up to 12, within 1e-5 beyond
 * @see Fisher & Cornish 1960, the expansion in 1/n
 */
export function studentT95(n: number): number {
  if (n <= QUANTILES.length) return QUANTILES[n - 1] ?? NaN;
  const z = Z95;
  const s = z * z;
  const one = (z * (s + 1)) / 4;
  const two = (z * ((5 * s + 16) * s + 3)) / 96;
  const three = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const four = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return z + (one + (two + (three + four / n) / n) / n) / n;
}

/** A mean with the limits of its 95 % interval. */
export interface Estimate extends Interval {
  readonly mean: number;
}

/**
 * The mean of a sample and its 95 % interval, mean ± t · s/√n.
 *
 * @param sample finite numbers; all the same: an interval without width
 * @returns fresh; null for none, limits ∓∞ for a single number
 */
export function estimateOf(sample: ArrayLike<number>): Estimate | null {
  const n = sample.length;
  if (n === 0) return null;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += sample[i];
  const mean = sum / n;
  if (n === 1) return { mean, low: -Infinity, high: Infinity };
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (sample[i] - mean) * (sample[i] - mean);
  const half = studentT95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - half, high: mean + half };
}
