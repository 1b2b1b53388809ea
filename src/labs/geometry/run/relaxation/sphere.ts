/**
 * @file The share s = |⟨a, e⟩|/‖e‖ of an error e that a uniformly random unit row a sees in ℝᵈ: s² ~ Beta(½, (d − 1)/2). MATH §7
 *
 * Integrals over s run over v in [0, 1]: s = 2u/(1 + u²), u = 1 − v⁶, where the density is a polynomial over a power and a logarithm at
 * s = 1 is tame. v falls while s grows; v = 1 is s = 0.
 */

/** Gauss–Legendre on [0, 1]. */
const NODES = [0.046910077030668004, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332];
const WEIGHTS = [
  0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454,
];
const PANELS = 128;

/** A function of s and c = √(1 − s²). */
type Seen = (s: number, c: number) => number;

export interface Sphere {
  /** E[g; s between v = from and v = to]. */
  readonly mean: (g: Seen, from?: number, to?: number) => number;
  /** The v below which a share P of the rows lies: the largest residuals have v < v*. */
  readonly quantile: (probability: number) => number;
  /** s at v. */
  readonly shareAt: (v: number) => number;
}

function density(dimension: number, v: number): { s: number; c: number; weight: number } {
  const square = v * v;
  const gap = square * square * square;
  const u = 1 - gap;
  const below = 1 / (1 + u * u);
  const c = gap * (2 - gap) * below;
  let weight = 12 * square * square * v * below;
  for (let k = 2; k < dimension; k++) weight *= c;
  return { s: 2 * u * below, c, weight };
}

/**
 * @param dimension d ≥ 2
 * @returns expectations with an error of about 1e-13
 */
export function createSphere(dimension: number): Sphere {
  const integral = (g: Seen, from: number, to: number): number => {
    let total = 0;
    const width = (to - from) / PANELS;
    for (let panel = 0; panel < PANELS; panel++)
      for (let k = 0; k < NODES.length; k++) {
        const { s, c, weight } = density(dimension, from + width * (panel + NODES[k]));
        if (weight > 0) total += WEIGHTS[k] * weight * g(s, c);
      }
    return total * width;
  };
  const whole = integral(() => 1, 0, 1);
  const mean = (g: Seen, from = 0, to = 1): number => (from < to ? integral(g, from, to) / whole : 0);
  return {
    mean,
    quantile: (probability) => bisect((v) => mean(() => 1, 0, v) - probability),
    shareAt: (v) => density(dimension, v).s,
  };
}

/** The zero of an increasing function on [0, 1]; an end if the sign does not change. */
export function bisect(f: (v: number) => number): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return f(low) >= 0 ? low : high;
    if (f(middle) < 0) low = middle;
    else high = middle;
    if (high - low < 1e-17) return high;
  }
}
