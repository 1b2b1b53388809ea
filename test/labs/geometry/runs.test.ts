/** @file What holds for every part of the geometry lab that makes many runs. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { RUNS, STEPS } from "../../../src/labs/geometry/run/params";
import { parts } from "../../../src/labs/geometry/parts";
import { quantiles } from "../../../src/labs/geometry/run/relaxation/quantile";
import { together } from "../../../src/labs/geometry/run/together";
import { Walker } from "../../../src/labs/geometry/run/relaxation/walker";
import { systemOf } from "../../../src/labs/geometry/run/relaxation/system";

const MANY = { runs: RUNS.atMost ?? 0, steps: STEPS.atMost ?? 0 };
const CASES = [
  ["relaxation", (given: object) => parts.relaxation.clash?.({ ...usualOfPart("relaxation"), ...given })],
  ["stochastic", (given: object) => parts.stochastic.clash?.({ ...usualOfPart("stochastic"), ...given })],
] as const;

it.each(CASES)("%s takes as many steps of all runs together as it says, and no more", (_, clashOf) => {
  expect(clashOf(MANY)).toEqual({
    path: ["runs"],
    message:
      "100000 runs of 100000 steps are 10000000000 steps together, at most 1000000000 are taken; ask for 10000 runs, or for 10000 steps",
  });
  expect(clashOf({ ...MANY, runs: 10_000 })).toBeNull();
  expect(clashOf({ ...MANY, steps: 10_000 })).toBeNull();
});

it("lays ten thousand runs down in a kilobyte each, however many steps they take", () => {
  const params = { ...usualOfPart("relaxation"), ...MANY, runs: 10_000 };
  const walker = new Walker(params, systemOf(params), 16);
  expect(walker.size * 8).toBeLessThan(1100);
  const times = together(walker, params);
  const [start, after] = [times.next().value, times.next().value];
  expect([start?.length, after?.length]).toEqual([10_000, 10_000]);
});

it("finds quantiles as sorting does, of few numbers and many, equal ones and infinite ones among them", () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Infinity));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const shares = [0, 0.05, 0.5, 0.95, 1];
      const expected = shares.map((share) => {
        const place = share * (values.length - 1);
        const [low = NaN, high = low] = sorted.slice(Math.floor(place));
        return low === high || place % 1 === 0 ? low : low + (place % 1) * (high - low);
      });
      expect(quantiles(Float64Array.from(values), shares)).toEqual(expected);
    }),
  );
});
