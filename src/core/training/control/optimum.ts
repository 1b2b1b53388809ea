/**
 * @file V*, the largest value that any policy has: Howard's policy iteration from the uniform policy, with every policy evaluated exactly,
 * and then value iteration, V(s) ← max_a E[r + γ V(s′)], until it changes nothing more.
 */
import { actionValuesOf, createEvaluation, evaluate, greedyAt } from "./evaluate";
import { ACTION_COUNT, type World } from "./world";

export interface Optimum {
  /** V* of each state. */
  readonly values: Float64Array<ArrayBuffer>;
  /** The most that the last sweep of value iteration changed. */
  readonly residual: number;
}

/** Relative to the largest value: what counts as better. */
const BETTER_SHARE = 1e-13;
const MOST_SWEEPS = 1000;

/** V(s) ← max_a E[r + γ V(s′)] in all states at once. */
export function sweep(evaluation: ReturnType<typeof createEvaluation>, values: Float64Array): number {
  const { actionValues } = evaluation;
  actionValuesOf(evaluation, values);
  let change = 0;
  for (let s = 0; s < values.length; s++) {
    const best = actionValues[s * ACTION_COUNT + greedyAt(actionValues, s)];
    change = Math.max(change, Math.abs(best - values[s]));
    values[s] = best;
  }
  return change;
}

/**
 * @param discount γ in [0, 1]; with γ = 1 a world in which an end can be reached, where no move earns anything or every move costs
 * @returns fresh; a policy changes in a state only where that is strictly better, so with γ = 1 it never goes on for ever
 */
export function optimum(world: World, discount: number): Optimum {
  const evaluation = createEvaluation(world, discount);
  const { values, actionValues } = evaluation;
  const policy = new Float64Array(actionValues.length).fill(1 / ACTION_COUNT);
  for (let isBetter = true; isBetter && evaluate(evaluation, policy);) {
    const slack = BETTER_SHARE * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    isBetter = false;
    for (let s = 0; s < world.states; s++) {
      const best = s * ACTION_COUNT + greedyAt(actionValues, s);
      if (!(actionValues[best] > values[s] + slack)) continue;
      policy.fill(0, s * ACTION_COUNT, (s + 1) * ACTION_COUNT);
      policy[best] = 1;
      isBetter = true;
    }
  }
  const best = values.slice();
  let residual = sweep(evaluation, best);
  for (let k = 0; k < MOST_SWEEPS && residual > 0; k++) {
    const kept = best.slice();
    const now = sweep(evaluation, best);
    if (now < residual) residual = now;
    else return { values: kept, residual };
  }
  return { values: best, residual };
}
