/** @file Learning from experts: the numbers known, and that no regret exceeds what is proved of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import type { Geometry, OnlineLosses, OnlineParams } from "../../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";
import { part } from "../../../../src/labs/geometry/run/online/run";
import { worstBound } from "../../../../src/labs/geometry/run/online/worst";
import { at } from "../../../support/beliefs";

const usual = usualOfPart("online");

function learn(own: Partial<OnlineParams>) {
  const params: OnlineParams = { ...usual, beside: [], ...own };
  const trace = part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
  const [run] = trace.runs;
  if (!run) throw new Error("There is no run.");
  return { ...run, trace, summary: part.summarize(trace) };
}

const near = (value: number, digits = 14) => ({
  asymmetricMatch: (actual: number) => Math.abs(actual - value) <= 10 ** -digits * Math.abs(value),
  toString: () => `≈ ${value}`,
});

/** GEOMETRY (h): losses, and what Hedge does with its optimal step. */
const HEDGE: readonly (readonly [OnlineLosses, object])[] = [
  [
    { kind: "pattern", experts: 5, rounds: 100 },
    {
      step: near(Math.sqrt((8 * Math.log(5)) / 100)),
      learnerLoss: near(51.25532739701218),
      bestLoss: 49.6,
      regret: near(1.655327397012177),
      bound: near(8.970612889970507),
      maxDivergence: near(Math.log(5)),
      dualNorm: 0.5,
    },
  ],
  [
    { kind: "pattern", experts: 5, rounds: 1000 },
    { regret: near(4.701949497413845), bound: near(28.36756873997224), bestLoss: 499.6 },
  ],
  [
    { kind: "turns", rounds: 100 },
    { regret: near(2.929998086828178), bound: near(5.887050112577373), bestExpert: 0, bestLoss: 50 },
  ],
];

it.each(HEDGE)("Hedge on %j", (losses, expected) => {
  expect(learn({ losses }).summary).toMatchObject(expected);
});

/** Regret of K rounds (0, 1), then 2K of (1, 0), at steps 1/√t. */
const SHIFTS = [
  [100, "100.9", "4.29"],
  [1000, "1001.2", "4.36"],
  [3000, "3001.2", "4.36"],
] as const;

it.each(SHIFTS)(
  "mirror descent forgets after %d rounds what dual averaging remembers",
  (rounds, mirror, dual) => {
    const own = {
      losses: { kind: "shift", rounds },
      step: { kind: "power", scale: 1, exponent: 0.5 },
    } as const;
    const found = [learn({ ...own, method: "mirror" }), learn({ ...own, method: "dualAveraging" })];
    expect(found[0]?.summary.regret.toFixed(1)).toBe(mirror);
    expect(found[1]?.summary.regret.toFixed(2)).toBe(dual);
    // Of mirror descent with steps that shrink nothing is proved in the entropy: it may be infinitely far from an expert.
    expect(found.map(({ summary }) => summary.bound < Infinity)).toEqual([false, true]);
  },
);

const GEOMETRIES: readonly Geometry[] = [
  "entropy",
  "euclidean",
  "burg",
  { kind: "tsallis", q: 0.5 },
  { kind: "tsallis", q: 1.5 },
  { kind: "pNorm", p: 1.5 },
  { kind: "hypentropy", beta: 0.1 },
  {
    kind: "mahalanobis",
    matrix: [
      [2, 0.5, 0],
      [0.5, 1, -0.25],
      [0, -0.25, 0.5],
    ],
  },
];

const rows = fc.array(fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 25,
});
const anyStep = fc.oneof(
  fc.constant("optimal" as const),
  fc.double({ min: 0.01, max: 3, noNaN: true }),
  fc.record({
    kind: fc.constant("power" as const),
    scale: fc.double({ min: 0.1, max: 3, noNaN: true }),
    exponent: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

describe.each(GEOMETRIES)("%j", (geometry) => {
  it("has no regret beyond its bound, after any round", () => {
    fc.assert(
      fc.property(rows, anyStep, fc.boolean(), (all, step, isMirror) => {
        const method = isMirror ? "mirror" : "dualAveraging";
        const { regret, bound } = learn({ losses: { kind: "rows", rows: all }, geometry, step, method });
        for (let t = 1; t < regret.length; t++)
          expect(at(regret, t)).toBeLessThanOrEqual(at(bound, t) * (1 + 1e-12) + 1e-12);
      }),
      { numRuns: 25 },
    );
  });
});

it("the optimal step makes the bound least", () => {
  const bounds = GEOMETRIES.slice(0, 2).map((geometry) => {
    const { summary } = learn({ geometry });
    const other = (factor: number) => learn({ geometry, step: summary.step * factor }).summary.bound;
    return [summary.bound < other(0.9), summary.bound < other(1.1)];
  });
  expect(bounds).toEqual([
    [true, true],
    [true, true],
  ]);
});

it("bounds grow like √ln C under the entropy, like √C under Euclid, in between for Tsallis ½", () => {
  const [rounds, range] = [100, 1];
  for (const experts of [2, 16, 64]) {
    expect(worstBound("entropy", experts, rounds, range)).toBeCloseTo(Math.sqrt(50 * Math.log(experts)), 10);
    expect(worstBound("euclidean", experts, rounds, range)).toBeCloseTo(Math.sqrt(25 * (experts - 1)), 10);
    expect(worstBound({ kind: "tsallis", q: 0.5 }, experts, rounds, range)).toBeCloseTo(
      Math.sqrt(200 * (Math.sqrt(experts) - 1)),
      10,
    );
  }
});

it("keeps weights of a thousand rounds about, and all of them in the CSV", () => {
  const own = { ...usual, beside: ["burg" as const], losses: { kind: "turns", rounds: 4000 } as const };
  const { weights, stride, trace } = learn(own);
  expect([stride, weights.length, trace.complete]).toEqual([5, 801 * 2, true]);
  const lines = [...part.rows(own, [])];
  expect([lines[0], lines.length]).toEqual(["geometry,method,t,w1,w2,loss,regret,bound", 1 + 2 * 4000]);
  expect(lines[1]?.startsWith("entropy,mirror,1,0.5,0.5,0.5,0.5,")).toBe(true);
});

it("a run that is looked at half-way has the numbers of its rounds so far", () => {
  const params: OnlineParams = { ...usual, beside: [], losses: { kind: "turns", rounds: 30_000 } };
  const [task] = part.plan(params, []);
  const first = task && part.run(task).next();
  const snapshot = first && first.done !== true ? first.value.snapshot() : null;
  const seen = part.merge(params, [])([snapshot]);
  expect([seen.complete, seen.runs[0]?.done]).toEqual([false, 10_000]);
  expect(part.summarize(seen).bestLoss).toBe(5000);
});
