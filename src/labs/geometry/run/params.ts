/** @file Params of the geometry experiment, and their limits: public, stable, documented in docs/links.md and by `schema geometry`. */
import type { Geometry } from "../../../experiments/geometry/geometry";
import type { Relaxation } from "../../../experiments/relaxation/relaxation";
import type { Limits } from "../../../param/limits";
import type { Short } from "../../../param/spelt";

export const PARTS = ["step", "flow", "relaxation", "stochastic", "games", "online", "equalities"] as const;
export type Part = (typeof PARTS)[number];

export const MAX_GEOMETRIES = 4;
export const POSITIVE_SIZE: Limits = { above: 0, atMost: 1e9 };
export const PENALTY: Limits = { atLeast: 0, atMost: 1e9 };
/** A label of two classes. */
export const BINARY_LABEL: Limits = { whole: true, atLeast: 0, atMost: 1 };
export const EXPONENT: Limits = { atLeast: 0, atMost: 10 };
/** The standard deviation of noise. */
export const DEVIATION: Limits = { atLeast: 0, atMost: 1e6 };
/** The possible numbers of experts in a pattern. */
export const EXPERTS = { whole: true, atLeast: 2, atMost: 64 } as const;
/** The number of rounds before the losses change. */
export const SHIFT_ROUNDS: Limits = { whole: true, atLeast: 1, atMost: 30_000 };
export const STEPS: Limits = { whole: true, atLeast: 1, atMost: 100_000 };
export const RUNS: Limits = { whole: true, atLeast: 1, atMost: 100_000 };
export const REPORT: Limits = { whole: true, atLeast: 0, atMost: 100_000 };
export const MAX_REPORTS = 64;

export type { Geometry, GeometryKind } from "../../../experiments/geometry/geometry";

export type StepSet = Short<
  { kind: "simplex" } | { kind: "space" } | { kind: "hyperplane"; a: number[]; b: number }
>;

export interface StepParams {
  part: "step";
  geometry: Geometry;
  /** Further geometries, drawn besides the main one. */
  beside: Geometry[];
  point: number[];
  /** The gradient of the loss; `crossEntropy`: −zᵢ/xᵢ, where z is the reference. */
  gradient: "crossEntropy" | number[];
  step: number;
  set: StepSet;
  reference: "none" | number[];
  relaxations: number[];
  /** The first entry of the target, for curves along the slice. */
  slice: number;
}

export type FlowProblem = Short<
  | { kind: "crossEntropy"; target: number[] }
  | { kind: "squaredDistance"; target: number[] }
  | { kind: "linear"; loss: number[] }
  /** A row of losses for each step; the last one is repeated. */
  | { kind: "losses"; rows: number[][] }
  /** ½xᵀMx − vᵀx. */
  | { kind: "quadratic"; matrix: number[][]; vector: number[] }
  /** ½‖Ax − b‖², which may have many minimisers. */
  | { kind: "system"; matrix: number[][]; rhs: number[] }
>;
export type FlowRuleKind =
  | { kind: "fixed" }
  | { kind: "boundFraction"; fraction: number }
  | { kind: "certified" }
  | { kind: "fejer"; fraction: number }
  | { kind: "inverseSqrt" };
export type FlowRule = Short<FlowRuleKind>;
export const METHODS = ["mirror", "dualAveraging"] as const;
export type Method = (typeof METHODS)[number];

export interface FlowParams {
  part: "flow";
  geometries: Geometry[];
  problem: FlowProblem;
  start: "uniform" | number[];
  step: number;
  rule: FlowRule;
  steps: number;
  method: Method;
  set: "simplex" | "space";
  constraint: "bregman" | "sum";
  relaxation: number;
  report: number[];
}

export interface RelaxationParams {
  part: "relaxation";
  geometry: Geometry;
  /** Geometries in which the first step is examined, too. */
  beside: Geometry[];
  rows: "fresh" | number;
  dimension: number;
  runs: number;
  steps: number;
  seed: number;
  relaxation: Relaxation;
  order: "random" | "cyclic";
  matrix: number[][];
  rhs: number[];
  start: number[];
  reference: number[];
}

