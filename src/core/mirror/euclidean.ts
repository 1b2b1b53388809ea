/** @file The Euclidean potential φ(x) = ½‖x‖²: identity as mirror map, projections after a step. [BSB] arXiv 2605.06741 §6 */
import { projectSimplex } from "../projection";
import type { Potential } from "./types";

const halfSquares = (x: Float64Array): number => {
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += x[i] * x[i];
  return squares / 2;
};

const copy = (x: Float64Array, out: Float64Array): void => {
  for (let i = 0; i < x.length; i++) out[i] = x[i];
};

export const euclidean: Potential = {
  domain: "real",
  dimension: null,
  legendreOnSimplex: false,
  value: halfSquares,
  /** θ = x. */
  gradient: copy,
  /** ½‖θ‖². */
  conjugate: halfSquares,
  conjugateGradient: copy,
  /** ½‖x − y‖². */
  divergence(x, y) {
    let squares = 0;
    for (let i = 0; i < x.length; i++) squares += (x[i] - y[i]) * (x[i] - y[i]);
    return squares / 2;
  },
  /** ‖v‖². */
  curvature: (_, v) => 2 * halfSquares(v),
  /** The identity. */
  hessian(x, out) {
    out.fill(0);
    for (let i = 0; i < x.length; i++) out[i * x.length + i] = 1;
  },
  /** ‖a‖². */
  inverseCurvature: (_, a) => 2 * halfSquares(a),
  /** x − λu. */
  spaceStep(x, u, lambda, out) {
    for (let i = 0; i < x.length; i++) out[i] = x[i] - lambda * u[i];
    return -1;
  },
  /**
   * Π(x − λu), formed relative to the entry m with the smallest uᵢ, which a long step favours:
   * (xᵢ − x_m) − λ(uᵢ − u_m), so that a step of any length keeps the digits that matter.
   */
  createSimplexStep(dimension) {
    const scratch = new Float64Array(dimension);
    return (x, u, lambda, out) => {
      let m = 0;
      for (let i = 1; i < x.length; i++) if (u[i] < u[m]) m = i;
      const base = x[m];
      const least = u[m];
      for (let i = 0; i < x.length; i++) out[i] = x[i] - base - lambda * (u[i] - least);
      projectSimplex(out, out, scratch);
      return -1;
    };
  },
};
