/** @file The minimum of a loss, by Newton's method. */
import { factor, solveLower, solveUpper } from "../../../../core/linear/cholesky";
import type { Objective } from "../../../../core/objective";
import type { StochasticProblem } from "../params";
import { plainOf } from "./data";
import { objectiveOf } from "./objective";

const MOST_NEWTON_STEPS = 200;
/** Newton steps smaller than this share of the point are rounding, and no longer decrease. */
const NEWTON_ROUNDING = 1e-13;

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

/** The share of a step after which the objective is lower, found by halving; 0: none. */
function shareOf(objective: Objective, x: Float64Array, step: Float64Array, out: Float64Array): number {
  const before = objective.value(x);
  for (let share = 1; share > 1e-12; share /= 2) {
    for (let i = 0; i < x.length; i++) out[i] = x[i] + share * step[i];
    if (objective.value(out) < before) return share;
  }
  return 0;
}

/** If a plane separates the two classes, there is no minimum. */
function isSeparated(problem: StochasticProblem, x: Float64Array): boolean {
  const loss = plainOf(problem);
  if (loss.kind !== "logistic" || loss.l2 > 0) return false;
  return loss.features.every((row, k) => {
    const score = row.reduce((sum, entry, j) => sum + entry * x[j], 0);
    return loss.labels[k] > 0.5 ? score > 0 : score < 0;
  });
}

/**
 * The only minimum z, by Newton's method with halved steps from 0.
 * @returns null if there is none, or more than one
 */
export function minimumOf(problem: StochasticProblem): Float64Array | null {
  const objective = objectiveOf(problem);
  const n = objective.dimension;
  const x = new Float64Array(n);
  const [step, next] = [new Float64Array(n), new Float64Array(n)];
  let last = Infinity;
  for (let k = 0; k < MOST_NEWTON_STEPS; k++) {
    if (!newtonStep(objective, x, step) || isSeparated(problem, x)) return null;
    const change = size(step);
    const isNear = change <= NEWTON_ROUNDING * (size(x) || 1);
    if (isNear && !(change < last)) return x;
    last = isNear ? change : Infinity;
    if (change === 0) return x;
    const share = isNear ? 1 : shareOf(objective, x, step, next);
    if (share === 0 && change > 1e-6 * (size(x) || 1)) return null;
    for (let i = 0; i < n; i++) x[i] += (share || 1) * step[i];
  }
  return null;
}
