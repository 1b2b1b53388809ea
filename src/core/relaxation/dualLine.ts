/**
 * @file Along a line of the dual, θ − tu, the conjugate bends by K(t) = ⟨u, [∇²φ(x_t)]⁻¹u⟩. From K, what a short way does to a divergence is
 * found without a difference of near numbers: φ*(θ − tu) − φ*(θ) + t⟨u, x₀⟩ = t² ∫₀¹ (1 − s) K(ts) ds.
 */

/** Nodes of Kronrod's rule on [0, 1], the outermost first; its weights, and those of the rule of Gauss within it. */
const NODES = [
  0.01975436564598986, 0.9802456343540101, 0.1127016653792583, 0.8872983346207417, 0.28287812532659873,
  0.7171218746734013, 0.5,
];
const KRONROD = [
  0.05232811301323363, 0.05232811301323363, 0.13424404493416672, 0.13424404493416672, 0.2006987073879811,
  0.2006987073879811, 0.22545826932923707,
];
const GAUSS = [0, 0, 0.2777777777777778, 0.2777777777777778, 0, 0, 0.4444444444444444];
/** If the two rules differ by less, the finer one is right: to rounding where K is smooth, and to this precision elsewhere. */
const AGREEING_SHARE = 1e-12;
/** If K at the outermost nodes differs by more than this, the line counts as long and is not examined further. */
const SHORT_LINE_SPREAD = 0.5;

export interface Bend {
  /** ∫₀¹ K(ts) ds. */
  readonly mean: number;
  /** ∫₀¹ (1 − s) K(ts) ds. */
  readonly moment: number;
}

/**
 * The two integrals of K over a short way.
 *
 * @param curvature K ≥ 0
 * @param t ≥ 0, how far
 * @returns relative error about 1e-16 of K's own; null where K changes too much on the way, which is then better measured otherwise
 */
export function bendOf(curvature: (t: number) => number, t: number): Bend | null {
  let mean = 0;
  let moment = 0;
  let off = 0;
  let offMoment = 0;
  let first = 0;
  for (let k = 0; k < NODES.length; k++) {
    const value = curvature(t * NODES[k]);
    if (!(value > 0 && value < Infinity)) return null;
    if (k === 0) first = value;
    if (!(Math.abs(value - first) < SHORT_LINE_SPREAD * first)) return null;
    const rest = 1 - NODES[k];
    mean += KRONROD[k] * value;
    moment += KRONROD[k] * rest * value;
    off += (KRONROD[k] - GAUSS[k]) * value;
    offMoment += (KRONROD[k] - GAUSS[k]) * rest * value;
  }
  return Math.abs(off) + Math.abs(offMoment) < AGREEING_SHARE * mean ? { mean, moment } : null;
}
