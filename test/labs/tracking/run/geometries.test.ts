/** @file Runs in any geometry: the core's exact step, then the clamp; what is proved of Burg, and what a Fejér rule keeps. */
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { createPotential } from "../../../../src/core/mirror/potentials";
import { clampInterior } from "../../../../src/core/clamp";
import { seattleDataset } from "../../../../src/experiments/data/dataset";
import { updateSpec, type AnyUpdate } from "../../../../src/experiments/geometry/update";
import { experiment } from "../../../../src/labs/tracking/run/run";
import { runTracking, tracking } from "../../../support/drive";
import { given } from "../../../support/given";

const UPDATES: readonly AnyUpdate[] = [
  "mirror",
  "projected",
  "burg",
  { kind: "tsallis", q: 0.5 },
  { kind: "tsallis", q: 1.5 },
  { kind: "alpha", alpha: 0.5 },
  { kind: "pNorm", p: 3 },
  { kind: "hypentropy", beta: 0.1 },
  {
    kind: "mahalanobis",
    matrix: [
      [2, 0.5, 0],
      [0.5, 1, -0.25],
      [0, -0.25, 0.5],
    ],
  },
  { kind: "formula", phi: "x*ln(x) + x^2" },
];
const SHORT = {
  steps: 16,
  target: { kind: "shift", before: [0.7, 0.2, 0.1], after: [0.1, 0.2, 0.7], at: 8 },
};
const targetAt = (t: number) => Float64Array.from(t < 8 ? [0.7, 0.2, 0.1] : [0.1, 0.2, 0.7]);

/** The rows of a run with one rule. */
function rowsOf(params: object) {
  const run = tracking({ ...SHORT, ...params });
  const [trace] = runTracking(run).rules;
  if (!trace) throw new Error("There is no run.");
  const at = (t: number) => trace.belief.slice(t * trace.classes, (t + 1) * trace.classes);
  return { trace, at, potential: createPotential(updateSpec(run.update)), floor: run.floor };
}

describe.each(UPDATES.map((update) => ({ update })))("$update", ({ update }) => {
  it("takes the core's exact step, then lifts what is below the floor", () => {
    const { trace, at, potential, floor } = rowsOf({ update, rules: [{ kind: "fixed", step: 0.3 }] });
    const step = potential.createSimplexStep(3);
    for (let t = 0; t < 16; t++) {
      const p = at(t);
      const g = targetAt(t).map((q, i) => -q / (p[i] ?? NaN));
      const next = new Float64Array(3);
      step(p, g, 0.3, next);
      expect(clampInterior(next, floor)).toBe(trace.clamped[t + 1] === 1);
      for (const [i, x] of at(t + 1).entries()) expect(Math.abs(x - (next[i] ?? NaN))).toBeLessThan(1e-14);
    }
  });
});

test.each(
  UPDATES.filter((update) => typeof update !== "string" || update === "burg").map((update) => ({ update })),
)("half of the Fejér step brings a belief closer in the divergence of $update", ({ update }) => {
  const { trace, at, potential } = rowsOf({ update, rules: [{ kind: "fejer", fraction: 0.5 }] });
  for (let t = 0; t < 16 && trace.clamped[t + 1] === 0; t++) {
    const q = targetAt(t);
    const [before, after] = [potential.divergence(q, at(t)), potential.divergence(q, at(t + 1))];
    expect(after).toBeLessThanOrEqual(before * (1 + 1e-9) + 1e-24);
  }
});

test("no Burg step up to 4 moves away from its target, and one beyond does", () => {
  const rises = (step: number, q: number[]) => {
    const target = { kind: "shift", before: q, after: q, at: 0 };
    const { at, potential } = rowsOf({
      update: "burg",
      target,
      start: [0.4, 0.6],
      rules: [{ kind: "fixed", step }],
    });
    const far = (t: number) => potential.divergence(Float64Array.from(q), at(t));
    return Array.from({ length: 16 }, (_, t) => far(t + 1) > far(t) * (1 + 1e-9) + 1e-24).some(Boolean);
  };
  expect([3.99, 4, 4.1].map((step) => rises(step, [0.5, 0.5]))).toEqual([false, false, true]);
  expect(rises(4, [0.9, 0.1])).toBe(false);
});

test("a metric of another number of classes than the data have is refused in a sentence", () => {
  const params = tracking({
    target: { kind: "stream", source: "seattle-weather", window: 30 },
    update: UPDATES[8],
  });
  const dataset = seattleDataset(readFileSync("public/data/seattle-weather.csv", "utf8"));
  expect(() => experiment.plan(params, given(dataset))).toThrow(
    "No such step can be taken: Mahalanobis is for 3 coordinates, the belief has 5.",
  );
});

test("a dear geometry tells so before it runs", () => {
  const cost = (update: AnyUpdate, kind: "fixed" | "fejer") => {
    const rule = kind === "fixed" ? { kind, step: 0.1 } : { kind, fraction: 0.5 };
    const [task] = experiment.plan(tracking({ update, rules: [rule] }), []);
    return task ? experiment.cost(task) : NaN;
  };
  const costs = [
    cost("mirror", "fixed"),
    cost("burg", "fixed"),
    cost({ kind: "tsallis", q: 0.5 }, "fixed"),
    cost({ kind: "formula", phi: "x*ln(x)" }, "fixed"),
    cost({ kind: "tsallis", q: 0.5 }, "fejer"),
  ];
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  expect(new Set(costs).size).toBe(5);
});
