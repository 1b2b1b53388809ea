/**
 * @file A critic that learns from episodes: after every move Q(s, a) ← Q(s, a) + α (r + γ Σ_b π(b|s′) Q(s′, b) − Q(s, a)), temporal
 * differences with the expectation over the next action (expected Sarsa). It keeps Q from one policy to the next.
 */
import { createCounterRandom } from "../../counterRandom";
import { ACTION_COUNT, EPISODE_END, type World } from "./world";

/** An episode ends after this many moves; what was learned until then is kept. */
export const MOST_MOVES = 1000;

export interface Critic {
  /** The current estimate of Q. */
  readonly actionValues: Float64Array<ArrayBuffer>;
  /** Σ_t γ^t 1[s_t = s], the mean over the episodes of the last policy. */
  readonly visits: Float64Array<ArrayBuffer>;
  /** The state of the random numbers, saved and restored with a training. */
  readonly drawsState: Int32Array;
  /** Runs this many episodes of a policy, and learns from them. */
  readonly watch: (policy: Float64Array, episodes: number) => void;
}

/**
 * @param discount γ in [0, 1]
 * @param alpha α in (0, 1]
 * @param seed integer, 0 … 2⁵³ − 1
 * @param run index of the run: its numbers follow from (seed, run) alone
 */
export function createCritic(
  world: World,
  discount: number,
  alpha: number,
  seed: number,
  run: number,
): Critic {
  const { outcomes, next, reward } = world;
  const random = createCounterRandom(seed);
  random.seek(run);
  const q = new Float64Array(world.states * ACTION_COUNT);
  const visits = new Float64Array(world.states);

  const expected = (policy: Float64Array, state: number): number => {
    let value = 0;
    for (let i = state * ACTION_COUNT; i < (state + 1) * ACTION_COUNT; i++) value += policy[i] * q[i];
    return value;
  };
  const drawn = (policy: Float64Array, state: number): number => {
    const from = state * ACTION_COUNT;
    let left = random.uniform();
    for (let a = 0; a < ACTION_COUNT; a++) if ((left -= policy[from + a]) < 0) return a;
    return ACTION_COUNT - 1;
  };
  const episode = (policy: Float64Array, share: number): void => {
    let state = world.start;
    let weight = share;
    for (let move = 0; move < MOST_MOVES && state !== EPISODE_END; move++) {
      const pair = state * ACTION_COUNT + drawn(policy, state);
      const at = pair * outcomes + Math.floor(outcomes * random.uniform());
      visits[state] += weight;
      weight *= discount;
      state = next[at];
      const goal = reward[at] + (state === EPISODE_END ? 0 : discount * expected(policy, state));
      q[pair] += alpha * (goal - q[pair]);
    }
  };
  return {
    actionValues: q,
    visits,
    drawsState: random.state,
    watch: (policy, episodes) => {
      visits.fill(0);
      for (let k = 0; k < episodes; k++) episode(policy, 1 / episodes);
    },
  };
}
