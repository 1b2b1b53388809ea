/** @file Brings what suites need while the first of them run, one thing after the other. */

/**
 * @typedef {object} Need
 * @property {string} title
 * @property {() => boolean} isHere throws where a variable names one that cannot be run: nothing else is brought then
 * @property {() => Promise<string | void>} bring rejects with what a person can do; resolves with what is used instead, if anything is
 */

/**
 * @param {readonly { needs?: readonly Need[] }[]} suites
 * @returns {Need[]} each once
 */
export const needsOf = (suites) => [...new Set(suites.flatMap(({ needs = [] }) => needs))];

/**
 * Brings it, unless it is here.
 * @param {Need} need
 */
export async function ensure({ title, isHere, bring }) {
  if (isHere()) return;
  const start = performance.now();
  console.log(`Installing ${title}.`);
  const instead = await bring();
  console.log(
    instead ?? `  ${title} is installed after ${((performance.now() - start) / 1000).toFixed(1)} s.`,
  );
}

/**
 * Starts at once.
 * @param {readonly Need[]} needs
 * @returns {(wanted: readonly Need[]) => Promise<unknown>} resolves when these are there, with null or with the problem
 */
export function prepare(needs) {
  /** @type {Map<Need, Promise<unknown>>} */
  const problems = new Map();
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  for (const need of needs) {
    last = last
      .then(() => ensure(need))
      .then(
        () => null,
        (/** @type {unknown} */ error) => error,
      );
    problems.set(need, last);
  }
  return async (wanted) => {
    const found = await Promise.all(wanted.map((need) => problems.get(need) ?? Promise.resolve(null)));
    return found.find((problem) => problem) ?? null;
  };
}
