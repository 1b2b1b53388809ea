import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCounterRandom, type CounterRandom } from "../../src/core/counterRandom";
import { at, sumOf } from "../support/beliefs";

const COUNT = 40_000;
const draw = (random: CounterRandom, classes: number, index: number): Float64Array => {
  const p = new Float64Array(classes);
  random.seek(index);
  random.belief(p);
  return p;
};
const sample = (seed: number, classes: number) => {
  const random = createCounterRandom(seed);
  return Array.from({ length: COUNT }, (_, index) => draw(random, classes, index));
};
const mean = (values: readonly number[]) => sumOf(values) / values.length;

describe("random numbers by address", () => {
  it("depend on seed and index alone, not on what was drawn before", () => {
    const index = fc.oneof(fc.nat(100), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.nat(), index, index, (seed, here, elsewhere) => {
        const random = createCounterRandom(seed);
        const alone = draw(random, 5, here);
        draw(random, 9, elsewhere);
        random.uniform();
        expect(draw(random, 5, here)).toEqual(alone);
        expect(draw(createCounterRandom(seed), 5, here)).toEqual(alone);
      }),
    );
  });

  it("differ between indices and between seeds", () => {
    const seen = new Set<number>();
    for (const seed of [0, 1, 2, 4294967295])
      for (let index = 0; index < 2000; index++) {
        const random = createCounterRandom(seed);
        random.seek(index < 1000 ? index : index * 4294967296);
        seen.add(random.uniform());
      }
    expect(seen.size).toBe(8000);
  });

  it("are uniform and not correlated from one index to the next", () => {
    const random = createCounterRandom(3);
    const first = Array.from({ length: COUNT }, (_, index) => {
      random.seek(index);
      return random.uniform();
    });
    const bins = new Float64Array(64);
    for (const u of first) bins[Math.floor(64 * u)] = at(bins, Math.floor(64 * u)) + 1;
    const chiSquare = sumOf(bins.map((count) => (count - COUNT / 64) ** 2 / (COUNT / 64)));
    expect(chiSquare).toBeGreaterThan(25); // 63 degrees of freedom: beyond 1e-5 on either side
    expect(chiSquare).toBeLessThan(120);
    const lagged = mean(first.slice(1).map((u, i) => (u - 0.5) * (at(first, i) - 0.5)));
    expect(Math.abs(lagged * 12)).toBeLessThan(5 / Math.sqrt(COUNT));
  });
});

describe("a belief uniform on the simplex", () => {
  it.each([2, 3, 8, 16])("has entries above 0 that sum to 1: %i classes", (classes) => {
    const beliefs = sample(1, classes);
    expect(Math.min(...beliefs.map((p) => Math.min(...p)))).toBeGreaterThan(0);
    expect(Math.max(...beliefs.map((p) => Math.abs(sumOf(p) - 1)))).toBeLessThan(1e-15);
  });

  it.each([2, 3, 8])("has the moments of the flat Dirichlet in every entry: %i classes", (classes) => {
    const beliefs = sample(2, classes);
    const variance = (classes - 1) / (classes * classes * (classes + 1));
    for (let i = 0; i < classes; i++) {
      const entries = beliefs.map((p) => at(p, i));
      expect(Math.abs(mean(entries) - 1 / classes)).toBeLessThan(5 * Math.sqrt(variance / COUNT));
      const spread = mean(entries.map((x) => (x - 1 / classes) ** 2));
      expect(spread / variance).toBeGreaterThan(0.94);
      expect(spread / variance).toBeLessThan(1.06);
    }
  });

  it("has a smallest entry above t with probability (1 − Ct)^(C−1)", () => {
    for (const classes of [2, 3, 5]) {
      const share = mean(sample(4, classes).map((p) => Number(Math.min(...p) > 0.1)));
      const expected = (1 - 0.1 * classes) ** (classes - 1);
      expect(Math.abs(share - expected)).toBeLessThan(5 * Math.sqrt(0.25 / COUNT));
    }
  });
});
