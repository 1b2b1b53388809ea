/**
 * @file The universal template of mirror descent, one step: ∇φ(p⁺) = ∇φ(p) − λu, u from an oracle, then the Bregman projection on the
 * constraint. With U_n = I and λ_n = η_n it is the step of every run here. [BB] arXiv 2509.14216 Alg. 1; MATH §7
 */
import { crossEntropyMirrorStep } from "../mirrorStep";
import type { ObjectiveId } from "../objective";
import { createStep, SIMPLEX, type Constraint } from "./constraint";
import { exactOracle, type Oracle } from "./oracle";
import { createPotential, type PotentialKind, type PotentialSpec } from "./potentials";
import type { BregmanStep } from "./types";

/** out ← the step of size λ from p while the target is q; out may be p. Returns what the {@link BregmanStep} does. */
export type Move = (p: Float64Array, q: Float64Array, lambda: number, out: Float64Array) => number;

export interface Template {
  readonly potential: PotentialSpec;
  readonly objective: ObjectiveId;
  /** The simplex when left out. */
  readonly constraint?: Constraint;
}

/** Steps that need neither gradient nor dual: the same bits as the general way, sooner. */
const fast: {
  readonly [Key in `${PotentialKind}, ${Constraint["kind"]}, ${ObjectiveId}`]?: Move;
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
export function createMove(template: Template, classes: number): Move {
  const { potential, objective, constraint = SIMPLEX } = template;
  return (
    fast[`${potential.kind}, ${constraint.kind}, ${objective}`] ??
    createOracleMove(
      exactOracle(objective),
      createStep(createPotential(potential), constraint, classes),
      classes,
    )
  );
}

/**
 * The step where an oracle points.
 *
 * @param oracle what tells u
 * @param step of a potential on a set
 * @param classes C ≥ 2
 * @returns a step with scratch of its own; it allocates nothing
 */
export function createOracleMove(oracle: Oracle, step: BregmanStep, classes: number): Move {
  const direction = new Float64Array(classes);
  return (p, q, lambda, out) => {
    oracle(p, q, direction);
    return step(p, direction, lambda, out);
  };
}
