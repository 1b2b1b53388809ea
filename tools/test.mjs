/** @file `npm test`: every suite, whatever fails. `npm test -- unit types` runs the named ones, `npm test -- chromium` all but those in other browsers. */
import { needsOf, prepare } from "./prepare.mjs";
import { slowest } from "./report.mjs";
import { inOrder } from "./schedule.mjs";
import { suites } from "./suites.mjs";

/** @typedef {import("./suites.mjs").Suite} Suite */
/** @typedef {import("./report.mjs").Result} Result */

/** Stands for every suite but those in other browsers. */
const CHROMIUM = "chromium";

/**
 * @param {string[]} words
 * @returns {readonly Suite[]} in the order of the list, with the suites that they build upon
 */
export function selectSuites(words) {
  const known = [...suites.map(({ name }) => name), CHROMIUM];
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined) throw new Error(`No suite "${unknown}": there are ${known.join(", ")}.`);
  if (words.length === 0) return suites;
  const asked = (/** @type {Suite} */ { name, engine }) =>
    words.includes(name) || (words.includes(CHROMIUM) && engine === undefined);
  const needed = new Set(suites.filter(asked).flatMap(({ name, after }) => [name, ...(after ?? [])]));
  return suites.filter(({ name }) => needed.has(name));
}

/**
 * @param {Suite} suite
 * @param {unknown} problem
 * @returns {Result}
 */
const broken = ({ name }, problem) => ({
  passed: 0,
  failed: 1,
  output: `${name}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`,
});

/**
 * @param {Suite} suite
 * @returns {Promise<Result>}
 */
async function runSuite(suite) {
  try {
    return await suite.run();
  } catch (problem) {
    return broken(suite, problem);
  }
}

/** @param {number} start */
const secondsSince = (start) => (performance.now() - start) / 1000;

/**
 * @param {Suite} suite
 * @param {Result} result
 * @param {number} seconds
 */
function print({ name, about }, { passed, failed, output, note = about }, seconds) {
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  const counts = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  console.log(
    `${failed > 0 ? "✗" : "✓"} ${name.padEnd(8)} ${counts.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s   ${note}`,
  );
}

/** @param {readonly Suite[]} selected */
async function runAll(selected) {
  const ready = prepare(needsOf(selected));
  /** @type {Result[]} */
  const results = [];
  await inOrder(selected, async (suite) => {
    const problem = await ready(suite.needs ?? []);
    const start = performance.now();
    const result = problem === null ? await runSuite(suite) : broken(suite, problem);
    print(suite, result, secondsSince(start));
    results.push(result);
  });
  return results;
}

/** @param {string[]} words */
export async function command(words) {
  const start = performance.now();
  const results = await runAll(selectSuites(words));
  const lines = slowest(results.flatMap(({ tests = [] }) => tests));
  if (lines.length > 0) console.log(["\nThe slowest tests:", ...lines].join("\n"));
  console.log(`\n${secondsSince(start).toFixed(1)} s in all`);
  const [passed, failed] = [
    results.reduce((sum, result) => sum + result.passed, 0),
    results.reduce((sum, result) => sum + result.failed, 0),
  ];
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}
