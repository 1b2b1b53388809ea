/** @file In which order suites run, and how many side by side. */
import { availableParallelism } from "node:os";

/**
 * @typedef {object} Scheduled
 * @property {string} name
 * @property {string[]} [after] those that must have ended before
 * @property {string} [alone] runs beside those with the same word only; without one: beside all that have none
 */

/**
 * Starts in the order of the list, never one before those ahead of it; as many at once as there are cores.
 * @template {Scheduled} S
 * @param {readonly S[]} suites
 * @param {(suite: S) => Promise<void>} run never rejects
 * @param {number} [width]
 */
export async function inOrder(suites, run, width = availableParallelism()) {
  /** @type {Map<S, Promise<void>>} */
  const running = new Map();
  const fits = (/** @type {S} */ { after = [], alone }) =>
    running.size < width &&
    [...running.keys()].every((other) => other.alone === alone && !after.includes(other.name));
  for (const suite of suites) {
    while (!fits(suite)) await Promise.race(running.values());
    running.set(
      suite,
      run(suite).finally(() => running.delete(suite)),
    );
  }
  await Promise.all(running.values());
}
