/** @file Normal numbers have the distribution that they are named for. */
import { expect, test } from "vitest";
import { plainFillNormal } from "../../src/core/normal";
import { initialState } from "../../src/core/xoshiro";

test("their first four moments are those of the law, within six standard errors", () => {
  const n = 40_000;
  const x = new Float64Array(n);
  plainFillNormal(initialState(11, 5), x);
  const moment = (k: number) => x.reduce((sum, value) => sum + value ** k, 0) / n;
  // The variances of x, x², x³, x⁴: 1, 2, 15, 96.
  const off = [0, 1, 0, 3].map((wanted, i) => Math.abs(moment(i + 1) - wanted));
  [1, 2, 15, 96].forEach((variance, i) => expect(off[i]).toBeLessThan(6 * Math.sqrt(variance / n)));
});
