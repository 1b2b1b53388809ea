/** @file The recurrences in odds are the steps of the other modules, in other coordinates. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coefficients, limitsOf, oddsOf, stepOdds, type Mode } from "../../../src/core/atlas/odds";
import { etaMax } from "../../../src/core/bound";
import { euclidean } from "../../../src/core/mirror/euclidean";
import { crossEntropyMirrorStep } from "../../../src/core/mirrorStep";
import { clampInterior } from "../../../src/core/clamp";
import { entry, floor, mode, spec } from "../../support/atlasCells";

const limits = limitsOf(1e-12);

function oddsAfter(kind: Mode, q: number, x: number, step: number, within = limits): number {
  const k = { a: 0, b: 0 };
  coefficients(kind, q, step, k);
  return stepOdds(kind, oddsOf(x), k.a, k.b, within);
}

/** One step of the belief itself, clamped. */
function beliefAfter(kind: Mode, q: number, x: number, step: number): Float64Array {
  const p = Float64Array.of(x, 1 - x);
  const target = Float64Array.of(q, 1 - q);
  const eta = kind === 1 || kind === 3 ? step * etaMax(p) : step;
  if (kind < 2) crossEntropyMirrorStep(p, target, eta, p);
  else {
    const gradient = target.map((value, i) => -value / (p[i] ?? NaN));
    euclidean.createSimplexStep(2)(p, gradient, eta, p);
  }
  clampInterior(p, 1e-12);
  return p;
}

describe("a step in odds is the step of the belief", () => {
  const inner = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const moderate = fc.double({ min: -4, max: 0.5, noNaN: true }).map((e) => 10 ** e);
  test.each([0, 1, 2, 3] as const)("mode %i", (kind) => {
    fc.assert(
      fc.property(inner, inner, moderate, (q, x, step) => {
        const t = oddsAfter(kind, q, x, step);
        const [first = NaN, second = NaN] = beliefAfter(kind, q, x, step);
        // Entries are compared where they are large: 1 − x has lost the digits that odds keep.
        expect(Math.abs(t / (1 + t) - first)).toBeLessThan(1e-9 * Math.max(first, 1e-3));
        expect(Math.abs(1 / (1 + t) - second)).toBeLessThan(1e-9 * Math.max(second, 1e-3));
      }),
      { numRuns: 400 },
    );
  });
});

test("the target stands still, to rounding", () => {
  fc.assert(
    fc.property(mode, entry, fc.double({ min: 0.001, max: 0.1, noNaN: true }), (kind, q, f) => {
      fc.pre(q > 1e-10 && q < 1 - 1e-10);
      // The projected step at fixed η is stable below 4q(1 − q) only, so its step is a part of that.
      const step = kind === 2 ? f * q * (1 - q) : f;
      expect(oddsAfter(kind, q, q, step) / oddsOf(q)).toBeCloseTo(1, 12);
    }),
  );
});

test("exchanging the classes exchanges the odds", () => {
  fc.assert(
    fc.property(
      mode,
      fc.integer({ min: 1, max: 63 }),
      fc.integer({ min: 1, max: 63 }),
      spec,
      (kind, i, j, s) => {
        // Sixty-fourths: 1 − x loses nothing.
        const one = oddsAfter(kind, i / 64, j / 64, s.step);
        const other = oddsAfter(kind, 1 - i / 64, 1 - j / 64, s.step);
        const inside = one > 1e-11 && one < 1e11;
        const mirrored = Math.abs(Math.log(one * other)) < 1e-9 * (1 + s.step);
        expect(inside ? mirrored : other < 1e-10 || other > 1e10).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test("odds stay inside the clamp, and are finite, whatever the step", () => {
  fc.assert(
    fc.property(mode, spec, floor, (kind, { q, start, step }, eps) => {
      const within = limitsOf(eps);
      for (const x of [start, 0, 1]) {
        const t = Math.min(within.hi, Math.max(within.lo, oddsOf(x)));
        const k = { a: 0, b: 0 };
        coefficients(kind, q, step, k);
        const next = stepOdds(kind, t, k.a, k.b, within);
        expect(next).toBeGreaterThanOrEqual(within.lo);
        expect(next).toBeLessThanOrEqual(within.hi);
      }
    }),
    { numRuns: 1000 },
  );
});
