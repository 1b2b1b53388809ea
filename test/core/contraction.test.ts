import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { etaMax } from "../../src/core/bound";
import { certifiedStep } from "../../src/core/certificate";
import {
  checkEstimate,
  createPairMove,
  createReading,
  failsEstimate,
  hasExpanded,
  pairBound,
  pairCertified,
  pairDivergence,
  stepPair,
} from "../../src/core/contraction";
import { potentialOf } from "../../src/experiments/updateStep";
import { klDivergence } from "../../src/core/simplex";
import { at, belief, closePair, relativeError, tamePair, threePoints, twoPoints } from "../support/beliefs";

/** One step from both beliefs of a pair. */
function reading(
  update: "mirror" | "projected",
  p1: Float64Array,
  p2: Float64Array,
  q: Float64Array,
  eta: number,
) {
  const result = createReading();
  const [f1, f2] = [p1.slice(), p2.slice()];
  stepPair(p1, p2, q, eta, createPairMove(potentialOf[update], p1.length), f1, f2, result);
  checkEstimate(p1, p2, q, eta, result);
  return { ...result, f1, f2, expanded: hasExpanded(result), failed: failsEstimate(result) };
}

describe("the divergence of a pair", () => {
  it("is that of simplex.ts, near and far", () => {
    for (const pair of [closePair, twoPoints])
      fc.assert(
        fc.property(pair, ({ p, q }) => {
          const expected = klDivergence(p, q); // sees through sums that miss 1 by an ulp: 1e-30 in D_KL
          expect(Math.abs(pairDivergence(p, q) - expected)).toBeLessThan(2e-14 * expected + 1e-30);
        }),
      );
  });

  it("is 0 for equal beliefs, infinite where the second lacks what the first has, finite the other way round", () => {
    expect(pairDivergence(belief(0.3, 0.7, 0), belief(0.3, 0.7, 0))).toBe(0);
    expect(pairDivergence(belief(0.3, 0.7), belief(0, 1))).toBe(Infinity);
    expect(pairDivergence(belief(0, 1), belief(0.25, 0.75))).toBeCloseTo(Math.log(4 / 3), 15);
  });
});

describe("the certificates of a pair", () => {
  it("are no larger than at either belief, and the same when both are one", () => {
    fc.assert(
      fc.property(threePoints, ({ x, y, z }) => {
        expect(pairBound(x, y)).toBeLessThanOrEqual(Math.min(etaMax(x), etaMax(y)) * (1 + 1e-12));
        expect(relativeError(pairBound(x, x), etaMax(x))).toBeLessThan(1e-13);
        const certified = Math.min(certifiedStep(x, z), certifiedStep(y, z));
        expect(relativeError(pairCertified(x, y, z), certified)).toBeLessThan(1e-13);
      }),
    );
  });

  it("leave classes without target out", () => {
    expect(pairCertified(belief(0.25, 0.75), belief(0.5, 0.5), belief(0, 1))).toBe(0.5);
  });
});

describe("a step from both beliefs", () => {
  it("shows the counterexample with eight classes", () => {
    const p1 = new Float64Array(8).fill(1 / 8);
    const p2 = Float64Array.from({ length: 8 }, (_, i) => (i === 0 ? 0.99 / 8 : (1 - 0.99 / 8) / 7));
    const q = belief(1, 0, 0, 0, 0, 0, 0, 0);
    const eta = pairBound(p1, p2);
    const { before, after, expanded, failed } = reading("mirror", p1, p2, q, eta);
    expect(eta).toBeCloseTo(0.24468, 5);
    expect(before).toBeCloseTo(7.18e-6, 8);
    expect(after).toBeCloseTo(8.6e-6, 8);
    expect({ expanded, failed }).toEqual({ expanded: true, failed: true });
  });

  it("multiplies the divergence by less than e^−η for the mirror step on two classes", () => {
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(inside, inside, inside, (a, b, t) => {
        fc.pre(Math.abs(a - b) > 1e-3);
        const [p1, p2, q] = [belief(a, 1 - a), belief(b, 1 - b), belief(t, 1 - t)];
        const eta = pairBound(p1, p2);
        const { before, after } = reading("mirror", p1, p2, q, eta);
        expect(after).toBeLessThanOrEqual(before * Math.exp(-eta) * (1 + 1e-9));
      }),
    );
  });

  it("contracts by 1/(1 + η) for the mirror step at the certified step", () => {
    const triple = tamePair.chain(({ p, q }) =>
      fc.tuple(
        fc.constant(p),
        fc.constant(q),
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: p.length, maxLength: p.length }),
      ),
    );
    fc.assert(
      fc.property(triple, fc.double({ min: 0, max: 1, noNaN: true }), ([p1, q, weights], fraction) => {
        const total = weights.reduce((a, b) => a + b, 0);
        const p2 = Float64Array.from(weights, (w) => w / total);
        const eta = fraction * pairCertified(p1, p2, q);
        const { before, after } = reading("mirror", p1, p2, q, eta);
        expect(after).toBeLessThanOrEqual((before / (1 + eta)) * (1 + 1e-9) + 1e-25);
      }),
    );
  });

  it("is that of the projected update where asked: entries move by η(q/p less its mean)", () => {
    const [p1, p2, q] = [belief(0.5, 0.3, 0.2), belief(0.4, 0.4, 0.2), belief(0.2, 0.3, 0.5)];
    const { f1 } = reading("projected", p1, p2, q, 0.01);
    const pull = p1.map((x, i) => at(q, i) / x);
    const average = (at(pull, 0) + at(pull, 1) + at(pull, 2)) / 3;
    f1.forEach((x, i) => expect(x).toBeCloseTo(at(p1, i) + 0.01 * (at(pull, i) - average), 14));
  });

  it("says Infinity, not expansion, when the second belief lands on a face that the first does not", () => {
    const { after, expanded, failed } = reading(
      "projected",
      belief(0.5, 0.5),
      belief(0.05, 0.95),
      belief(0.01, 0.99),
      0.2,
    );
    expect(after).toBe(Infinity);
    expect({ expanded, failed }).toEqual({ expanded: false, failed: true });
  });

  it("promises η(2μ − ηL²)‖p₁ − p₂‖², nothing at the pair's bound", () => {
    fc.assert(
      fc.property(tamePair, ({ p, q }) => {
        const centre = new Float64Array(p.length).fill(1 / p.length);
        const eta = 0.5 * pairBound(p, q);
        const mu = 1 / Math.max(...p, ...q);
        const L = 1 / Math.min(...p, ...q);
        const squares = p.reduce((total, x, i) => total + (x - at(q, i)) ** 2, 0);
        const expected = eta * (2 * mu - eta * L * L) * squares;
        expect(relativeError(reading("mirror", p, q, centre, eta).promised, expected)).toBeLessThan(1e-12);
        const atBound = reading("mirror", p, q, centre, pairBound(p, q)).promised;
        expect(Math.abs(atBound)).toBeLessThan(1e-14 * pairBound(p, q) * mu * squares + 1e-300);
      }),
    );
  });

  it("satisfies the three-point identity to rounding, targets on vertices included", () => {
    fc.assert(
      fc.property(threePoints, fc.boolean(), ({ x, y, z }, onVertex) => {
        const target = onVertex ? z.map((_, i) => (i === 0 ? 1 : 0)) : z;
        fc.pre(pairDivergence(x, y) > 1e-4);
        expect(reading("mirror", x, y, target, 1e-3).identityError).toBeLessThan(1e-12);
      }),
    );
  });
});
