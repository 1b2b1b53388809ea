/**
 * @file `npm test`: every suite, whatever fails. `npm test -- unit types` runs the named ones, `npm test -- chromium` all but
 * those in other browsers, `npm test -- --changed [REV]` what a change since REV can reach.
 */
import { changedSince, reaches, scopeOf } from "./changed.mjs";
import { needsOf, prepare } from "./prepare.mjs";
import { slowest } from "./report.mjs";
import { inOrder } from "./schedule.mjs";
import { suites } from "./suites.mjs";

/** @typedef {import("./suites.mjs").Suite} Suite */
/** @typedef {import("./report.mjs").Result} Result */
/** @typedef {import("./changed.mjs").Scope} Scope */

/** Stands for every suite but those in other browsers. */
const CHROMIUM = "chromium";
const known = [...suites.map(({ name }) => name), CHROMIUM];

/**
 * @param {string[]} words
 * @returns {readonly Suite[]} in the order of the list, with the suites that they build upon
 */
export function selectSuites(words) {
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined) throw new Error(`No suite "${unknown}": there are ${known.join(", ")}.`);
  if (words.length === 0) return suites;
  const asked = (/** @type {Suite} */ { name, engine }) =>
    words.includes(name) || (words.includes(CHROMIUM) && engine === undefined);
  const needed = new Set(suites.filter(asked).flatMap(({ name, after }) => [name, ...(after ?? [])]));
  return suites.filter(({ name }) => needed.has(name));
}

/** @param {readonly string[]} words */
export function readWords(words) {
  const at = words.indexOf("--changed");
  if (at < 0) return { names: [...words], changed: false };
  const next = words[at + 1];
  const since = next === undefined || known.includes(next) ? undefined : next;
  return { names: words.toSpliced(at, since === undefined ? 1 : 2), changed: true, since };
}

/**
 * @param {readonly Suite[]} asked
 * @param {{ since: string, files: readonly string[] }} change
 */
export function narrowed(asked, { since, files }) {
  const scope = scopeOf(files);
  const isEmpty = (/** @type {string} */ name) =>
    (name === "e2e" && scope.specs?.length === 0) || (name === "unit" && scope.related?.length === 0);
  const reached = asked.filter(({ name }) => reaches(name, files) && !isEmpty(name)).map(({ name }) => name);
  const selected = reached.length > 0 ? selectSuites(reached) : [];
  const left = asked.filter((suite) => !selected.includes(suite)).map(({ name }) => name);
  if (reached.includes("e2e") && scope.specs) left.push(`of e2e all but ${scope.specs.join(" ")}`);
  if (reached.includes("unit") && scope.related) left.push("of unit what imports none of it");
  const count = files.length === 1 ? "1 file" : `${files.length} files`;
  const line = `${count} changed since ${since}. Left out: ${left.join(", ") || "nothing"}.`;
  return { selected, scope, line };
}

/** @param {unknown} problem */
const messageOf = (problem) => (problem instanceof Error ? problem.message : String(problem));

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
 * @param {Scope} [scope]
 * @returns {Promise<Result>}
 */
async function runSuite(suite, scope) {
  try {
    return await suite.run(scope);
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

/**
 * @param {readonly Suite[]} selected
 * @param {Scope} [scope]
 */
async function runAll(selected, scope) {
  const ready = prepare(needsOf(selected));
  /** @type {Result[]} */
  const results = [];
  await inOrder(selected, async (suite) => {
    const problem = await ready(suite.needs ?? []);
    const start = performance.now();
    const result = problem === null ? await runSuite(suite, scope) : broken(suite, messageOf(problem));
    print(suite, result, secondsSince(start));
    results.push(result);
  });
  return results;
}

/** @param {string[]} words */
export async function command(words) {
  const start = performance.now();
  const { names, changed, since } = readWords(words);
  const asked = selectSuites(names);
  const { selected, scope, line } = changed
    ? narrowed(asked, changedSince(since))
    : { selected: asked, scope: undefined, line: null };
  if (line !== null) console.log(line);
  const results = await runAll(selected, scope);
  const lines = slowest(results.flatMap(({ tests = [] }) => tests));
  if (lines.length > 0) console.log(["\nThe slowest tests:", ...lines].join("\n"));
  console.log(`\n${secondsSince(start).toFixed(1)} s in all`);
  const [passed, failed] = [
    results.reduce((sum, result) => sum + result.passed, 0),
    results.reduce((sum, result) => sum + result.failed, 0),
  ];
  process.exitCode = failed > 0 || (passed === 0 && !changed) ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}
