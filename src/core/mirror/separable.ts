/**
 * @file Potentials φ(x) = Σ f(xᵢ): a potential gives its functions for one coordinate, and this makes those
 * for many. They are expressed as moves from a known coordinate, never by rounded dual coordinates.
 */
import { createLevelStep, type Moves } from "./level";
import type { Potential } from "./types";

/** The functions of a potential for one coordinate. */
export interface ScalarPotential extends Moves, Pick<Potential, "domain" | "legendreOnSimplex"> {
  /** f(x). */
  readonly value: (x: number) => number;
  /** f′(x). */
  readonly slope: (x: number) => number;
  /** f″(x). */
  readonly bend: (x: number) => number;
  /** f*(θ); Infinity outside of its domain. */
  readonly conjugate: (theta: number) => number;
  /** (f*)′(θ): the x of the domain with f′(x) = θ, or 0 where the domain cuts it; Infinity outside of the dual domain. */
  readonly inverse: (theta: number) => number;
  /** f(x) − f(y) − f′(y)(x − y) without cancellation, x ≠ y; Infinity where it has no finite limit. */
  readonly divergence: (x: number, y: number) => number;
  /** Whether f′(x) − d lies outside of the domain of f*; left out where that is all of ℝ. */
  readonly leaves?: (x: number, d: number) => boolean;
}

/**
 * The potential Σ f(xᵢ).
 *
 * @param f the parts of one coordinate
 */
export function createSeparable(f: ScalarPotential): Potential {
  const { domain, legendreOnSimplex, leaves } = f;
  const move = (x: number, d: number): number => (d === 0 ? x : f.shift(x, d));
  return {
    domain,
    dimension: null,
    legendreOnSimplex,
    value: (x) => total(f.value, x),
    gradient: (x, out) => each(f.slope, x, out),
    conjugate: (theta) => total(f.conjugate, theta),
    conjugateGradient: (theta, out) => each(f.inverse, theta, out),
    divergence(x, y) {
      let sum = 0;
      for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) sum += f.divergence(x[i], y[i]);
      return sum;
    },
    curvature: (x, v) => squares(f.bend, x, v),
    hessian(x, out) {
      out.fill(0);
      for (let i = 0; i < x.length; i++) out[i * x.length + i] = f.bend(x[i]);
    },
    inverseCurvature: (x, a) => squares(f.rate, x, a),
    spaceStep(x, u, lambda, out) {
      if (leaves) for (let i = 0; i < x.length; i++) if (leaves(x[i], lambda * u[i])) return i;
      for (let i = 0; i < x.length; i++) out[i] = move(x[i], lambda * u[i]);
      return -1;
    },
    createSimplexStep: (dimension) => createLevelStep(f, dimension),
  };
}

function total(part: (x: number) => number, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += part(x[i]);
  return sum;
}

function each(part: (x: number) => number, x: Float64Array, out: Float64Array): void {
  for (let i = 0; i < x.length; i++) out[i] = part(x[i]);
}

/** Σ weight(xᵢ) vᵢ². */
function squares(weight: (x: number) => number, x: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) if (v[i] !== 0) sum += weight(x[i]) * v[i] * v[i];
  return sum;
}
