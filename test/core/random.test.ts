import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, dirichlet, flatDirichlet, type Random } from "../../src/core/random";
import { initialState, xoshiro } from "../../src/core/xoshiro";
import { at, sumOf } from "../support/beliefs";

const draw = (count: number, next: () => number): Float64Array => Float64Array.from({ length: count }, next);
const mean = (x: Float64Array) => sumOf(x) / x.length;
const variance = (x: Float64Array) => {
  const centre = mean(x);
  return mean(x.map((value) => (value - centre) ** 2));
};

describe("xoshiro128**", () => {
  it("gives the published numbers from state 1, 2, 3, 4", () => {
    const next = xoshiro(Int32Array.of(1, 2, 3, 4));
    expect(Array.from({ length: 10 }, () => next() >>> 0)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
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

describe("a random stream", () => {
  const record = (random: Random) => [
    random.uniform(),
    random.normal(),
    random.exponential(),
    random.normal(),
  ];

  it("depends on seed and run alone, not on what other streams did", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, run) => {
        const alone = record(createRandom(seed, run));
        const other = createRandom(seed, run + 1);
        const random = createRandom(seed, run);
        record(other);
        expect(record(random)).toEqual(alone);
        expect(record(createRandom(seed, run + 1))).not.toEqual(alone);
      }),
    );
  });

  it("has uniform numbers inside (0, 1) with the moments of the uniform distribution", () => {
    const x = draw(100_000, createRandom(1, 0).uniform);
    expect(Math.min(...x.subarray(0, 1000))).toBeGreaterThan(0);
    expect(x.every((value) => value > 0 && value < 1)).toBe(true);
    expect(mean(x)).toBeCloseTo(0.5, 2);
    expect(variance(x)).toBeCloseTo(1 / 12, 2);
    const product = mean(x.subarray(1).map((value, i) => (value - 0.5) * (at(x, i) - 0.5)));
    expect(Math.abs(product)).toBeLessThan(0.001);
  });

  it("has uniform numbers in every twentieth alike (χ² on 19 degrees of freedom)", () => {
    const counts = new Float64Array(20);
    const { uniform } = createRandom(2, 5);
    for (let k = 0; k < 100_000; k++) {
      const cell = Math.floor(20 * uniform());
      counts[cell] = at(counts, cell) + 1;
    }
    const chiSquared = sumOf(counts.map((count) => (count - 5000) ** 2 / 5000));
    expect(chiSquared).toBeLessThan(43.8);
    expect(chiSquared).toBeGreaterThan(4.9);
  });

  it("has normal numbers with mean 0, variance 1, skewness 0 and kurtosis 3", () => {
    const x = draw(100_000, createRandom(3, 0).normal);
    expect(Math.abs(mean(x))).toBeLessThan(0.015);
    expect(Math.abs(variance(x) - 1)).toBeLessThan(0.02);
    expect(Math.abs(mean(x.map((value) => value ** 3)))).toBeLessThan(0.05);
    expect(Math.abs(mean(x.map((value) => value ** 4)) - 3)).toBeLessThan(0.15);
  });

  it("has exponential numbers with mean 1 and variance 1", () => {
    const x = draw(100_000, createRandom(4, 0).exponential);
    expect(x.every((value) => value > 0)).toBe(true);
    expect(Math.abs(mean(x) - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance(x) - 1)).toBeLessThan(0.05);
  });
});

describe("Dirichlet beliefs", () => {
  const moments = (sample: (out: Float64Array) => void, classes: number, count = 40_000) => {
    const rows = Array.from({ length: classes }, () => new Float64Array(count));
    const out = new Float64Array(classes);
    for (let k = 0; k < count; k++) {
      sample(out);
      rows.forEach((row, i) => (row[k] = at(out, i)));
    }
    return rows.map((row) => ({ mean: mean(row), variance: variance(row) }));
  };

  it.each([[[1, 1, 1]], [[2, 3, 5]], [[0.3, 0.5, 4]], [[0.1, 0.1]]])(
    "have the mean and variance of concentrations %j",
    (alpha) => {
      const random = createRandom(5, 0);
      const total = sumOf(alpha);
      moments((out) => dirichlet(random, alpha, out), alpha.length).forEach((got, i) => {
        const share = at(alpha, i) / total;
        expect(Math.abs(got.mean - share)).toBeLessThan(0.01);
        expect(Math.abs(got.variance - (share * (1 - share)) / (total + 1))).toBeLessThan(0.005);
      });
    },
  );

  it("are uniform on the simplex when flat: mean 1/C, variance (C − 1)/(C²(C + 1))", () => {
    const random = createRandom(6, 0);
    for (const got of moments((out) => flatDirichlet(random, out), 4)) {
      expect(Math.abs(got.mean - 0.25)).toBeLessThan(0.005);
      expect(Math.abs(got.variance - 3 / 80)).toBeLessThan(0.002);
    }
  });

  it("are interior and sum to 1, however small the concentrations", () => {
    const alpha = fc.array(fc.double({ min: -3, max: 2, noNaN: true }), { minLength: 2, maxLength: 64 });
    fc.assert(
      fc.property(fc.nat(), alpha, (seed, exponents) => {
        const out = new Float64Array(exponents.length);
        dirichlet(
          createRandom(seed, 0),
          exponents.map((e) => 10 ** e),
          out,
        );
        expect(Math.min(...out)).toBeGreaterThanOrEqual(1e-300);
        expect(Math.abs(sumOf(out) - 1)).toBeLessThan(1e-13);
      }),
    );
  });
});
