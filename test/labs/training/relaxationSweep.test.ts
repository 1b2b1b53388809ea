/** @file What relaxation is worth, set by set, against figures that were measured apart from this code, with other draws: intervals of 95 % meet. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../src/core/student";
import { examplesSet } from "../../../src/experiments/data/examples";
import { EXAMPLE_SETS } from "../../../src/experiments/data/exampleSets";
import { drain } from "../../../src/experiments/drain";
import type { Relaxation } from "../../../src/experiments/relaxation/relaxation";
import { part } from "../../../src/labs/training/run/classification/run";
import type { TrainingMethod } from "../../../src/labs/training/run/classification/params";
import { usualOfPart } from "../../../src/labs/training/run/tables";

type Known = readonly [mean: number, low: number, high: number];
type SetName = "wine" | "iris" | "breastCancer";

const RANDOM: Relaxation = { kind: "twoPoint", values: [1, 3], probability: 0.25 };
/** 0.5 · 2^(k/4): the steps that the app's own tuning finds over ten seeds. */
const at = (k: number): number => 0.5 * 2 ** (k / 4);

interface Row {
  readonly data: SetName;
  /** Places in the grid of the best step of λ = 1, of λ = 1.8 and of λ in {1, 3}. */
  readonly best: readonly [one: number, longer: number, random: number];
  /** Steps to the target of λ = 1 at its best step. */
  readonly steps: Known;
  /** Steps over those of λ = 1: at a quarter of its best step, λ = 1.3 and 1.8; each at its own best step, λ = 1.8 and λ in {1, 3}. */
  readonly short: readonly [Known, Known];
  readonly tuned: readonly [Known, Known];
}

const ROWS: readonly Row[] = [
  {
    data: "wine",
    best: [10, 7, 6],
    steps: [22.5, 14.7, 30.3],
    short: [
      [0.743, 0.698, 0.792],
      [0.498, 0.463, 0.535],
    ],
    tuned: [
      [0.988, 0.971, 1.007],
      [1.95, 1.43, 2.67],
    ],
  },
  {
    data: "iris",
    best: [14, 11, 10],
    steps: [21.9, 17.9, 25.9],
    short: [
      [0.756, 0.743, 0.77],
      [0.536, 0.523, 0.55],
    ],
    tuned: [
      [1.02, 0.978, 1.064],
      [1.66, 1.28, 2.16],
    ],
  },
  {
    data: "breastCancer",
    best: [5, 2, 1],
    steps: [21.2, 15.2, 27.2],
    short: [
      [0.781, 0.74, 0.826],
      [0.604, 0.535, 0.683],
    ],
    tuned: [
      [1, 1, 1],
      [1.42, 1.04, 1.95],
    ],
  },
];

const by = (kind: "sgd" | "polyak", step: number, relaxation: Relaxation): TrainingMethod => ({
  kind,
  step,
  relaxation,
});

/** @param steps enough for every run to arrive */
function summaryOf(data: SetName, methods: TrainingMethod[], steps = 130) {
  const params = { ...usualOfPart("classification"), data, methods, steps, target: 0.01 };
  const resources = [examplesSet(data, readFileSync(`public/data/uci/${EXAMPLE_SETS[data].file}`, "utf8"))];
  const results = part.plan(params, resources).map((task) => drain(part.run(task)));
  return part.summarize(part.merge(params, resources)(results)).methods;
}

/** Both intervals have a point in common. */
function expectMet(found: Estimate | null | undefined, [, low, high]: Known): void {
  expect(found?.low).toBeLessThanOrEqual(high);
  expect(found?.high).toBeGreaterThanOrEqual(low);
}

describe.each(ROWS)("$data", ({ data, best, steps, short, tuned }) => {
  const [one, longer, random] = best;

  it("gains where the step is a quarter of the best one, and a constant λ alone does it", () => {
    const quarter = at(one) / 4;
    const [, ...found] = summaryOf(
      data,
      [1, 1.3, 1.8].map((relaxation) => by("sgd", quarter, relaxation)),
      data === "iris" ? 220 : 130,
    );
    found.forEach(({ ratioToFirst }, i) => {
      expectMet(ratioToFirst, short[i] ?? [NaN, NaN, NaN]);
      expect(ratioToFirst?.high).toBeLessThan(0.9);
    });
  });

  it("gains nothing at the best step of each, and independent λ costs", () => {
    const [first, constant, drawn] = summaryOf(data, [
      by("sgd", at(one), 1),
      by("sgd", at(longer), 1.8),
      by("sgd", at(random), RANDOM),
    ]);
    expectMet(first?.stepsToTarget, steps);
    expectMet(constant?.ratioToFirst, tuned[0]);
    expect(constant?.ratioToFirst?.high).toBeGreaterThanOrEqual(1);
    expectMet(drawn?.ratioToFirst, tuned[1]);
    expect(drawn?.ratioToFirst?.low).toBeGreaterThan(1);
  });
});

it("is a choice of its own for Polyak's step, and pays on wine", () => {
  const [, ...found] = summaryOf(
    "wine",
    [1, 1.3, 1.8].map((relaxation) => by("polyak", 1, relaxation)),
  );
  const known: readonly Known[] = [
    [0.787, 0.729, 0.851],
    [0.659, 0.572, 0.758],
  ];
  found.forEach(({ ratioToFirst }, i) => {
    expectMet(ratioToFirst, known[i] ?? [NaN, NaN, NaN]);
    expect(ratioToFirst?.high).toBeLessThan(1);
  });
});
