/** @file The oracle, which gives a step its direction u at the point x. [BB] arXiv 2509.14216 Alg. 1 */
import type { Objective } from "../objective";

/**
 * Writes the direction of the next step, to be scaled by λ.
 *
 * @param x n entries
 * @param at what is in force at the step: the time t, or the target
 * @param out receives u; not x
 */
export type Oracle<At = number> = (x: Float64Array, at: At, out: Float64Array) => void;

/** The gradient itself, without noise: u = ∇f_t(x). */
export const exactOracle =
  ({ gradient }: Objective): Oracle =>
  (x, t, out) =>
    gradient(x, out, t);

/**
 * The gradient of one row, drawn anew: E u = ∇f(x).
 *
 * @param objective a mean of rows
 * @param uniform the next number of a stream, uniform on (0, 1)
 */
export const sampleOracle =
  ({ rows }: Objective, uniform: () => number): Oracle =>
  (x, _, out) =>
    rows.gradient(Math.floor(uniform() * rows.count), x, out);

/**
 * The gradient and normal noise: u = ∇f_t(x) + σξ, drawn in the order of the coordinates.
 *
 * @param objective f
 * @param sigma σ ≥ 0
 * @param normal the next number of a stream, standard normal
 */
export const gaussianOracle =
  ({ gradient }: Objective, sigma: number, normal: () => number): Oracle =>
  (x, t, out) => {
    gradient(x, out, t);
    for (let i = 0; i < out.length; i++) out[i] += sigma * normal();
  };
