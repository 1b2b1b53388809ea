/**
 * @file What a potential is: a convex function φ with all that mirror descent asks of it. Its gradient ∇φ is the mirror map, the
 * gradient of its conjugate φ* leads back. [BB] arXiv 2509.14216 §2
 */

/**
 * A Bregman step: x⁺ = argmin_y λ⟨u, y⟩ + D_φ(y, x) over a set; in the dual, ∇φ(x⁺) = ∇φ(x) − λu plus what the set's normals add.
 *
 * Where the domain of φ* ends there may be no x⁺: then `out` stays as it is. `dualAfter` tells how far the dual went. On the simplex
 * there always is one.
 *
 * @param x where the step starts, n entries in the interior of the domain
 * @param u direction in the dual (a gradient, or what an oracle gives), n entries
 * @param lambda λ, how far; the step size where u is a gradient
 * @param out receives x⁺; may be x, not u
 * @returns −1, or the index of the first coordinate whose dual left the domain of φ*
 */
export type BregmanStep = (x: Float64Array, u: Float64Array, lambda: number, out: Float64Array) => number;

export interface Potential {
  /** Where φ is finite: all of ℝⁿ, entries ≥ 0, or entries > 0. The interior of the last two is > 0. */
  readonly domain: "real" | "nonnegative" | "positive";
  /** The number of coordinates if the potential fixes it; null if it works for any number. */
  readonly dimension: number | null;
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
   * @returns 0 exactly for x = y; Infinity where x or y lies on a face and D_φ has no finite limit there; never NaN
   */
  readonly divergence: (x: Float64Array, y: Float64Array) => number;
  /** ⟨v, ∇²φ(x) v⟩; a coordinate with vᵢ = 0 adds nothing, whatever φ does there. */
  readonly curvature: (x: Float64Array, v: Float64Array) => number;
  /** ∇²φ(x), n × n entries by rows; Infinity where φ bends infinitely. */
  readonly hessian: (x: Float64Array, out: Float64Array) => void;
  /**
   * ⟨a, [∇²φ(x)]⁻¹ a⟩: how fast ⟨a, ∇φ*(θ − νa)⟩ falls with ν where ∇φ*(θ − νa) = x. A coordinate at the domain's 0 stays there and
   * adds nothing.
   */
  readonly inverseCurvature: (x: Float64Array, a: Float64Array) => number;
  /** The step on the whole domain, x⁺ = ∇φ*(∇φ(x) − λu), without a detour through rounded dual coordinates. */
  readonly spaceStep: BregmanStep;
  /**
   * The step on the probability simplex for a dimension, with working memory of its own. It can start at any
   * x of the domain, since only the dual matters.
   */
  readonly createSimplexStep: (dimension: number) => BregmanStep;
}
