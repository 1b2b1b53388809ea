/** @file The losses that are minimised, as means over rows: their gradients, whole and of one row. */
import type { StochasticProblem } from "../params";
import { plainOf } from "./data";
import { leastSquares } from "./leastSquares";
import { logistic } from "./logistic";
import type { Objective } from "./loss";
import { quadratic } from "./quadratic";

export function dimensionOf(problem: StochasticProblem): number {
  const loss = plainOf(problem);
  return loss.kind === "quadratic" ? loss.vector.length : (loss.features[0]?.length ?? 0);
}

/** Rows that the oracle `sample` draws from. */
export function examplesOf(problem: StochasticProblem): number {
  const loss = plainOf(problem);
  return loss.kind === "quadratic" ? loss.vector.length : loss.features.length;
}

/** Whether its Hessian is the same everywhere. */
export const isQuadratic = (problem: StochasticProblem): boolean => plainOf(problem).kind !== "logistic";

/** @param z the minimum, where it is known: then a gradient that is linear keeps its digits near it */
export function objectiveOf(problem: StochasticProblem, z: Float64Array | null = null): Objective {
  const loss = plainOf(problem);
  switch (loss.kind) {
    case "quadratic":
      return quadratic(loss, z);
    case "logistic":
      return logistic(loss);
    case "leastSquares":
      return leastSquares(loss, z);
  }
}