export type StochasticProblem = Short<
  | { kind: "quadratic"; matrix: number[][]; vector: number[] }
  | { kind: "logistic"; features: number[][]; labels: number[]; l2: number }
  /**
   * A constant 1 and the columns of a table, each centred and scaled to deviation 1; the last column is
   * predicted from the others.
   */
  | {
      kind: "data";
      set: (typeof DATA_SETS)[number];
      loss: (typeof DATA_LOSSES)[number];
      l2: number;
      /** The rows of a person's own table. */
      rows: number[][];
    }
>;
export const DATA_SETS = ["iris", "own"] as const;
export const DATA_LOSSES = ["logistic", "leastSquares"] as const;
/** The most examples of a data set, and the most columns. */
export const DATA_ROWS = 1024;
export const DATA_COLUMNS = 33;
export type Oracle = Short<{ kind: "exact" } | { kind: "sample" } | { kind: "gaussian"; sigma: number }>;
export type Schedule =
  | number
  | Short<
      | { kind: "constant"; value: number }
      /** η_n = scale/(n + offset)^exponent, n from 0. */
      | { kind: "power"; scale: number; exponent: number; offset: number }
    >;

export interface StochasticParams {
  part: "stochastic";
  geometry: Geometry;
  problem: StochasticProblem;
  oracle: Oracle;
  schedule: Schedule;
  start: number[];
  steps: number;
  runs: number;
  seed: number;
  relaxation: Relaxation;
  report: number[];
}

export const GAME_METHODS = ["simultaneous", "alternating", "mirrorProx", "optimistic"] as const;
export type GameMethod = (typeof GAME_METHODS)[number];
/** The most strategies of a player, since every square submatrix is tried to find the equilibrium. */
export const MAX_STRATEGIES = 8;
export interface GamesParams {
  part: "games";
  /** The row player maximises xᵀAy. */
  payoff: number[][];
  geometry: Geometry;
  method: GameMethod;
  /** Further methods, with the same start. */
  beside: GameMethod[];
  start: { row: number[]; column: number[] };
  step: number;
  steps: number;
  report: number[];
}

export type OnlineLosses = Short<
  | { kind: "rows"; rows: number[][] }
  /** l_{t,i} = (((2i+1)t + i²) mod 11)/10, i from 0, t from 1. */
  | { kind: "pattern"; experts: number; rounds: number }
  /** Two experts who alternate: (1, 0), (0, 1), … */
  | { kind: "turns"; rounds: number }
  /** (0, 1) for so many rounds, then (1, 0) for twice as many. */
  | { kind: "shift"; rounds: number }
>;
export type OnlineStep =
  | number
  | Short<{ kind: "optimal" } | { kind: "power"; scale: number; exponent: number }>;
/** One of the methods, or both for every geometry. */
export const ONLINE_METHODS = [...METHODS, "both"] as const;
export interface OnlineParams {
  part: "online";
  losses: OnlineLosses;
  geometry: Geometry;
  beside: Geometry[];
  method: (typeof ONLINE_METHODS)[number];
  step: OnlineStep;
}

export const PAIRS = ["naturalGradient", "adagrad", "rmsprop", "adam", "hedge", "replicator"] as const;
export interface EqualitiesParams {
  part: "equalities";
  pair: (typeof PAIRS)[number];
  problem: FlowProblem;
  start: number[];
  step: number;
  steps: number;
  epsilon: number;
  beta1: number;
  beta2: number;
  rho: number;
}

export type GeometryParams =
  | StepParams
  | FlowParams
  | RelaxationParams
  | StochasticParams
  | GamesParams
  | OnlineParams
  | EqualitiesParams;
export type ParamsOf<P extends Part> = Extract<GeometryParams, { part: P }>;
