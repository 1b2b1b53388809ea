/** @file Wilson's score interval: what a count out of n says of the probability behind it, sound at 0 and at n too. */

/** The 97.5 % point of the normal distribution: the interval holds 95 %. */
const Z95 = 1.959963984540054;

/** Limits of a probability, 0 ≤ low ≤ high ≤ 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's 95 % interval for k hits in n trials: all p with |k/n − p| ≤ z √(p(1 − p)/n), that is
 * (k + z²/2 ± z √(k(n − k)/n + z²/4)) / (n + z²).
 *
 * @param k hits, 0 ≤ k ≤ n
 * @param n trials, n ≥ 0
 * @param z half-width in standard deviations; 1.96 for 95 %
 * @returns fresh; exactly 0 as `low` for k = 0 and exactly 1 as `high` for k = n; [0, 1] for no trials
 * @see Wilson 1927
 */
export function wilsonInterval(k: number, n: number, z = Z95): Interval {
  if (!(n > 0)) return { low: 0, high: 1 };
  const centre = k + (z * z) / 2;
  const spread = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  const low = k === 0 ? 0 : Math.max(0, (centre - spread) / (n + z * z));
  return { low, high: k === n ? 1 : Math.min(1, (centre + spread) / (n + z * z)) };
}
