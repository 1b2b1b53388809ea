/**
 * @file What a potential is: a convex function φ with all that mirror descent asks of it. Its gradient ∇φ is the mirror map, the
 * gradient of its conjugate φ* leads back. [BB] arXiv 2509.14216 §2
 */

/**
 * A Bregman step: x⁺ = argmin_y λ⟨u, y⟩ + D_φ(y, x) over a set; in the dual, ∇φ(x⁺) = ∇φ(x) − λu plus what the set's normals add.
 *
 * @param x where the step starts, n entries in the interior of the domain
 * @param u direction in the dual (a gradient, or what an oracle gives), n entries
 * @param lambda λ, how far; the step size where u is a gradient
 * @param out receives x⁺; may be x, not u
 */
export type BregmanStep = (x: Float64Array, u: Float64Array, lambda: number, out: Float64Array) => void;

export interface Potential {
  /** Where φ is finite: all of ℝⁿ, or entries ≥ 0 with the interior > 0. */
  readonly domain: "real" | "nonnegative";
  /** Whether ‖∇φ‖ → ∞ towards the faces of the simplex: then a step from its interior ends in its interior. */
  readonly legendreOnSimplex: boolean;
  /** φ(x), x in the domain. */
  readonly value: (x: Float64Array) => number;
  /** Mirror map θ = ∇φ(x); `out` may be x. */
  readonly gradient: (x: Float64Array, out: Float64Array) => void;
  /** Conjugate φ*(θ) = sup_x ⟨θ, x⟩ − φ(x). */
  readonly conjugate: (theta: Float64Array) => number;
  /** x = ∇φ*(θ), the inverse of the mirror map; `out` may be theta. */
  readonly conjugateGradient: (theta: Float64Array, out: Float64Array) => void;
  /**
   * Bregman divergence D_φ(x, y) = φ(x) − φ(y) − ⟨∇φ(y), x − y⟩ ≥ 0, never formed as that difference.
   *
   * @param x n entries in the domain
   * @param y n entries in its interior
   */
  readonly divergence: (x: Float64Array, y: Float64Array) => number;
  /** ⟨a, [∇²φ(x)]⁻¹ a⟩: how fast ⟨a, ∇φ*(θ − νa)⟩ falls with ν where ∇φ*(θ − νa) = x. */
  readonly inverseCurvature: (x: Float64Array, a: Float64Array) => number;
  /** The step on the whole domain, x⁺ = ∇φ*(∇φ(x) − λu), without a detour through rounded dual coordinates. */
  readonly spaceStep: BregmanStep;
  /** The step on the probability simplex, for a dimension; with scratch of its own. From any x of the domain: the dual is what counts. */
  readonly createSimplexStep: (dimension: number) => BregmanStep;
}
