/** @file What an objective is: an energy of the belief with a target. */

export interface Objective {
  /**
   * The energy E(p).
   *
   * @param p belief, C entries > 0
   * @param q target, C entries ≥ 0
   */
  readonly value: (p: Float64Array, q: Float64Array) => number;
  /**
   * The gradient ∇E(p), not projected on the tangent space.
   *
   * @param p belief, C entries > 0
   * @param q target, C entries ≥ 0
   * @param out receives the gradient; may be p
   */
  readonly gradient: (p: Float64Array, q: Float64Array, out: Float64Array) => void;
}
