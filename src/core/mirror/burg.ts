/**
 * @file Burg's entropy φ(x) = −Σ ln xᵢ on entries > 0: mirror map −1/x, divergence of Itakura and Saito. Its dual domain ends at 0: a step in
 * the whole space can leave it, one on the simplex cannot.
 */
import { log } from "../elementary";
import { logDefect } from "../series";
import { createSeparable } from "./separable";

/** t − ln(1 + t) with t = x/y − 1; the logarithm of the ratio where t is near −1. */
export function divergence(x: number, y: number): number {
  if (x === 0 || y === 0) return Infinity;
  const t = (x - y) / y;
  if (t > -0.5) return t < 1e300 ? logDefect(t) : t;
  const ratio = x / y;
  return t - (ratio > 1e-300 ? log(ratio) : log(x) - log(y));
}

export const burg = createSeparable({
  domain: "positive",
  legendreOnSimplex: true,
  /** Infinity at 0. */
  value: (x) => -log(x),
  slope: (x) => -1 / x,
  bend: (x) => 1 / x / x,
  rate: (x) => x * x,
  /** −1 − ln(−θ) below 0. */
  conjugate: (theta) => (theta < 0 ? -1 - log(-theta) : Infinity),
  inverse: (theta) => (theta < 0 ? -1 / theta : Infinity),
  divergence,
  slopeGap: (x, y) => (x - y) / x / y,
  shift: (x, d) => x / (1 + d * x),
  leaves: (x, d) => !(1 + d * x > 0),
});
