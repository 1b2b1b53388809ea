/** @file What holds for every part of the geometry lab that makes many runs. */
import { expect, it } from "vitest";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { RUNS, STEPS } from "../../../src/labs/geometry/run/params";
import { parts } from "../../../src/labs/geometry/parts";
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
