/**
 * @file The universal template of mirror descent, one step: ∇φ(p⁺) = ∇φ(p) − λu, u from an oracle, then the Bregman projection on the
 * constraint. With U_n = I and λ_n = η_n it is the step of every run here. [BB] arXiv 2509.14216 Alg. 1; MATH §7
 */
import { crossEntropyMirrorStep } from "../mirrorStep";
import { aimedObjectives, type AimedKind } from "../objective/aimed";
import { createStep, SIMPLEX, type Constraint } from "./constraint";
import type { Oracle } from "./oracle";
import { createPotential, type PotentialKind, type PotentialSpec } from "./potentials";
import type { BregmanStep } from "./types";

/**
 * out ← the step of size λ from x, with whatever the {@link Oracle} uses at the time; out may be x. Returns
 * what the {@link BregmanStep} returns.
 */
export type Move<At = number> = (x: Float64Array, at: At, lambda: number, out: Float64Array) => number;

/** A step whose target may change from call to call. */
export interface Template {
  readonly potential: PotentialSpec;
  readonly objective: AimedKind;
  /** The simplex if left out. */
  readonly constraint?: Constraint;
}

/** Steps that need neither gradient nor dual. They give the same bits as the general step, but faster. */
const fast: {
  readonly [Key in `${PotentialKind}, ${Constraint["kind"]}, ${AimedKind}`]?: Move<Float64Array>;
} = {
  "entropy, simplex, crossEntropy": crossEntropyMirrorStep,
};

/**
 * The step of a template with the exact oracle of its objective.
 *
 * @param template potential, objective, constraint
 * @param classes C ≥ 2
 * @returns a step with scratch of its own; it allocates nothing
 */
export function createMove(template: Template, classes: number): Move<Float64Array> {
  const { potential, objective, constraint = SIMPLEX } = template;
  const known = fast[`${potential.kind}, ${constraint.kind}, ${objective}`];
  if (known !== undefined) return known;
  const step = createStep(createPotential(potential), constraint, classes);
  // Linear losses are their own gradient, whatever the potential and the set.
  return objective === "linear" ? step : createOracleMove(aimedObjectives[objective].gradient, step, classes);
}

/**
 * The step where an oracle points.
 *
 * @param oracle what tells u
 * @param step of a potential on a set
 * @param dimension n
 * @returns a step with scratch of its own; it allocates nothing
 */
export function createOracleMove<At>(oracle: Oracle<At>, step: BregmanStep, dimension: number): Move<At> {
  const direction = new Float64Array(dimension);
  return (x, at, lambda, out) => {
    oracle(x, at, direction);
    return step(x, direction, lambda, out);
  };
}

/**
 * The lazy step of dual averaging: x⁺ = argmin_y λ⟨Σ wₛuₛ, y⟩ + D_φ(y, x₀), along all directions so far, always from the start. For
 * constant steps and φ Legendre on the set it is the greedy one, which goes on from x. Nesterov 2009; Xiao 2010
 *
 * @param step of a potential on a set
 * @param start x₀
 * @param total Σ wₛuₛ so far, to which each step adds its own
 * @returns a step along wu, scaled by λ with all the others; what it returns is what `step` does
 */
export const createLazyStep =
  (step: BregmanStep, start: Float64Array, total: Float64Array) =>
  (u: Float64Array, weight: number, lambda: number, out: Float64Array): number => {
    for (let i = 0; i < u.length; i++) total[i] += weight * u[i];
    return step(start, total, lambda, out);
  };
