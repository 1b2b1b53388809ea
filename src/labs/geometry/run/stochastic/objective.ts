/** @file The losses that are minimised, as means over rows: the gradient of all and of one row. */
import { createObjective, type Objective } from "../../../../core/objective";
import * as spec from "../../../../core/objective/spec";
import type { StochasticProblem } from "../params";
import { plainOf } from "./data";

export const dimensionOf = (problem: StochasticProblem): number => spec.dimensionOf(plainOf(problem));

/** The number of rows from which the oracle `sample` draws. */
export function examplesOf(problem: StochasticProblem): number {
  const loss = plainOf(problem);
  return loss.kind === "quadratic" ? loss.vector.length : loss.features.length;
}

/** @param z the minimum, if it is known; then a linear gradient loses no digits near it */
export function objectiveOf(problem: StochasticProblem, z: Float64Array | null = null): Objective {
  const point = z ?? new Float64Array(dimensionOf(problem));
  return createObjective(plainOf(problem), { point, isMinimum: z !== null });
}

/** Whether the Hessian of a loss is constant. */
export const isQuadratic = (problem: StochasticProblem): boolean => objectiveOf(problem).isQuadratic;
