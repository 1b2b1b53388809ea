/** @file The losses that are minimised, as means over rows: their gradients, whole and of one row. */
import type { StochasticProblem } from "../params";
import { plainOf } from "./data";
import { leastSquares } from "./leastSquares";
import { logistic } from "./logistic";
import { quadratic } from "./quadratic";

export interface Objective {
  readonly dimension: number;
  /** Rows that the oracle `sample` draws from. */
  readonly rows: number;
  readonly value: (x: Float64Array) => number;
  /** The gradient of one row; their mean is the gradient. */
  readonly rowGradient: (row: number, x: Float64Array, out: Float64Array) => void;
  readonly gradient: (x: Float64Array, out: Float64Array) => void;
  /** n × n by rows. */
  readonly hessian: (x: Float64Array, out: Float64Array) => void;
  /** A matrix above every Hessian. */
  readonly above: (out: Float64Array) => void;
  /** The Hessian of one row, where it is the same everywhere and symmetric. */
  readonly rowHessian?: (row: number, out: Float64Array) => void;
}

export type Quadratic = Extract<StochasticProblem, { kind: "quadratic" }>;
export type Logistic = Extract<StochasticProblem, { kind: "logistic" }>;
export interface LeastSquares {
  readonly kind: "leastSquares";
  readonly features: readonly (readonly number[])[];
  readonly targets: readonly number[];
  readonly l2: number;
}
/** A loss with all its numbers. */
export type PlainLoss = Quadratic | Logistic | LeastSquares;

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
