/** @file The kernel of normal numbers gives the bits of the plain form, and leaves the generator where that leaves it. */
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { fillNormal, plainFillNormal, provideFillNormal, type FillNormal } from "../../../src/core/normal";
import { initialState } from "../../../src/core/xoshiro";
import { loadKernel } from "../../../src/labs/geometry/kernel";

// Suites share a process, where another may want the kernel or not.
afterEach(() => provideFillNormal(null));

const made = (fill: FillNormal, seed: number, run: number, counts: readonly number[]) => {
  const state = initialState(seed, run);
  return counts.flatMap((count) => {
    const out = new Float64Array(2 * count);
    fill(state, out);
    return [...out, ...state];
  });
};

const index = fc.oneof(fc.nat(20), fc.maxSafeNat());
const counts = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 3 });

test("whatever the seed, and however many at a time", async () => {
  await loadKernel();
  fc.assert(
    fc.property(index, index, counts, (seed, run, some) => {
      expect(made(fillNormal, seed, run, some)).toEqual(made(plainFillNormal, seed, run, some));
    }),
  );
});

test("it is in use once it is loaded, and no longer when it is taken back", async () => {
  const out = new Float64Array(2);
  const spied: FillNormal = (_, numbers) => void numbers.fill(7);
  provideFillNormal(spied);
  fillNormal(initialState(1, 1), out);
  expect([...out]).toEqual([7, 7]);
  await loadKernel();
  fillNormal(initialState(1, 1), out);
  expect([...out]).toEqual(made(plainFillNormal, 1, 1, [1]).slice(0, 2));
});
