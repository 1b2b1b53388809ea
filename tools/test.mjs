/** @file `npm test`: every suite, in order, whatever fails. `npm test -- unit types` runs the named ones. */
import { ensureBrowser } from "./browser.mjs";
import { suites } from "./suites.mjs";

/** @typedef {import("./suites.mjs").Suite} Suite */
/** @typedef {import("./report.mjs").Result} Result */

/**
 * @param {string[]} words
 * @returns {readonly Suite[]} in the order of the list, with the suites that they build upon
 */
export function selectSuites(words) {
  const unknown = words.filter((word) => !suites.some(({ name }) => name === word));
  if (unknown.length > 0)
    throw new Error(`No suite "${unknown[0]}": there are ${suites.map(({ name }) => name).join(", ")}.`);
  if (words.length === 0) return suites;
  const needed = new Set(
    suites.filter(({ name }) => words.includes(name)).flatMap(({ name, after }) => [name, ...(after ?? [])]),
  );
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
    if (suite.browser) await ensureBrowser();
    return await suite.run();
  } catch (problem) {
    return broken(suite, problem);
  }
}

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

/** @param {string[]} words */
export async function command(words) {
  const total = { passed: 0, failed: 0 };
  for (const suite of selectSuites(words)) {
    const start = performance.now();
    const result = await runSuite(suite);
    print(suite, result, (performance.now() - start) / 1000);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}
