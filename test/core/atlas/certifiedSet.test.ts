/** @file Near its target a certified run stays: what is proven, tried. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { certifiedLevel } from "../../../src/core/atlas/certifiedSet";
import { certifiedStep } from "../../../src/core/certificate";
import { crossEntropyMirrorStep } from "../../../src/core/mirrorStep";
import { clampInterior } from "../../../src/core/clamp";
import { maxDistance } from "../../../src/core/distance";
import { klDivergence } from "../../../src/core/simplex";
import { normalized } from "../../support/beliefs";

const weights = (classes: number) =>
  fc.array(fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constantFrom(1e-3, 1e-6)), {
    minLength: classes,
    maxLength: classes,
  });

test("below the level the step is certified, and the run stays within the tolerance", () => {
  let looked = 0;
  const pair = fc
    .integer({ min: 2, max: 5 })
    .chain((classes) => fc.tuple(weights(classes), weights(classes)));
  const eta = fc.double({ min: 1e-4, max: 1, noNaN: true });
  fc.assert(
    fc.property(pair, eta, fc.constantFrom(1e-3, 1e-2, 0.3), ([a, b], step, tolerance) => {
      const q = normalized(a);
      const level = certifiedLevel(q, step, tolerance, 1e-12);
      fc.pre(level > 0);
      // From the target towards another belief, as far as the level lets it.
      const other = normalized(b);
      const p = new Float64Array(q.length);
      for (let share = 1; ; share *= 0.7) {
        for (let i = 0; i < p.length; i++) p[i] = (q[i] ?? NaN) + share * ((other[i] ?? NaN) - (q[i] ?? NaN));
        if (klDivergence(q, p) < level) break;
      }
      looked++;
      for (let n = 0; n < 200; n++) {
        expect(certifiedStep(p, q)).toBeGreaterThanOrEqual(step);
        expect(maxDistance(p, q)).toBeLessThan(tolerance);
        crossEntropyMirrorStep(p, q, step, p);
        expect(clampInterior(p, 1e-12)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
  expect(looked).toBeGreaterThan(100);
});

test("nothing is claimed for steps from 1 on, or for targets at the floor", () => {
  expect(certifiedLevel(Float64Array.of(0.5, 0.5), 1, 1e-3, 1e-12)).toBe(0);
  expect(certifiedLevel(Float64Array.of(1e-12, 1 - 1e-12), 0.5, 1e-3, 1e-12)).toBe(0);
});
