/** @file The NumPy programs of flows and of equalities, run by test/fixtures/python/record.py: what they printed is what the lab has. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { drain } from "../../../src/experiments/drain";
import { equalitiesProgram } from "../../../src/labs/geometry/equalities/python";
import { flowProgram } from "../../../src/labs/geometry/flow/python";
import { fitPair } from "../../../src/labs/geometry/run/equalities/problem";
import { part as pair } from "../../../src/labs/geometry/run/equalities/run";
import { flowProblem } from "../../../src/labs/geometry/run/flow/problem";
import { part as flow } from "../../../src/labs/geometry/run/flow/run";
import { PAIRS, type FlowParams } from "../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";

const folder = join(import.meta.dirname, "../../fixtures/python");
const printed = JSON.parse(readFileSync(join(folder, "printed.json"), "utf8")) as Readonly<
  Record<string, { readonly sha256: string; readonly lines: readonly string[] }>
>;

async function linesOf(name: string, program: string): Promise<readonly string[]> {
  await expect(program).toMatchFileSnapshot(join(folder, `${name}.py`));
  const record = printed[name];
  const sha256 = createHash("sha256").update(program).digest("hex");
  expect(record?.sha256, `${name}: run test/fixtures/python/record.py`).toBe(sha256);
  return record?.lines ?? [];
}

/** The numbers of the lines that begin so. */
const numbersAfter = (lines: readonly string[], word: string): number[][] =>
  lines
    .filter((line) => line.startsWith(word))
    .map((line) => line.slice(word.length).trim().split(" ").map(Number));

const METRIC = [
  [2, 0.5],
  [0.5, 1],
];
const FLOWS: Readonly<Record<string, Partial<FlowParams>>> = {
  usual: { steps: 40 },
  sum: {
    geometries: ["euclidean", { kind: "tsallis", q: 0.5 }, "entropy"],
    constraint: "sum",
    steps: 200,
    step: 0.05,
  },
  lazy: {
    method: "dualAveraging",
    rule: "inverseSqrt",
    problem: { kind: "squaredDistance", target: [0.7, 0.4, -0.2] },
    relaxation: 0.5,
    step: 0.5,
    steps: 30,
  },
  fejer: {
    rule: { kind: "fejer", fraction: 0.5 },
    steps: 8,
    geometries: ["entropy", "burg", { kind: "alpha", alpha: 0.5 }],
  },
  metric: {
    geometries: [
      "entropy",
      { kind: "pNorm", p: 3 },
      { kind: "hypentropy", beta: 0.2 },
      { kind: "mahalanobis", matrix: METRIC },
    ],
    set: "space",
    problem: { kind: "quadratic", matrix: METRIC, vector: [1, 1] },
    start: [1, 1],
    steps: 60,
  },
  losses: {
    problem: {
      kind: "losses",
      rows: [
        [0, 1, 2],
        [2, 1, 0],
      ],
    },
    steps: 12,
    step: 0.25,
  },
};

it.each(Object.entries(FLOWS))("flow, %s: ends and losses are the lab's", async (name, own) => {
  const params = { ...usualOfPart("flow"), ...own };
  expect(flowProblem(params)).toBeNull();
  const trace = flow.merge(params, [])(flow.plan(params, []).map((task) => drain(flow.run(task))));
  const lines = await linesOf(`geometry-flow-${name}`, flowProgram(params, "origin"));
  const { runs } = flow.summarize(trace);
  const [ends, losses] = [numbersAfter(lines, "end"), numbersAfter(lines, "loss")];
  const off = runs.map(({ end, objectiveEnd }, i) =>
    Math.max(
      ...end.map((value, k) => Math.abs(value - (ends[i]?.[k] ?? NaN))),
      Math.abs(objectiveEnd - (losses[i]?.[0] ?? NaN)),
    ),
  );
  expect(off.map((value) => value < 1e-9)).toEqual(runs.map(() => true));
});

it.each(PAIRS)("%s: the program's two runs end where the lab's do", async (name) => {
  const params = fitPair({ ...usualOfPart("equalities"), pair: name }, () => false);
  const lines = await linesOf(`geometry-equalities-${name}`, equalitiesProgram(params, "origin"));
  const trace = pair.merge(params, [])(pair.plan(params, []).map((task) => drain(pair.run(task))));
  const end = pair.summarize(trace).textbook.at(-1) ?? [];
  const [found = []] = numbersAfter(lines, "end");
  const [[apart = NaN] = []] = numbersAfter(lines, "largest difference");
  expect(end.map((value, i) => Math.abs(value - (found[i] ?? NaN)) < 1e-9)).toEqual(end.map(() => true));
  expect(apart).toBeLessThan(1e-9);
});
