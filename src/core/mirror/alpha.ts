/**
 * @file The potentials with φ″(x) = x^{α−2}, one dial: Burg at α = 0, the entropy at 1, Euclid on entries ≥ 0 at 2. Between them
 * the Tsallis potential of the same power, divided by it. GEOMETRY §3 (law (e): dividing by the sum ends at p ∝ q^{1/α})
 */
import { burg } from "./burg";
import { entropy } from "./entropy";
import { createTsallis } from "./tsallis";
import type { Potential } from "./types";

/** cφ, c > 0: steps of a potential c times as large are c times as short. */
function scaled(potential: Potential, c: number): Potential {
  const unscaled = (theta: Float64Array) => theta.map((each) => each / c);
  const times = (x: Float64Array) => {
    for (let i = 0; i < x.length; i++) x[i] *= c;
  };
  return {
    ...potential,
    value: (x) => c * potential.value(x),
    gradient(x, out) {
      potential.gradient(x, out);
      times(out);
    },
    conjugate: (theta) => c * potential.conjugate(unscaled(theta)),
    conjugateGradient: (theta, out) => potential.conjugateGradient(unscaled(theta), out),
    divergence: (x, y) => c * potential.divergence(x, y),
    curvature: (x, v) => c * potential.curvature(x, v),
    hessian(x, out) {
      potential.hessian(x, out);
      times(out);
    },
    inverseCurvature: (x, a) => potential.inverseCurvature(x, a) / c,
    spaceStep: (x, u, lambda, out) => potential.spaceStep(x, u, lambda / c, out),
    createSimplexStep(dimension) {
      const step = potential.createSimplexStep(dimension);
      return (x, u, lambda, out) => step(x, u, lambda / c, out);
    },
  };
}

/** @param alpha 0 ≤ α ≤ 2 */
export function createAlpha(alpha: number): Potential {
  if (alpha === 0) return burg;
  return alpha === 1 ? entropy : scaled(createTsallis(alpha), 1 / alpha);
}
