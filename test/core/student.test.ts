import { describe, expect, it } from "vitest";
import { estimateOf, studentT95 } from "../../src/core/student";

describe("Student's t", () => {
  it.each([
    [1, 12.706204736],
    [9, 2.262157163],
    [12, 2.17881283],
    [13, 2.160368656],
    [29, 2.045229642],
    [99, 1.984216952],
  ])("has the 97.5 %% point that tables give, %i degrees of freedom", (n, expected) => {
    expect(Math.abs(studentT95(n) - expected)).toBeLessThan(1e-5);
  });

  it("gives a mean its interval", () => {
    expect(estimateOf([])).toBeNull();
    expect(estimateOf([3])).toEqual({ mean: 3, low: -Infinity, high: Infinity });
    expect(estimateOf([2, 2, 2])).toEqual({ mean: 2, low: 2, high: 2 });
    const { mean, low, high } = estimateOf([1, 2, 3, 4]) ?? { mean: 0, low: 0, high: 0 };
    expect(mean).toBe(2.5);
    expect(high - mean).toBeCloseTo(3.182446305 * Math.sqrt(5 / 12), 8);
    expect(mean - low).toBeCloseTo(high - mean, 14);
  });
});
