/** @file How much is kept of finished results. */
import { expect, it } from "vitest";
import { createResults } from "../../src/engine/results";
import { stamps } from "../support/fakeExperiments";

const task = (seed: number) => ({ seeds: [seed], title: "", resources: [], task: 0 });
const result = (bytes: number) => ({ value: 0, stamp: 0, weight: new Uint8Array(bytes) });

function fill(each: number, most: number, sizes: readonly number[]) {
  const results = createResults(each, most);
  for (const [seed, bytes] of sizes.entries()) results.placeOf(stamps, [], task(seed)).keep(result(bytes));
  return sizes.map((_, seed) => results.placeOf(stamps, [], task(seed)).known !== null);
}

it("keeps a number of results, and drops the oldest beyond a number of bytes", () => {
  expect(fill(3, 1000, [1, 1, 1, 1])).toEqual([false, true, true, true]);
  expect(fill(9, 100, [40, 40, 40])).toEqual([false, true, true]);
  expect(fill(9, 100, [40, 40, 30, 90])).toEqual([false, false, false, true]);
});

it("does not give up all others for one that is too large by itself", () => {
  expect(fill(9, 100, [40, 101])).toEqual([true, false]);
});

it("counts a result that is computed again once", () => {
  const results = createResults(9, 100);
  for (const seed of [1, 2, 1, 1]) results.placeOf(stamps, [], task(seed)).keep(result(40));
  expect([1, 2].map((seed) => results.placeOf(stamps, [], task(seed)).known !== null)).toEqual([true, true]);
});

it("gives up the oldest of the experiment that has too many, and none of another", () => {
  const results = createResults(2, 1000);
  const other = { ...stamps, name: "other" };
  results.placeOf(other, [], task(0)).keep(result(1));
  for (const seed of [1, 2, 3]) results.placeOf(stamps, [], task(seed)).keep(result(1));
  const isKept = (of: typeof stamps, seed: number) => results.placeOf(of, [], task(seed)).known !== null;
  expect(isKept(other, 0)).toBe(true);
  expect([1, 2, 3].map((seed) => isKept(stamps, seed))).toEqual([false, true, true]);
});
