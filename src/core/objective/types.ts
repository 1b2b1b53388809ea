/** @file What an objective is: a convex function with all that its minimisation asks of it. */

export interface Objective {
  /** The number of coordinates n. */
  readonly dimension: number;
  /**
   * f_t(x).
   *
   * @param x n entries where f is defined
   * @param t time, 0 when left out: losses that come in rounds look at it, nothing else does
   */
  readonly value: (x: Float64Array, t?: number) => number;
  /** ∇f_t(x), not projected on a tangent space; `out` is not x. */
  readonly gradient: (x: Float64Array, out: Float64Array, t?: number) => void;
  /** f computed from ln x, for entries too small for doubles; absent if f does not need it. */
  readonly valueOfLogs?: (logs: Float64Array) => number;
  /** ∇²f(x), n × n entries by rows, symmetric. */
  readonly hessian: (x: Float64Array, out: Float64Array) => void;
  /** Whether ∇²f is the same everywhere. */
  readonly isQuadratic: boolean;
  /** A matrix above every ∇²f(x), n × n by rows; null where there is none. */
  readonly above: ((out: Float64Array) => void) | null;
  /** D_f(y, x) = f(y) − f(x) − ⟨∇f(x), y − x⟩ ≥ 0, never formed as that difference; 0 exactly for y = x. */
  readonly divergence: (y: Float64Array, x: Float64Array) => number;
  /** The domain: the first coordinate at which f is not defined at x; −1 where it is. */
  readonly undefinedAt: (x: Float64Array) => number;
  /** The rows that f is the mean of; a single row, f itself, if it is no mean. */
  readonly rows: Rows;
}

/** Functions whose mean an objective is. */
export interface Rows {
  readonly count: number;
  /** The gradient of one row, counted from 0; `out` must not be x. */
  readonly gradient: (row: number, x: Float64Array, out: Float64Array) => void;
  /** The Hessian of one row, if it is constant and symmetric; otherwise absent. */
  readonly hessian?: (row: number, out: Float64Array) => void;
}

/** An objective that depends on a vector, which may change with each step: a moving target, or losses that arrive. */
export interface AimedObjective {
  /**
   * f(x).
   *
   * @param x n entries
   * @param aim the vector in force, n entries
   */
  readonly value: (x: Float64Array, aim: Float64Array) => number;
  /** ∇f(x), not projected on a tangent space; `out` may be x. */
  readonly gradient: (x: Float64Array, aim: Float64Array, out: Float64Array) => void;
  readonly valueOfLogs?: (logs: Float64Array, aim: Float64Array) => number;
  /** The diagonal of ∇²f(x), outside of which there are zeros. */
  readonly curvatures: (x: Float64Array, aim: Float64Array, out: Float64Array) => void;
  readonly isQuadratic: boolean;
  readonly divergence: (y: Float64Array, x: Float64Array, aim: Float64Array) => number;
  readonly undefinedAt: (x: Float64Array, aim: Float64Array) => number;
}

/** A point near which an objective is evaluated: differences are taken from it, so that gradients lose no digits there. */
export interface Near {
  readonly point: Float64Array;
  /** Whether ∇f is 0 there, but for rounding. */
  readonly isMinimum: boolean;
}
