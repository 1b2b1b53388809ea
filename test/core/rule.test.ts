import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brake, etaMax } from "../../src/core/bound";
import { certifiedStep, fejerStep } from "../../src/core/certificate";
import { createStepper, LONGEST_STEP, type StepRule } from "../../src/core/rule";
import { belief, closePair, relativeError, twoPoints } from "../support/beliefs";

const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
const rule: fc.Arbitrary<StepRule> = fc.oneof(
  positive.map((step): StepRule => ({ kind: "fixed", step })),
  positive.map((fraction): StepRule => ({ kind: "boundFraction", fraction })),
  fc.constantFrom(0, 1e-6, 0.5).map((barrierCap): StepRule => ({ kind: "entropyAware", barrierCap })),
  positive.map((scale): StepRule => ({ kind: "inverseSqrt", scale })),
  fc.constant<StepRule>({ kind: "certified" }),
  positive.map((fraction): StepRule => ({ kind: "fejer", fraction })),
);

const p = belief(0.5, 0.3, 0.2);
const q = belief(0.1, 0.2, 0.7);
const stepOf = (one: StepRule, t = 0) => createStepper(one, 3)(p, q, t);

describe("every step rule", () => {
  it("gives a finite step from 0 to 1e9 at any belief, target and time", () => {
    fc.assert(
      fc.property(rule, fc.oneof(twoPoints, closePair), fc.nat(1_000_000), (one, { p: at, q: target }, t) => {
        const step = createStepper(one, at.length)(at, target, t);
        expect(step).toBeGreaterThanOrEqual(0);
        expect(step).toBeLessThanOrEqual(LONGEST_STEP);
      }),
      { numRuns: 1000 },
    );
  });

  it("is what its name says", () => {
    expect(stepOf({ kind: "fixed", step: 0.8 }, 7)).toBe(0.8);
    expect(stepOf({ kind: "boundFraction", fraction: 0.9 })).toBe(0.9 * etaMax(p));
    expect(relativeError(stepOf({ kind: "entropyAware", barrierCap: 0 }), etaMax(p) * brake(p))).toBeLessThan(
      1e-15,
    );
    expect(stepOf({ kind: "inverseSqrt", scale: 3 }, 8)).toBe(1);
    expect(stepOf({ kind: "certified" })).toBe(certifiedStep(p, q));
    expect(stepOf({ kind: "fejer", fraction: 0.5 })).toBe(0.5 * fejerStep(p, q));
  });

  it("stops at the longest step where the rule asks for an infinite one", () => {
    expect(createStepper({ kind: "fejer", fraction: 0.5 }, 2)(belief(0.2, 0.8), belief(1, 0), 0)).toBe(
      LONGEST_STEP,
    );
  });
});

describe("the entropy-aware rule", () => {
  const centre = belief(1 / 3, 1 / 3, 1 / 3);

  it("is deadlocked at the centre without a barrier cap, and not with one", () => {
    expect(createStepper({ kind: "entropyAware", barrierCap: 0 }, 3)(centre, q, 0)).toBe(0);
    expect(createStepper({ kind: "entropyAware", barrierCap: 1e-6 }, 3)(centre, q, 0)).toBeCloseTo(
      2 / 3 / (1 - Math.log(1e-6)),
      14,
    );
  });
});
