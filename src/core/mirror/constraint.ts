/**
 * @file The sets that a step ends in, with their exact Bregman steps: x⁺ = argmin_{y ∈ K} λ⟨u, y⟩ + D_φ(y, x).
 * [BB] arXiv 2509.14216 Alg. 1; MATH §7
 */
import { createHyperplaneStep } from "./hyperplane";
import type { BregmanStep, Potential } from "./types";

export type Constraint =
  /** The potential's whole domain. */
  | { readonly kind: "space" }
  /** {x ≥ 0, Σxᵢ = 1}. */
  | { readonly kind: "simplex" }
  /** {x : ⟨a, x⟩ = b}. */
  | { readonly kind: "hyperplane"; readonly a: Float64Array; readonly b: number };

export const SIMPLEX: Constraint = { kind: "simplex" };

/**
 * The exact step of a potential on a set.
 *
 * @param potential φ
 * @param constraint K; a hyperplane must meet the interior of the domain
 * @param dimension n ≥ 1
 * @returns a step with scratch of its own; it allocates nothing
 * @throws RangeError where the potential is one of another number of coordinates
 */
export function createStep(potential: Potential, constraint: Constraint, dimension: number): BregmanStep {
  if (potential.dimension !== null && potential.dimension !== dimension)
    throw new RangeError(
      `This potential has ${potential.dimension} coordinates, the point ${dimension}: give as many of one as of the other.`,
    );
  switch (constraint.kind) {
    case "space":
      return potential.spaceStep;
    case "simplex":
      return potential.createSimplexStep(dimension);
    case "hyperplane": {
      const { step } = createHyperplaneStep(potential, dimension);
      return (x, u, lambda, out) => step(constraint, x, u, lambda, out);
    }
  }
}
