/** @file What a loss is: its numbers, and what is asked of it as a mean over rows. */
import type { StochasticProblem } from "../params";

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
