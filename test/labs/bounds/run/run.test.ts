import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { etaEntropyAware, etaMax } from "../../../../src/core/bound";
import { drain } from "../../../../src/experiments/drain";
import { readBelief, readTarget } from "../../../../src/experiments/readings";
import { experiment } from "../../../../src/labs/bounds/run/run";
import type { BoundsParams } from "../../../../src/labs/bounds/run/params";
import { boundsSchema } from "../../../support/schemas";
import { runAim, runGround, runSlice, sliceOf } from "../../../../src/labs/bounds/run/slice";
import { runTriangle } from "../../../../src/labs/bounds/run/triangle";
import type { BoundsTrace } from "../../../../src/labs/bounds/run/types";
import { catalog } from "../../../../src/labs/catalog";

const bounds = (params: object): BoundsParams => boundsSchema.parse(params);

function run(params: BoundsParams): BoundsTrace {
  const results = experiment.plan(params, []).map((task) => drain(experiment.run(task)));
  return experiment.merge(params, [])(results);
}

const weight = fc.constantFrom(1, 1, 2, 3.3, 0.1, 1e-4, 1 + 1e-9);
const belief = (classes: number) =>
  fc
    .array(weight, { minLength: classes, maxLength: classes })
    .map((weights) => weights.map((w) => w / weights.reduce((a, b) => a + b)));
const params = fc
  .integer({ min: 2, max: 12 })
  .chain((classes) =>
    fc.record({
      p: belief(classes),
      target: fc.oneof(fc.constant("uniform"), belief(classes)),
      along: fc.integer({ min: 1, max: classes }),
    }),
  )
  .map(bounds);

/** Three equal shares: least, most and centre are one logit, rounded in three ways. */
const EQUAL_BUT_ROUNDED = bounds({ p: [1e-4, 1e-4, 1, 1e-4].map((w) => w / 1.0003), along: 3 });

