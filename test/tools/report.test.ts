import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../tools/project.mjs";
import { fromPlaywright, fromVitest, gate, slowest } from "../../tools/report.mjs";

const done = { code: 0, output: "said" };
const crashed = { code: 1, output: "said" };

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const vitest = (passed: number, failed: number, pending = 0, testResults = [file("passed", "passed")]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
});
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky, skipped },
  errors,
});

describe("the counts of a suite", () => {
  it("are the tests that passed and failed", () => {
    expect(fromVitest(done, vitest(7, 0))).toMatchObject({ passed: 7, failed: 0 });
    expect(fromVitest(crashed, vitest(5, 2))).toMatchObject({ passed: 5, failed: 2 });
    expect(fromPlaywright(done, playwright(4))).toMatchObject({ passed: 4, failed: 0 });
    expect(fromPlaywright(crashed, playwright(4, 1))).toMatchObject({ passed: 4, failed: 1 });
  });

  it("fail when no test ran", () => {
    expect(fromVitest(done, vitest(0, 0, 0, []))).toMatchObject({ passed: 0, failed: 1 });
    expect(fromVitest(done, null)).toMatchObject({ passed: 0, failed: 1 });
    expect(fromPlaywright(done, playwright(0))).toMatchObject({ passed: 0, failed: 1 });
    expect(fromPlaywright(crashed, null)).toMatchObject({ passed: 0, failed: 1 });
  });

  it("fail for each skipped and each flaky test", () => {
    expect(fromVitest(done, vitest(3, 0, 2))).toMatchObject({ passed: 3, failed: 2 });
    expect(fromPlaywright(done, playwright(3, 0, 1, 1))).toMatchObject({ passed: 3, failed: 2 });
  });

  it("fail for a file that could not be read", () => {
    expect(fromVitest(crashed, vitest(3, 0, 0, [file("failed")]))).toMatchObject({ passed: 3, failed: 1 });
  });

  it("fail when the runner does, whatever the tests say", () => {
    expect(fromVitest(crashed, vitest(3, 0))).toMatchObject({ passed: 3, failed: 1 });
    expect(fromPlaywright(crashed, playwright(3, 0, 0, 0, [{ message: "no server" }]))).toMatchObject({
      failed: 1,
    });
  });

  it("are one for a gate", () => {
    expect(gate(true, "")).toMatchObject({ passed: 1, failed: 0 });
    expect(gate(false, "why")).toEqual({ passed: 0, failed: 1, output: "why" });
  });
});

it("the slowest tests come from every kind of suite, with file and seconds", () => {
  const unit = fromVitest(done, {
    ...vitest(12, 0),
    testResults: [
      {
        status: "passed",
        name: join(root, "test/a.test.ts"),
        assertionResults: Array.from({ length: 12 }, (_, i) => ({
          status: "passed",
          fullName: `law ${i}`,
          duration: 1000 * i,
        })),
      },
    ],
  });
  const spec = { title: "drags", file: "map.spec.ts", tests: [{ results: [{ duration: 10_500 }] }] };
  const e2e = fromPlaywright(done, {
    ...playwright(1),
    suites: [{ title: "map.spec.ts", suites: [{ title: "a map", specs: [spec] }] }],
  });
  const lines = slowest([...(unit.tests ?? []), ...(e2e.tests ?? [])]);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatch(/^ *11\.0 s +test\/a\.test\.ts: law 11$/);
  expect(lines[1]).toMatch(/^ *10\.5 s +test\/browser\/e2e\/map\.spec\.ts: a map drags$/);
});
