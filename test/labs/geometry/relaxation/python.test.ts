/** @file The NumPy program of relaxed runs, run where there is a Python: its exact numbers are ours, its means within their errors. */
import { execFileSync, spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import type { RelaxationParams } from "../../../../src/labs/geometry/run/params";
import { relaxationProgram } from "../../../../src/labs/geometry/relaxation/python";
import { paramsWith, summaryOf } from "./support";

const coin = { values: [1, 3], probability: 0.25 };
const CASES: readonly (readonly [string, Partial<RelaxationParams>])[] = [
  ["Euclid", { dimension: 8, steps: 8, runs: 4000, relaxation: { kind: "twoPoint", ...coin } }],
  [
    "coupled coin",
    { dimension: 8, steps: 8, runs: 4000, relaxation: { kind: "coupled", ...coin, coupling: "large" } },
  ],
  [
    "rows of a system, ranked",
    {
      rows: 5,
      dimension: 4,
      steps: 6,
      runs: 4000,
      relaxation: { kind: "coupled", ...coin, coupling: "small" },
    },
  ],
  ["entropy", { geometry: "entropy", rows: 4, dimension: 3, steps: 3, runs: 60, relaxation: 1.2 }],
  [
    "Burg, one row",
    { geometry: "burg", matrix: [[1, 2]], rhs: [3], start: [0.5, 0.2], steps: 2, runs: 2, relaxation: 1.1 },
  ],
];

const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;

it.runIf(hasNumPy).each(CASES)("%s", (_, given) => {
  const summary = summaryOf(given);
  const program = relaxationProgram(paramsWith(given), "a test");
  const output = execFileSync("python3", ["-c", program], { encoding: "utf8" });
  const read = (pattern: string) => Number(new RegExp(`${pattern} ([-+.\\de]+)`).exec(output)?.[1]);
  expect(read("start") / summary.meanDivergenceStart).toBeCloseTo(1, 9);
  expect(read("first step") / (summary.step0.secondZero ?? NaN)).toBeCloseTo(1, 7);
  const exact = output.includes("exact mean") ? read("over start") : summary.exactMeanDistanceRatio;
  expect((exact ?? 1) / (summary.exactMeanDistanceRatio ?? 1)).toBeCloseTo(1, 4);
  const apart = Math.abs(read(`step ${given.steps} mean`) - summary.meanDivergenceEnd);
  const error = Math.hypot(read("standard error"), summary.standardErrorEnd);
  expect(apart).toBeLessThan(6 * error + 1e-9);
  expect(read("growth 1000 lambda\\*")).toBeGreaterThan(1);
});
