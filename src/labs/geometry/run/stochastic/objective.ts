/** @file The losses that are minimised, as means over rows: their gradients, whole and of one row. */
import { createObjective, type Objective } from "../../../../core/objective";
import * as spec from "../../../../core/objective/spec";
import type { StochasticProblem } from "../params";
import { plainOf } from "./data";

export const dimensionOf = (problem: StochasticProblem): number => spec.dimensionOf(plainOf(problem));

/** Rows that the oracle `sample` draws from. */
export function examplesOf(problem: StochasticProblem): number {
  const loss = plainOf(problem);
  return loss.kind === "quadratic" ? loss.vector.length : loss.features.length;
}

/** @param z the minimum, where it is known: then a gradient that is linear keeps its digits near it */
export function objectiveOf(problem: StochasticProblem, z: Float64Array | null = null): Objective {
  const point = z ?? new Float64Array(dimensionOf(problem));
  return createObjective(plainOf(problem), { point, isMinimum: z !== null });
}

/** Whether its Hessian is the same everywhere. */
export const isQuadratic = (problem: StochasticProblem): boolean => objectiveOf(problem).isQuadratic;