describe("the slice", () => {
  it("runs from face to face in increasing x, in at most 1200 points, without a NaN", () => {
    fc.assert(
      fc.property(params, (given) => {
        const { x, logit, curves } = runSlice(given);
        expect(x.length).toBeLessThanOrEqual(1200);
        expect(x[0]).toBeCloseTo(1e-12, 22);
        expect(x.at(-1)).toBeCloseTo(1 - 1e-12, 15);
        for (let k = 1; k < x.length; k++) {
          expect(logit[k]).toBeGreaterThan(logit[k - 1] ?? 0);
          expect(x[k]).toBeGreaterThanOrEqual(x[k - 1] ?? 0);
        }
        for (const curve of Object.values(curves)) expect(curve.some((y) => !(y >= 0))).toBe(false);
      }),
      { numRuns: 30, examples: [[EQUAL_BUT_ROUNDED]] },
    );
  });

  it("moves one class and leaves the others' proportions", () => {
    fc.assert(
      fc.property(params, fc.double({ min: -20, max: 20, noNaN: true }), (given, u) => {
        const free = given.along - 1;
        const p = new Float64Array(given.p.length);
        const x = sliceOf(given).at(u, p);
        expect(p[free]).toBe(x);
        expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
        const others = given.p.reduce((total, entry, i) => (i === free ? total : total + entry), 0);
        const rest = 1 / (1 + Math.exp(u));
        p.forEach((entry, i) => {
          const wanted = i === free ? 1 / (1 + Math.exp(-u)) : (rest * (given.p[i] ?? NaN)) / others;
          expect(Math.abs(entry - wanted)).toBeLessThanOrEqual(1e-12 * wanted);
        });
      }),
    );
  });

  it("has the curves that eval prints at the same beliefs", () => {
    fc.assert(
      fc.property(params, (given) => {
        const { logit, curves } = runSlice(given);
        const slice = sliceOf(given);
        const q = given.target === "uniform" ? given.p.map(() => 1 / given.p.length) : given.target;
        for (let k = 0; k < logit.length; k += 53) {
          const p = new Float64Array(slice.classes);
          slice.at(logit[k] ?? NaN, p);
          const alone = readBelief(p);
          const toward = readTarget(p, q);
          expect({
            bound: curves.bound[k],
            entropyAware: curves.entropyAware[k],
            mse: curves.mse[k],
            certified: curves.certified[k],
            fejer: curves.fejer[k],
            thresholdMirror: curves.thresholdMirror[k],
            thresholdProjected: curves.thresholdProjected[k],
          }).toEqual({
            bound: alone.etaMax,
            entropyAware: alone.etaEntropyAware,
            mse: alone.etaMse,
            certified: toward.etaCertified,
            fejer: toward.etaFejer,
            thresholdMirror: 2,
            thresholdProjected: readTarget(p, p).thresholdProjected,
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("comes to within 1e-12 of the cusp and is exactly 0 in it", () => {
    for (const p of [
      [0.32, 0.68],
      [0.2, 0.4, 0.4],
      [0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    ]) {
      const { x, curves } = runSlice(bounds({ p }));
      const cusp = curves.entropyAware.indexOf(0);
      expect(x[cusp]).toBeCloseTo(1 / p.length, 15);
      const near = curves.entropyAware.slice(cusp - 20, cusp + 21);
      for (let i = 1; i <= 20; i++) expect(near[20 - i]).toBeGreaterThan(near[21 - i] ?? 1);
      expect((x[cusp + 1] ?? 1) - (x[cusp] ?? 0)).toBeLessThan(1e-12);
      expect(curves.mse[cusp]).toBe(0);
    }
  });

  it("has its closed forms at C = 2: 2u/sinh u, 4x(1 − x), the peak 0.1243 at 0.4443", () => {
    const { x, logit, curves } = runSlice(bounds({}));
    logit.forEach((u, k) => {
      const fejer = u === 0 ? 2 : (2 * u) / Math.sinh(u);
      expect(Math.abs((curves.fejer[k] ?? NaN) / fejer - 1)).toBeLessThan(1e-12);
      const projected = 4 * (x[k] ?? NaN) * (1 / (1 + Math.exp(u)));
      expect(Math.abs((curves.thresholdProjected[k] ?? NaN) / projected - 1)).toBeLessThan(1e-12);
    });
    const peak = Math.max(...curves.entropyAware);
    expect(peak).toBeCloseTo(0.1243, 4);
    const at = x[curves.entropyAware.indexOf(peak)] ?? NaN;
    expect(Math.min(Math.abs(at - 0.4443), Math.abs(at - 0.5557))).toBeLessThan(3e-3);
  });
});

describe("the triangle", () => {
  it.each([
    ["bound", etaMax],
    ["entropyAware", (p: Float64Array) => etaEntropyAware(p)],
  ] as const)("holds %s on the lattice, 0 on the faces and outside", (surface, value) => {
    const { resolution: n, values } = runTriangle({ surface });
    expect(values).toHaveLength((n + 1) ** 2);
    for (let i = 0; i <= n; i += 6)
      for (let j = 0; j <= n; j += 6) {
        const inside = i > 0 && j > 0 && i + j < n;
        const wanted = inside ? value(Float64Array.of(1 - (i + j) / n, i / n, j / n)) : 0;
        const centre = surface === "entropyAware" && i === n / 3 && j === n / 3;
        expect(values[i * (n + 1) + j]).toBeCloseTo(centre ? 0 : wanted, 13);
      }
  });
});

describe("the summary", () => {
  const summary = (given: object) => experiment.summarize(run(bounds(given)));

  it.each([
    [0.05, "within the brake"],
    [0.2, "within the bound"],
    [0.42, "beyond the bound"],
  ])("says of a step of %d at (0.32, 0.68): %s", (step, verdict) => {
    const words = summary({ step });
    expect(words.verdict).toBe(verdict);
    expect(words.factor).toBeCloseTo(step / 0.30117647058823527, 12);
    expect(words.gap > 0).toBe(verdict !== "beyond the bound");
  });

  it("counts a step equal to a limit as within it", () => {
    const { etaMax: bound, etaEntropyAware: brake } = summary({});
    expect(summary({ step: bound }).verdict).toBe("within the bound");
    expect(summary({ step: brake }).verdict).toBe("within the brake");
  });

  it("shows D_KL falling exactly when the step is within the exact Fejér step", () => {
    fc.assert(
      fc.property(params, fc.double({ min: 0.01, max: 5, noNaN: true }), (given, factor) => {
        const { etaFejer, klBefore } = summary(given);
        fc.pre(klBefore > 1e-6 && Math.abs(factor - 1) > 1e-3 && factor * etaFejer < 1e9);
        const { klAfter } = summary({ ...given, step: factor * etaFejer });
        expect(klAfter < klBefore).toBe(factor < 1);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a step so long that an entry underflows", () => {
  it("still has a finite D_KL after it, by logarithms", () => {
    const p = [1e-4, 1e-4, 0.9998];
    const target = [0.49999, 0.49999, 2e-5];
    const { klAfter } = experiment.summarize(run(bounds({ p, target, step: 0.5 })));
    const [a = 0, b = 0, c = 0] = p.map((x, i) => Math.log(x) + (0.5 * (target[i] ?? 0)) / x);
    const wanted = 2 * 0.49999 * Math.log(0.49999 * 2) + 2e-5 * (Math.log(2e-5) - c + a + Math.log(2));
    expect(a).toBe(b);
    expect(Math.abs(klAfter / wanted - 1)).toBeLessThan(1e-10);
  });
});

describe("the bounds experiment", () => {
  it("is loaded by its name and complete when all tasks are", async () => {
    expect(await catalog.experiment("bounds")).toBe(experiment);
    const whole = run(bounds({}));
    expect(whole.complete).toBe(true);
    const [ground, aim] = [runGround(whole.params), runAim(whole.params)];
    const merge = experiment.merge(whole.params, []);
    expect(merge([ground, null])).toMatchObject({ slice: null, complete: false });
    expect(merge([ground, aim])).toMatchObject({ slice: whole.slice, complete: true });
  });

  it("writes the slice as CSV, to the last bit", () => {
    const given = bounds({ p: [0.5, 0.3, 0.2], target: [0.1, 0.2, 0.7], along: 2 });
    const [header, ...lines] = experiment.rows(given, []);
    expect(header).toBe("x,logit,bound,entropyAware,mse,certified,fejer,thresholdMirror,thresholdProjected");
    const { x, logit, curves } = runSlice(given);
    expect(lines.map((line) => line.split(",").map(Number))).toEqual(
      [...x.keys()].map((k) => [x[k], logit[k], ...Object.values(curves).map((curve) => curve[k])]),
    );
  });
});
