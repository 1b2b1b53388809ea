import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxDistance } from "../../src/core/distance";
import {
  centreDeficit,
  entropy,
  klDivergence,
  logSumExp,
  normalize,
  normalizedEntropy,
  sum,
} from "../../src/core/simplex";
import {
  at,
  belief,
  closePair,
  onePoint,
  permutationOf,
  permute,
  relativeError,
  sumOf,
  twoPoints,
} from "../support/beliefs";
import { evalCases } from "../support/reference";

describe("normalised entropy against 50 digits", () => {
  const cases = evalCases();

  it.each(cases)("$kind $p", ({ p, expected }) => {
    expect(relativeError(normalizedEntropy(p), expected["normalizedEntropy"] ?? NaN)).toBeLessThan(5e-15);
    expect(relativeError(centreDeficit(p), expected["oneMinusB"] ?? NaN)).toBeLessThan(5e-15);
  });
});

describe("entropy", () => {
  it("lies between 0 and ln C, and B between 0 and 1, with 1 − B its complement", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        expect(entropy(p)).toBeGreaterThan(0);
        expect(entropy(p)).toBeLessThanOrEqual(Math.log(p.length) * (1 + 1e-15));
        expect(normalizedEntropy(p)).toBeGreaterThanOrEqual(0);
        expect(normalizedEntropy(p)).toBeLessThanOrEqual(1);
        expect(Math.abs(1 - normalizedEntropy(p) - centreDeficit(p))).toBeLessThan(1e-15);
      }),
    );
  });

  it("is 0 at a vertex and ln C at the centre, where 1 − B is exactly 0", () => {
    expect(entropy(belief(0, 1, 0))).toBe(0);
    expect(entropy(belief(1))).toBe(0);
    for (let classes = 2; classes <= 64; classes++) {
      const centre = new Float64Array(classes).fill(1 / classes);
      expect(relativeError(entropy(centre), Math.log(classes))).toBeLessThan(1e-14);
      expect(centreDeficit(centre)).toBe(0);
      expect(normalizedEntropy(centre)).toBe(1);
    }
  });

  it("does not see the order of the classes", () => {
    fc.assert(
      fc.property(
        onePoint.chain((p) => fc.tuple(fc.constant(p), permutationOf(p.length))),
        ([p, order]) => {
          expect(relativeError(entropy(permute(p, order)), entropy(p))).toBeLessThan(1e-14);
        },
      ),
    );
  });
});

/** D_KL(q‖p) computed with mpmath in 60 and more digits. */
const DIVERGENCES: [number[], number[], number][] = [
  [[0.7, 0.2, 0.1], [0.1, 0.2, 0.7], 1.167546089433188],
  [[0.5 + 2 ** -40, 0.5 - 2 ** -40], [0.5, 0.5], 1.6543612251060553e-24],
  [[0.3, 0.7], [0.3 + 2 ** -50, 0.7 - 2 ** -50], 1.8782402505262168e-30],
  [[1e-300, 1], [0.5, 0.5], Math.LN2],
  [[0.5, 0.5], [1e-300, 1], 344.6946167685469],
  [[1, 0], [0.25, 0.75], 1.3862943611198906],
  [[0.2, 0.3, 0.5], [0.2 * (1 + 1e-9), 0.3 * (1 - 2e-9), 0.5], 6.200000144922186e-19],
  [[1e-300, 0.4, 0.6], [3e-300, 0.4, 0.6], 9.013877113318902e-301],
];

describe("D_KL", () => {
  it.each(DIVERGENCES)("of %j from %j is exact to 1e-14", (q, p, expected) => {
    expect(relativeError(klDivergence(belief(...q), belief(...p)), expected)).toBeLessThan(1e-14);
  });

  it("is never negative, and 0 iff the beliefs are equal", () => {
    fc.assert(
      fc.property(fc.oneof(twoPoints, closePair), ({ p, q }) => {
        const divergence = klDivergence(q, p);
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(divergence > 0 || maxDistance(p, q) <= 1e-15).toBe(true);
        expect(klDivergence(p, p)).toBe(0);
      }),
    );
  });

  it("is at least half the squared 1-distance (Pinsker) and at most χ²", () => {
    fc.assert(
      fc.property(fc.oneof(twoPoints, closePair), ({ p, q }) => {
        const distance = sumOf(p.map((x, i) => Math.abs(x - at(q, i))));
        const chiSquared = sumOf(p.map((x, i) => (at(q, i) - x) * ((at(q, i) - x) / x)));
        const noise = 1e-28;
        expect(klDivergence(q, p)).toBeGreaterThanOrEqual((distance * distance * (1 - 1e-12)) / 2 - noise);
        expect(klDivergence(q, p)).toBeLessThanOrEqual(chiSquared * (1 + 1e-12) + noise);
      }),
    );
  });

  it("does not see a common scale", () => {
    fc.assert(
      fc.property(twoPoints, fc.double({ min: 0.5, max: 2, noNaN: true }), ({ p, q }, scale) => {
        const scaled = q.map((x) => x * scale);
        const expected = klDivergence(q, p);
        expect(Math.abs(klDivergence(scaled, p) - expected)).toBeLessThan(1e-14 * expected + 4e-15);
      }),
    );
  });

  it("obeys 0 ln 0 = 0, and is infinite where the belief has nothing of what the target has", () => {
    expect(klDivergence(belief(0, 1), belief(0, 1))).toBe(0);
    expect(klDivergence(belief(0, 0.5, 0.5), belief(0, 0.5, 0.5))).toBe(0);
    expect(klDivergence(belief(0.5, 0.5), belief(0, 1))).toBe(Infinity);
    expect(klDivergence(belief(0.5, 0.5), belief(5e-324, 1))).toBeCloseTo(371.53, 2);
  });
});

describe("log-sum-exp", () => {
  it("shifts with its argument and lies between max and max + ln C", () => {
    const logits = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(logits, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (x, shift) => {
        const value = logSumExp(Float64Array.from(x));
        expect(value).toBeGreaterThanOrEqual(Math.max(...x));
        expect(value).toBeLessThanOrEqual(Math.max(...x) + Math.log(x.length) + 1e-11);
        expect(logSumExp(Float64Array.from(x, (y) => y + shift))).toBeCloseTo(value + shift, 10);
      }),
    );
  });

  it("knows nothing, nothing at all, and infinity", () => {
    expect(logSumExp(belief())).toBe(-Infinity);
    expect(logSumExp(belief(-Infinity, -Infinity))).toBe(-Infinity);
    expect(logSumExp(belief(1, Infinity))).toBe(Infinity);
    expect(logSumExp(belief(1000, 1000))).toBeCloseTo(1000.6931471805599, 12);
  });
});

describe("normalize", () => {
  it("divides by the sum, into the array given or a fresh one", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        const scaled = p.map((x) => x * 8);
        expect(normalize(scaled)).toEqual(normalize(p));
        expect(sum(normalize(scaled))).toBeCloseTo(1, 13);
        expect(normalize(scaled, scaled)).toBe(scaled);
      }),
    );
  });
});
