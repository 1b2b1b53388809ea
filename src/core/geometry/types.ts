/** @file What a geometry on the simplex is: a Legendre potential φ and all that follows from it. */

export interface Geometry {
  readonly id: string;
  /** Short name for a person. */
  readonly label: string;
  /**
   * Mirror map θ = ∇φ(p).
   *
   * @param p belief, C entries > 0
   * @param out receives θ; may be p
   */
  readonly mirrorMap: (p: Float64Array, out: Float64Array) => void;
  /**
   * Inverse mirror map on the simplex, argmax_{x ∈ Δ} ⟨θ, x⟩ − φ(x): the belief with mirror image θ up to a common shift.
   *
   * @param theta C finite entries
   * @param out receives the belief; may be theta
   */
  readonly inverseMap: (theta: Float64Array, out: Float64Array) => void;
  /**
   * Bregman divergence D_φ(x, y) = φ(x) − φ(y) − ⟨∇φ(y), x − y⟩ ≥ 0.
   *
   * @param x C entries ≥ 0 with sum 1
   * @param y C entries > 0 with sum 1
   */
  readonly divergence: (x: Float64Array, y: Float64Array) => number;
  /**
   * The Bregman step p⁺ = argmin_{x ∈ Δ} η⟨g, x⟩ + D_φ(x, p).
   *
   * @param p belief, C entries > 0
   * @param g gradient at p, C entries
   * @param eta step η > 0, finite
   * @param out receives p⁺, C entries ≥ 0 with sum 1 to rounding; may be p
   * @param scratch at least C entries, overwritten; fresh when left out
   */
  readonly step: (
    p: Float64Array,
    g: Float64Array,
    eta: number,
    out: Float64Array,
    scratch?: Float64Array,
  ) => void;
  /** The same step for the cross-entropy with target q (g = −q/p) where it has a faster form; null where it has none. */
  readonly crossEntropyStep:
    ((p: Float64Array, q: Float64Array, eta: number, out: Float64Array) => void) | null;
}
