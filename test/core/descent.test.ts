import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { etaEntropyAware, etaMax } from "../../src/core/bound";
import { certifiedStep, fejerStep } from "../../src/core/certificate";
import { evaluate, init, step, type Descent, type Problem } from "../../src/core/descent";
import { createPotential, EXAMPLES, type PotentialSpec } from "../../src/core/mirror/potentials";
import { createOutcome, summarizeOutcome, update } from "../../src/core/diagnostics";
import type { StepRule } from "../../src/core/rule";
import {
  at,
  belief,
  onePoint,
  permutationOf,
  permute,
  relativeError,
  sumOf,
  tamePair,
  twoPoints,
} from "../support/beliefs";
import { roundingOf } from "../support/potentials";
import { trackingCases, trajectories } from "../support/reference";

const ENTROPY: PotentialSpec = { kind: "entropy" };
const EUCLIDEAN: PotentialSpec = { kind: "euclidean" };
const potentialOf = { mirror: ENTROPY, projected: EUCLIDEAN };

function advance(run: Descent, q: Float64Array): void {
  evaluate(run, q);
  step(run, q);
}

const problem = (start: Float64Array, rule: StepRule, more: Partial<Problem> = {}): Problem => ({
  start,
  rule,
  potential: ENTROPY,
  objective: "crossEntropy",
  floor: 1e-12,
  ...more,
});

describe("trajectories against 50 digits", () => {
  it.each(trajectories())("$update from $start to $target with η = $eta", (reference) => {
    const { start, target, eta, floor, update: kind, beliefs, clampedSteps } = reference;
    const run = init(problem(start, { kind: "fixed", step: eta }, { potential: potentialOf[kind], floor }));
    let clamped = 0;
    for (const row of beliefs) {
      while (run.t < row.t) {
        advance(run, target);
        if (run.clamped) clamped++;
      }
      expect(run.clamped).toBe(row.clamped);
      run.p.forEach((x, i) => expect(Math.abs(x - at(row.value, i))).toBeLessThan(1e-14 + 20 * row.noise));
    }
    expect(clamped).toBe(clampedSteps);
  });
});

/** The real numbers of a summary, taken out of it: they are compared up to rounding. */
const NUMBERS = { firstViolation: null, violationAtShift: null, worstBeforeCollapse: null, finalKl: null };

type Maybe = number | null | undefined;

/** Both absent, or equal up to rounding and to what rounding noise at every step does to this number. */
const isNear = (got: Maybe, expected: Maybe, noise: number): boolean =>
  typeof got === "number" && typeof expected === "number"
    ? Math.abs(got - expected) < 1e-13 * Math.abs(expected) + 20 * noise + 1e-28
    : got === expected;

describe("the distribution shift against 60 digits", () => {
  const { before, after, at: shift, steps, floor, tolerance, cases } = trackingCases();

  it.each(cases)("$rule", ({ rule, summary, fragile, noise }) => {
    const run = init(problem(belief(1 / 3, 1 / 3, 1 / 3), rule, { floor }));
    const outcome = createOutcome({ steps, tolerance, at: shift });
    for (;;) {
      const q = run.t < shift ? before : after;
      evaluate(run, q);
      update(outcome, run.t, run.p, q, run.eta, etaMax(run.p), run.clamped);
      if (run.t === steps) break;
      step(run, q);
    }
    const got = summarizeOutcome(outcome);
    expect(fragile).toEqual([]);
    expect({ ...got, ...NUMBERS }).toEqual({ ...summary, ...NUMBERS });
    expect(got.firstViolation?.t).toBe(summary.firstViolation?.t);
    const pairs = {
      firstViolation: [got.firstViolation?.factor, summary.firstViolation?.factor],
      violationAtShift: [got.violationAtShift, summary.violationAtShift],
      worstBeforeCollapse: [got.worstBeforeCollapse, summary.worstBeforeCollapse],
      finalKl: [got.finalKl, summary.finalKl],
    };
    const wrong = Object.entries(pairs).filter(([name, [a, b]]) => !isNear(a, b, noise[name] ?? 0));
    expect(wrong).toEqual([]);
  });
});

const rule = fc.constantFrom<StepRule>(
  { kind: "fixed", step: 0.05 },
  { kind: "fixed", step: 50 },
  { kind: "boundFraction", fraction: 0.9 },
  { kind: "entropyAware", barrierCap: 1e-6 },
  { kind: "inverseSqrt", scale: 1 },
  { kind: "certified" },
  { kind: "fejer", fraction: 0.5 },
);
const potential = fc.constantFrom(...EXAMPLES.filter((spec) => createPotential(spec).dimension === null));

