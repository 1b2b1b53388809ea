/** @file The losses that are minimised, as means over rows: their gradients, whole and of one row, and where they are least. */
import { exp, log1p } from "../../../../core/elementary";
import { factor, solveLower, solveUpper } from "../../../../core/linear/cholesky";
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
}

type Quadratic = Extract<StochasticProblem, { kind: "quadratic" }>;
type Logistic = Extract<StochasticProblem, { kind: "logistic" }>;

export function dimensionOf(problem: StochasticProblem): number {
  return problem.kind === "quadratic" ? problem.vector.length : (problem.features[0]?.length ?? 0);
}

/** ½xᵀMx − vᵀx, in x − z where the minimum z is known: then the gradient keeps its digits near it. One row: n times an entry of the gradient. */
function quadratic({ matrix, vector }: Quadratic, z: Float64Array | null): Objective {
  const n = vector.length;
  const entry = (row: number, x: Float64Array): number => {
    let sum = z === null ? -vector[row] : 0;
    for (let j = 0; j < n; j++) sum += matrix[row][j] * (z === null ? x[j] : x[j] - z[j]);
    return sum;
  };
  const hessian = (_: Float64Array, out: Float64Array): void => {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] = matrix[i][j];
  };
  return {
    dimension: n,
    rows: n,
    value: (x) => {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        let row = -vector[i];
        for (let j = 0; j < n; j++) row += (matrix[i][j] * x[j]) / 2;
        sum += x[i] * row;
      }
      return sum;
    },
    rowGradient: (row, x, out) => {
      out.fill(0);
      out[row] = n * entry(row, x);
    },
    gradient: (x, out) => {
      for (let i = 0; i < n; i++) out[i] = entry(i, x);
    },
    hessian,
    above: (out) => hessian(out, out),
  };
}

/** ln(1 + eˢ). */
const softplus = (s: number): number => (s > 0 ? s + log1p(exp(-s)) : log1p(exp(s)));
/** 1/(1 + e⁻ˢ) − y, without cancellation. */
function excess(s: number, y: number): number {
  const small = exp(-Math.abs(s));
  const rest = small / (1 + small);
  const isSure = s > 0 === y > 0.5;
  const size = isSure ? rest : 1 / (1 + small);
  return y > 0.5 ? -size : size;
}

function logistic({ features, labels, l2 }: Logistic): Objective {
  const n = dimensionOf({ kind: "logistic", features, labels, l2 });
  const count = features.length;
  const score = (row: number, x: Float64Array): number => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += features[row][j] * x[j];
    return sum;
  };
  const addOuter = (row: number, weight: number, out: Float64Array): void => {
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) out[i * n + j] += weight * features[row][i] * features[row][j];
  };
  const curved = (weightOf: (row: number) => number, out: Float64Array): void => {
    out.fill(0);
    for (let row = 0; row < count; row++) addOuter(row, weightOf(row) / count, out);
    for (let i = 0; i < n; i++) out[i * (n + 1)] += l2;
  };
  return {
    dimension: n,
    rows: count,
    value: (x) => {
      let sum = 0;
      for (let row = 0; row < count; row++) sum += softplus(score(row, x) * (labels[row] > 0.5 ? -1 : 1));
      let square = 0;
      for (let j = 0; j < n; j++) square += x[j] * x[j];
      return sum / count + (l2 / 2) * square;
    },
    rowGradient: (row, x, out) => {
      const weight = excess(score(row, x), labels[row]);
      for (let j = 0; j < n; j++) out[j] = weight * features[row][j] + l2 * x[j];
    },
    gradient: (x, out) => {
      out.fill(0);
      for (let row = 0; row < count; row++) {
        const weight = excess(score(row, x), labels[row]);
        for (let j = 0; j < n; j++) out[j] += weight * features[row][j];
      }
      for (let j = 0; j < n; j++) out[j] = out[j] / count + l2 * x[j];
    },
    hessian: (x, out) =>
      curved((row) => {
        const s = score(row, x);
        return excess(s, 0) * -excess(s, 1);
      }, out),
    above: (out) => curved(() => 0.25, out),
  };
}

export const objectiveOf = (problem: StochasticProblem, z: Float64Array | null = null): Objective =>
  problem.kind === "quadratic" ? quadratic(problem, z) : logistic(problem);

const MOST_STEPS = 200;
/** Newton's steps below this share of the point are rounding, which no longer falls. */
const ROUNDING = 1e-13;

/** x ← −H⁻¹g; false where H is not positive definite. */
function newtonStep(objective: Objective, x: Float64Array, out: Float64Array): boolean {
  const n = objective.dimension;
  const hessian = new Float64Array(n * n);
  objective.hessian(x, hessian);
  if (factor(hessian, n) >= 0) return false;
  objective.gradient(x, out);
  solveLower(hessian, n, out);
  solveUpper(hessian, n, out);
  for (let i = 0; i < n; i++) out[i] = -out[i];
  return true;
}

const size = (x: Float64Array): number => x.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);

/** The share of a step after which the objective is lower, by halving; 0: none. */
function shareOf(objective: Objective, x: Float64Array, step: Float64Array, out: Float64Array): number {
  const before = objective.value(x);
  for (let share = 1; share > 1e-12; share /= 2) {
    for (let i = 0; i < x.length; i++) out[i] = x[i] + share * step[i];
    if (objective.value(out) < before) return share;
  }
  return 0;
}

/** Two classes that a plane tells apart have no likeliest one. */
function isSeparated(problem: StochasticProblem, x: Float64Array): boolean {
  if (problem.kind === "quadratic" || problem.l2 > 0) return false;
  return problem.features.every((row, k) => {
    const score = row.reduce((sum, entry, j) => sum + entry * x[j], 0);
    return problem.labels[k] > 0.5 ? score > 0 : score < 0;
  });
}

/**
 * The only minimum z, by Newton's method with halved steps from 0.
 *
 * @returns null where there is none, or more than one
 */
export function minimumOf(problem: StochasticProblem): Float64Array | null {
  const objective = objectiveOf(problem);
  const n = objective.dimension;
  const x = new Float64Array(n);
  const [step, next] = [new Float64Array(n), new Float64Array(n)];
  let last = Infinity;
  for (let k = 0; k < MOST_STEPS; k++) {
    if (!newtonStep(objective, x, step) || isSeparated(problem, x)) return null;
    const change = size(step);
    const isNear = change <= ROUNDING * (size(x) || 1);
    if (isNear && !(change < last)) return x;
    last = isNear ? change : Infinity;
    if (change === 0) return x;
    const share = isNear ? 1 : shareOf(objective, x, step, next);
    if (share === 0 && change > 1e-6 * (size(x) || 1)) return null;
    for (let i = 0; i < n; i++) x[i] += (share || 1) * step[i];
  }
  return null;
}
