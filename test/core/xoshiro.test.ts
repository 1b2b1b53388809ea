import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillUniform, initialState } from "../../src/core/xoshiro";
import { at } from "../support/beliefs";

describe("xoshiro128**", () => {
  it("makes its numbers of the published words from state 1, 2, 3, 4", () => {
    const words = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    const out = new Float64Array(5);
    const state = Int32Array.of(1, 2, 3, 4);
    fillUniform(state, out, 2);
    fillUniform(state, out.subarray(2), 3);
    const bits = (k: number) => BigInt(at(words, k) >>> 6);
    out.forEach((x, i) => {
      expect(BigInt(x * 2 ** 53)).toBe(2n * ((bits(2 * i) << 26n) + bits(2 * i + 1)) + 1n);
    });
  });

  it("starts from another state for every pair of seed and run", () => {
    const index = fc.oneof(fc.nat(20), fc.maxSafeNat());
    fc.assert(
      fc.property(index, index, index, index, (seed, run, otherSeed, otherRun) => {
        fc.pre(seed !== otherSeed || run !== otherRun);
        expect(initialState(seed, run)).not.toEqual(initialState(otherSeed, otherRun));
      }),
    );
  });

  it("hashes so that one bit of the run changes about half of the state's bits", () => {
    let changed = 0;
    for (let run = 0; run < 200; run += 2) {
      const [a, b] = [initialState(7, run), initialState(7, run + 1)];
      a.forEach((word, i) => (changed += bits(word ^ at(b, i))));
    }
    expect(changed / 100 / 128).toBeGreaterThan(0.45);
    expect(changed / 100 / 128).toBeLessThan(0.55);
  });
});

const bits = (word: number): number => (word >>> 0).toString(2).replaceAll("0", "").length;
