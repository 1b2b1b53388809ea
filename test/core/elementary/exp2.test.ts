/** @file Powers of two in steps of 1/128. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exp } from "../../../src/core/elementary";
import { pow } from "../../../src/core/elementary/pow";
import { exp2Times, STEPS_PER_UNIT } from "../../../src/core/elementary/exp2";

const ULP = 2 ** -52;

test("whole steps of 128 are exact powers, and no step at all is exactly the factor", () => {
  for (let m = -900; m <= 900; m++) expect(exp2Times(128 * m, 3)).toBe(3 * 2 ** m);
  expect(exp2Times(0, 0.1)).toBe(0.1);
  expect(exp2Times(-0, 0.1)).toBe(0.1);
});

test("it is the power of two, to an ulp or two of both", () => {
  const y = fc.oneof(
    fc.double({ min: -100_000, max: 100_000, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    // Between two cells of the table.
    fc.integer({ min: -1000, max: 1000 }).map((k) => k + 0.5),
    fc.integer({ min: -1000, max: 1000 }).map((k) => k - 0.5 + 1e-9),
  );
  fc.assert(
    fc.property(y, (steps) => {
      const ratio = exp2Times(steps, 1) / pow(2, steps / 128);
      expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(2 * ULP);
    }),
    { numRuns: 5000 },
  );
});

test("in its unit it is the exponential", () => {
  fc.assert(
    fc.property(fc.double({ min: -400, max: 400, noNaN: true }), (x) => {
      const ratio = exp2Times(x * STEPS_PER_UNIT, 1) / exp(x);
      expect(Math.abs(ratio - 1)).toBeLessThanOrEqual((2 + 2 * Math.abs(x)) * ULP);
    }),
    { numRuns: 2000 },
  );
});
