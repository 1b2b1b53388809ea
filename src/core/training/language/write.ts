/** @file A model writes: each token is drawn from what it believes after those before it. */
import type { CounterRandom } from "../../counterRandom";
import { beliefAfter } from "./evaluate";
import type { Model } from "./model";

/** The token at which the summed belief passes a number uniform on (0, 1). */
export function drawn(belief: Float64Array, uniform: number): number {
  let sum = 0;
  for (const share of belief) sum += share;
  let left = uniform * sum;
  for (let i = 0; i < belief.length; i++) {
    left -= belief[i];
    if (left < 0) return i;
  }
  return belief.length - 1;
}

/**
 * Goes on from a prompt; yields after each token.
 *
 * @param prompt at least one token
 * @param random where the draws come from
 * @returns the tokens that were written, without the prompt
 */
export function* write(
  model: Model,
  prompt: readonly number[],
  count: number,
  random: CounterRandom,
): Generator<void, number[], void> {
  const tokens = [...prompt];
  for (let i = 0; i < count; i++) {
    tokens.push(drawn(beliefAfter(model, tokens), random.uniform()));
    yield;
  }
  return tokens.slice(prompt.length);
}
