/**
 * @file What a policy is worth: V of (I − γ P) V = r by a linear solve, Q(s, a) = E[r + γ V(s′)], and how often each state is visited.
 * A policy is states × 4 probabilities by rows.
 */
import { createLu, factorLu, solveLu, solveLuTransposed, type Lu } from "../../linear/lu";
import { ACTION_COUNT, EPISODE_END, type World } from "./world";

export interface Evaluation {
  readonly world: World;
  /** γ in [0, 1]. */
  readonly discount: number;
  readonly lu: Lu;
  /** V of each state. */
  readonly values: Float64Array;
  /** Q of each state and action. */
  readonly actionValues: Float64Array;
}

export const createEvaluation = (world: World, discount: number): Evaluation => ({
  world,
  discount,
  lu: createLu(world.states),
  values: new Float64Array(world.states),
  actionValues: new Float64Array(world.states * ACTION_COUNT),
});

/**
 * Writes V and Q of a policy.
 *
 * @param policy states × 4 probabilities
 * @returns false where it has no value: with γ = 1 a policy that may go on for ever from some state
 */
export function evaluate(evaluation: Evaluation, policy: Float64Array): boolean {
  const { lu, values } = evaluation;
  fill(evaluation, policy);
  if (!factorLu(lu)) return false;
  solveLu(lu, values);
  for (let s = 0; s < values.length; s++) if (!Number.isFinite(values[s])) return false;
  actionValuesOf(evaluation, values);
  return true;
}

/** I − γ P and r of the policy. */
function fill({ world, discount, lu, values }: Evaluation, policy: Float64Array): void {
  const { states, outcomes, next, reward } = world;
  const a = lu.entries.fill(0);
  for (let s = 0; s < states; s++) {
    a[s * states + s] = 1;
    values[s] = 0;
    for (let pair = s * ACTION_COUNT; pair < (s + 1) * ACTION_COUNT; pair++) {
      const share = policy[pair] / outcomes;
      for (let at = pair * outcomes; at < (pair + 1) * outcomes; at++) {
        values[s] += share * reward[at];
        if (next[at] !== EPISODE_END) a[s * states + next[at]] -= discount * share;
      }
    }
  }
}

/** Q(s, a) = E[r + γ V(s′)] for any V. */
export function actionValuesOf({ world, discount, actionValues }: Evaluation, values: Float64Array): void {
  const { outcomes, next, reward } = world;
  for (let pair = 0; pair < actionValues.length; pair++) {
    let total = 0;
    for (let at = pair * outcomes; at < (pair + 1) * outcomes; at++)
      total += reward[at] + (next[at] === EPISODE_END ? 0 : discount * values[next[at]]);
    actionValues[pair] = total / outcomes;
  }
}

/**
 * d(s) = Σ_t γ^t P(s_t = s) from the start, for the policy that was evaluated last.
 *
 * @param out receives d, one entry for each state
 */
export function visits({ world, lu }: Evaluation, out: Float64Array): void {
  out.fill(0);
  out[world.start] = 1;
  solveLuTransposed(lu, out);
}

/** The first action with the largest entry of a row of four. */
export function greedyAt(rows: Float64Array, state: number): number {
  let best = 0;
  for (let a = 1; a < ACTION_COUNT; a++)
    if (rows[state * ACTION_COUNT + a] > rows[state * ACTION_COUNT + best]) best = a;
  return best;
}
