/** @file Brings what suites need while the first of them run: all Debian packages that are missing in one go, then one thing after the other. */
import { installFromApt } from "./browserInstall.mjs";

/**
 * @typedef {object} Need
 * @property {string} title
 * @property {() => readonly string[]} missing Debian's packages that would bring it; none when it is here
 * @property {() => Promise<unknown>} ensure brings it by whatever other way there is; rejects with what a person can do
 */

/**
 * @param {readonly { needs?: readonly Need[] }[]} suites
 * @returns {Need[]} each once
 */
export const needsOf = (suites) => [...new Set(suites.flatMap(({ needs = [] }) => needs))];

/** @param {readonly Need[]} needs */
async function installTogether(needs) {
  const lacking = needs.filter(({ missing }) => missing().length > 0);
  if (lacking.length === 0) return;
  const titles = lacking.map(({ title }) => title).join(", ");
  const start = performance.now();
  console.log(`Installing ${titles}, meanwhile:`);
  try {
    await installFromApt(lacking.flatMap(({ missing }) => missing()));
    console.log(`  ${titles} installed after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch {
    // Each is looked at again below, and says what is wrong if it is still missing.
  }
}

/**
 * Starts at once.
 * @param {readonly Need[]} needs
 * @returns {(wanted: readonly Need[]) => Promise<unknown>} resolves when these are there, with null or with the problem
 */
export function prepare(needs) {
  /** @type {Map<Need, Promise<unknown>>} */
  const problems = new Map();
  let last = installTogether(needs);
  for (const need of needs) {
    const problem = last.then(need.ensure).then(
      () => null,
      (/** @type {unknown} */ error) => error,
    );
    problems.set(need, problem);
    last = problem.then(() => undefined);
  }
  return async (wanted) => {
    const found = await Promise.all(wanted.map((need) => problems.get(need) ?? Promise.resolve(null)));
    return found.find((problem) => problem) ?? null;
  };
}
