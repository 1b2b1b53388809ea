/** @file What a suite says of itself, read from the reports of the tools that ran it. Doubt counts as a failure. */

/**
 * @typedef {{ passed: number, failed: number, output: string, note?: string }} Result `output` is shown on failure, `note` always
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
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @param {Outcome} outcome
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] } | null} report
 */
export function fromVitest(outcome, report) {
  if (!report) return judge(outcome, { passed: 0, failed: 0, skipped: 0 });
  const unread = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return judge(outcome, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * @param {Outcome} outcome
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | null} report
 */
export function fromPlaywright(outcome, report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return judge(outcome, {
    passed: expected,
    failed: unexpected + flaky + (report?.errors.length ?? 0),
    skipped,
  });
}
