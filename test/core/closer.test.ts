import fc from "fast-check";
import { expect, it } from "vitest";
import { fejerStep } from "../../src/core/fejer";
import { comesCloser } from "../../src/core/closer";

const share = fc.oneof(fc.double({ min: 1e-3, max: 1, noNaN: true }), fc.constantFrom(1e-12, 1e-6, 0.5, 1));
const belief = fc.array(share, { minLength: 3, maxLength: 3 }).map((p) => {
  const total = p.reduce((sum, x) => sum + x, 0);
  return Float64Array.from(p, (x) => x / total);
});

it("a step comes closer exactly when it is no larger than the exact Fejér step", () => {
  const factor = fc.oneof(
    fc.constantFrom(1 - 1e-8, 1 + 1e-8, 0.5, 2),
    fc.double({ min: 1e-3, max: 100, noNaN: true }),
  );
  fc.assert(
    fc.property(belief, belief, factor, (p, q, times) => {
      const exact = fejerStep(p, q);
      fc.pre(exact < 1e9 && times !== 1);
      expect(comesCloser(p, q, exact * times)).toBe(times < 1);
    }),
    { numRuns: 2000 },
  );
});

it("at the target itself the edge is 2", () => {
  const q = Float64Array.of(0.7, 0.2, 0.1);
  expect([1.99, 2.01].map((eta) => comesCloser(q, q, eta))).toEqual([true, false]);
});

it("every step comes closer to a vertex", () => {
  expect(comesCloser(Float64Array.of(0.2, 0.3, 0.5), Float64Array.of(1, 0, 0), 1e9)).toBe(true);
});
