/** @file The NumPy program of stochastic runs, run where there is a Python: its exact numbers are ours, its means within their errors. */
import { execFileSync, spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import type { StochasticParams } from "../../../../src/labs/geometry/run/params";
import { stochasticProgram } from "../../../../src/labs/geometry/stochastic/python";
import { EXAMPLES } from "../../../../src/labs/geometry/run/stochastic/examples";
import { paramsWith, summaryOf } from "./support";

const plane = {
  problem: {
    kind: "quadratic",
    matrix: [
      [2, 0.5],
      [0.5, 1],
    ],
    vector: [3, 2],
  },
  start: [1, 0.5],
} as const;
const coin = { kind: "twoPoint", values: [1, 3], probability: 0.25 } as const;

const CASES: readonly (readonly [string, object])[] = [
  ["the usual one", { steps: 20, runs: 400 }],
  [
    "rows of a quadratic, a coin",
    { ...plane, schedule: 0.1, steps: 6, runs: 400, oracle: "sample", relaxation: coin },
  ],
  ["examples", { problem: EXAMPLES, start: [0, 0], oracle: "sample", schedule: 0.5, steps: 4, runs: 400 }],
  [
    "entropy",
    {
      ...plane,
      geometry: "entropy",
      schedule: 0.2,
      steps: 5,
      runs: 300,
      oracle: { kind: "gaussian", sigma: 0.2 },
    },
  ],
  [
    "least squares on a data set",
    {
      problem: { kind: "data", set: "iris", loss: "leastSquares", l2: 0.1, rows: [] },
      start: [0, 0, 0, 0, 0],
      oracle: "sample",
      schedule: 0.05,
      steps: 4,
      runs: 200,
    },
  ],
  [
    "Burg, whole gradients",
    { ...plane, geometry: "burg", schedule: 0.2, steps: 5, runs: 2, oracle: "exact" },
  ],
];

const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;

it.runIf(hasNumPy).each(CASES)("%s", (_, given) => {
  const params: StochasticParams = paramsWith(given);
  const summary = summaryOf(params);
  const program = stochasticProgram(params, "a test");
  const output = execFileSync("python3", ["-c", program], { encoding: "utf8" });
  const read = (pattern: string) => Number(new RegExp(`${pattern} ([-+.\\de]+)`).exec(output)?.[1]);
  expect(read("reference") / (summary.reference[0] || 1)).toBeCloseTo(summary.reference[0] === 0 ? 0 : 1, 9);
  expect(read("exact Fejer step") / summary.exactStep).toBeCloseTo(1, 7);
  expect(read("local edge") / summary.localStep).toBeCloseTo(1, 5);
  // Not every case has these.
  const optional = (pattern: string, ours: number | null) =>
    output.includes(pattern) ? read(pattern) / (ours ?? NaN) : 1;
  expect(optional("expected Fejer step", summary.noisyStep)).toBeCloseTo(1, 7);
  expect(optional("exact mean", summary.exactMeanDivergenceEnd)).toBeCloseTo(1, 9);
  const apart = Math.abs(read(`step ${params.steps} mean`) - summary.meanDivergenceEnd);
  expect(apart).toBeLessThan(6 * Math.hypot(read("standard error"), summary.standardErrorEnd) + 1e-12);
});
