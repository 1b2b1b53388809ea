/** @file What a suite says of itself, read from the reports of the tools that ran it. Doubt counts as a failure. */
import { join, relative } from "node:path";
import { root } from "./project.mjs";

/**
 * @typedef {{ seconds: number, file: string, name: string }} Timed
 * @typedef {{ passed: number, failed: number, output: string, note?: string, tests?: Timed[] }} Result `output` is shown on failure, `note` always
 * @typedef {import("./process.mjs").Outcome} Outcome
 */

/**
 * A gate is one case: it holds or it does not.
 * @param {boolean} holds
 * @param {string} output
 * @returns {Result}
 */
export const gate = (holds, output) => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1, output });

/**
 * @param {Outcome} outcome
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @returns {Result}
 */
function judge({ code, output }, { passed, failed, skipped }) {
  const notes = [];
  if (skipped > 0)
    notes.push(`${skipped} skipped: a test that does not run proves nothing, so it counts as failed.`);
  if (passed + failed + skipped === 0) notes.push("No test ran, which counts as a failure.");
  const known = failed + skipped;
  if (code !== 0 && known === 0 && passed > 0)
    notes.push(`All tests passed, but the runner ended with code ${code}.`);
  const atLeast = code !== 0 || passed === 0 ? 1 : 0;
  return { passed, failed: Math.max(known, atLeast), output: [output, ...notes].join("\n") };
}

/**
 * @typedef {{ status: string, fullName?: string, duration?: number | null }} VitestTest
 * @typedef {{ status: string, name?: string, assertionResults: VitestTest[] }} VitestFile
 * @param {Outcome} outcome
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] } | null} report
 * @returns {Result}
 */
export function fromVitest(outcome, report) {
  if (!report) return judge(outcome, { passed: 0, failed: 0, skipped: 0 });
  const unread = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const result = judge(outcome, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
  const tests = report.testResults.flatMap(({ name: file = "", assertionResults }) =>
    assertionResults.map(({ fullName: name = "", duration }) => ({
      file: relative(root, file),
      name,
      seconds: (duration ?? 0) / 1000,
    })),
  );
  return { ...result, tests };
}

/**
 * @typedef {{ title: string, file: string, tests: { results: { duration: number }[] }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * @param {PlaywrightSuite} suite
 * @param {string} folder from which its files are named
 * @param {readonly string[]} titles of the blocks around it
 * @returns {Timed[]}
 */
function timed({ specs = [], suites = [] }, folder, titles = []) {
  const here = specs.map(({ title, file, tests }) => ({
    file: relative(root, join(folder, file)),
    name: [...titles, title].join(" "),
    seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
  }));
  return [...here, ...suites.flatMap((suite) => timed(suite, folder, [...titles, suite.title]))];
}

/**
 * @param {Outcome} outcome
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[], suites?: PlaywrightSuite[], config?: { rootDir: string } } | null} report
 * @returns {Result}
 */
export function fromPlaywright(outcome, report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const result = judge(outcome, {
    passed: expected,
    failed: unexpected + flaky + (report?.errors.length ?? 0),
    skipped,
  });
  const folder = report?.config?.rootDir ?? join(root, "test/browser/e2e");
  // The outermost blocks are files.
  return { ...result, tests: (report?.suites ?? []).flatMap((file) => timed(file, folder)) };
}

const SHOWN = 10;

/**
 * The tests that took longest, of all suites.
 * @param {readonly Timed[]} tests
 * @returns {string[]} a line each
 */
export const slowest = (tests) =>
  tests
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SHOWN)
    .map(({ seconds, file, name }) => `${seconds.toFixed(1).padStart(7)} s   ${file}: ${name}`);