describe("a run", () => {
  it("stays inside the simplex: sums to 1 within 1e-12, every entry at least about the floor", () => {
    fc.assert(
      fc.property(twoPoints, rule, potential, ({ p, q }, one, where) => {
        const run = init(problem(p, one, { potential: where }));
        for (let k = 0; k < 20; k++) advance(run, q);
        expect(Math.abs(sumOf(run.p) - 1)).toBeLessThan(1e-12);
        expect(Math.min(...run.p)).toBeGreaterThan(0.9e-12);
      }),
      { numRuns: 300 },
    );
  });

  it("knows η of its rule at p_t, copies its start, and counts t", () => {
    fc.assert(
      fc.property(twoPoints, ({ p, q }) => {
        const start = p.slice();
        const run = init(problem(start, { kind: "boundFraction", fraction: 1 }));
        expect({ t: run.t, clamped: run.clamped, p: run.p }).toEqual({ t: 0, clamped: false, p });
        evaluate(run, q);
        expect(run.eta).toBe(etaMax(p));
        step(run, q);
        expect(run.t).toBe(1);
        expect(start).toEqual(p);
      }),
    );
  });

  it("that has arrived stays: the target is a fixed point", () => {
    fc.assert(
      fc.property(tamePair, rule, potential, ({ q }, one, where) => {
        const run = init(problem(q, one, { potential: where }));
        advance(run, q);
        run.p.forEach((x, i) => expect(Math.abs(x - at(q, i))).toBeLessThan(1e-13));
      }),
    );
  });

  it("does not see the order of the classes", () => {
    const setting = tamePair.chain(({ p, q }) =>
      fc.record({ p: fc.constant(p), q: fc.constant(q), order: permutationOf(p.length) }),
    );
    fc.assert(
      fc.property(setting, potential, ({ p, q, order }, where) => {
        const one: StepRule = { kind: "entropyAware", barrierCap: 1e-6 };
        const run = init(problem(p, one, { potential: where }));
        const permuted = init(problem(permute(p, order), one, { potential: where }));
        for (let k = 0; k < 10; k++) {
          advance(run, q);
          advance(permuted, permute(q, order));
        }
        const expected = permute(run.p, order);
        permuted.p.forEach((x, i) =>
          expect(Math.abs(x - at(expected, i))).toBeLessThan(1e4 * roundingOf(where)),
        );
      }),
    );
  });

  it("with the certified step comes closer at every step, by the factor e^−η at least", () => {
    fc.assert(
      fc.property(tamePair, ({ p, q }) => {
        const run = init(problem(p, { kind: "certified" }));
        const outcome = createOutcome({ steps: 100, tolerance: 1e-3, at: null });
        evaluate(run, q);
        let kl = update(outcome, 0, p, q, run.eta, etaMax(run.p), false);
        for (let t = 1; t <= 20; t++) {
          const factor = Math.exp(-run.eta);
          step(run, q);
          evaluate(run, q);
          const next = update(outcome, t, run.p, q, run.eta, etaMax(run.p), run.clamped);
          expect(next).toBeLessThanOrEqual(kl * factor * (1 + 1e-10) + 1e-15 * Math.sqrt(kl) + 1e-28);
          kl = next;
        }
      }),
    );
  });

  it("with the entropy-aware rule and no barrier cap never leaves the exact centre, bit for bit", () => {
    const centre = belief(1 / 3, 1 / 3, 1 / 3);
    const run = init(problem(centre, { kind: "entropyAware", barrierCap: 0 }));
    for (let k = 0; k < 50; k++) advance(run, belief(0.7, 0.2, 0.1));
    expect(run.p).toEqual(centre);
    expect(run.eta).toBe(0);
    expect(run.t).toBe(50);
  });

  it("that reaches a face is clamped and says so", () => {
    const run = init(problem(belief(0.7, 0.2, 0.1), { kind: "fixed", step: 20 }));
    advance(run, belief(0.1, 0.2, 0.7));
    expect(run.clamped).toBe(true);
    expect(relativeError(Math.min(...run.p), 1e-12)).toBeLessThan(1e-11);
  });

  it("reads the monitors that were asked for, in their order, and no others", () => {
    const [p, q] = [belief(0.5, 0.3, 0.2), belief(0.2, 0.3, 0.5)];
    const read = (monitors: Problem["monitors"] = []) => {
      const run = init(problem(p, { kind: "certified" }, { monitors }));
      evaluate(run, q);
      return [...run.readings];
    };
    expect(read()).toEqual([]);
    expect(read(["fejer", "bound"])).toEqual([fejerStep(p, q), etaMax(p)]);
    expect(read(["certified", "entropyAware"])).toEqual([certifiedStep(p, q), etaEntropyAware(p)]);
  });

  it("clamps no start, however close to a face it begins", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        expect(init(problem(p, { kind: "certified" })).p).toEqual(p);
      }),
    );
  });
});
