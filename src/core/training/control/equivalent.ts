/**
 * @file A step of a policy read as a step on the cross-entropy of a label. The loss of an actor, −⟨Q, π⟩, is linear and has no curvature,
 * so the bound 2 μ/L² says nothing about it. But the same motion Δ of the log-odds can be measured as if it were made towards the greedy
 * action y of Q: the step of the mirror update towards e_y nearest to it is η = π_y (Δ_y − m), m the mean of the other Δ, weighted by π.
 */
import { etaMax } from "../../bound";
import { greedyAt } from "./evaluate";
import { ACTION_COUNT } from "./world";

/**
 * η, for one state.
 *
 * @param belief four probabilities
 * @param change Δ, four entries
 * @param label y
 * @returns 0 where all of the belief is on y: then it does not move; NaN where Δ is not a number
 */
export function equivalentStep(belief: Float64Array, change: Float64Array, label: number): number {
  const rest = 1 - belief[label];
  if (!(rest > 0)) return 0;
  let mean = 0;
  let weight = 0;
  for (let a = 0; a < belief.length; a++) {
    if (a === label) continue;
    mean += belief[a] * change[a];
    weight += belief[a];
  }
  return belief[label] * (change[label] - mean / weight);
}

/** How many states make a step beyond the bound, and beyond the certified one, which towards a label is π_y. */
export interface Beyond {
  bound: number;
  certified: number;
}

/**
 * @param beliefs the policy before the step
 * @param change what the step adds to the log-odds
 * @param actionValues Q that it goes by
 */
export function countBeyond(
  beliefs: Float64Array,
  change: Float64Array,
  actionValues: Float64Array,
  out: Beyond,
): void {
  out.bound = 0;
  out.certified = 0;
  for (let s = 0; s * ACTION_COUNT < beliefs.length; s++) {
    const [from, to] = [s * ACTION_COUNT, (s + 1) * ACTION_COUNT];
    const belief = beliefs.subarray(from, to);
    const label = greedyAt(actionValues, s);
    const step = equivalentStep(belief, change.subarray(from, to), label);
    if (step > etaMax(belief)) out.bound++;
    if (step > belief[label]) out.certified++;
  }
}
