import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certifiedStep, fejerStep } from "../../src/core/certificate";
import { crossEntropyMirrorStep } from "../../src/core/mirrorStep";
import { klDivergence } from "../../src/core/simplex";
import { at, belief, closePair, relativeError, tamePair, threePoints, twoPoints } from "../support/beliefs";
import { thresholdCases } from "../support/reference";

const logOdds = (p: Float64Array): number => Math.log(at(p, 0)) - Math.log(at(p, 1));

/** What a last bit in the entries does to a D_KL of this size, whose gradient is of order √D_KL. */
const rounding = (divergence: number): number => 1e-15 * Math.sqrt(divergence) + 1e-28;

const stepped = (p: Float64Array, q: Float64Array, eta: number): Float64Array => {
  const out = new Float64Array(p.length);
  crossEntropyMirrorStep(p, q, eta, out);
  return out;
};

describe("certified and Fejér step against 50 digits", () => {
  it.each(thresholdCases())("$kind $p → $q", ({ p, q, expected }) => {
    expect(relativeError(certifiedStep(p, q), expected["etaCertified"] ?? NaN)).toBeLessThan(5e-15);
    expect(relativeError(fejerStep(p, q), expected["etaFejer"] ?? NaN)).toBeLessThan(1e-14);
  });
});

describe("the certified step", () => {
  it("contracts: D_KL(F p₁‖F p₂) ≤ D_KL(p₁‖p₂)/(1 + η) whenever η qᵢ ≤ pᵢ at both", () => {
    const size = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(threePoints, size, ({ x: p1, y: p2, z: q }, fraction) => {
        const eta = fraction * Math.min(certifiedStep(p1, q), certifiedStep(p2, q));
        fc.pre(eta > 0);
        const before = klDivergence(p1, p2);
        const after = klDivergence(stepped(p1, q, eta), stepped(p2, q, eta));
        expect(after).toBeLessThanOrEqual((before / (1 + eta)) * (1 + 1e-12) + rounding(before));
      }),
      { numRuns: 1000 },
    );
  });

  it("brings the belief closer by the factor e^−η, and is at most 1", () => {
    fc.assert(
      fc.property(twoPoints, ({ p, q }) => {
        const eta = certifiedStep(p, q);
        fc.pre(eta > 1e-300);
        expect(eta).toBeLessThanOrEqual(1 + 1e-14);
        const before = klDivergence(q, p);
        const after = klDivergence(q, stepped(p, q, eta));
        expect(after).toBeLessThanOrEqual(before * Math.exp(-eta) * (1 + 1e-12) + rounding(before));
      }),
    );
  });

  it("asks nothing of classes the target does not have", () => {
    expect(certifiedStep(belief(0.25, 0.25, 0.5), belief(0, 0.5, 0.5))).toBe(0.5);
  });
});

describe("the exact Fejér step", () => {
  it("separates the steps that bring the belief closer from those that do not", () => {
    fc.assert(
      fc.property(tamePair, fc.double({ min: 0.01, max: 1 - 1e-6, noNaN: true }), ({ p, q }, fraction) => {
        const eta = fejerStep(p, q);
        const before = klDivergence(q, p);
        fc.pre(before > 1e-12 && eta < 1e6);
        expect(klDivergence(q, stepped(p, q, fraction * eta))).toBeLessThanOrEqual(before * (1 + 1e-13));
        expect(klDivergence(q, stepped(p, q, eta * (1 + 1e-6)))).toBeGreaterThan(before);
      }),
      { numRuns: 500 },
    );
  });

  it("is 2u/sinh u on the slice with target (½, ½), from 1e-300 off a face to 1e-15 off the centre", () => {
    const offset = fc.double({ min: -15, max: -0.31, noNaN: true });
    const toFace = fc.double({ min: -300, max: -0.31, noNaN: true }).map((e) => belief(10 ** e, 1 - 10 ** e));
    const toCentre = offset.map((e) => belief(0.5 - 10 ** e, 0.5 + 10 ** e));
    fc.assert(
      fc.property(fc.oneof(toFace, toCentre), (p) => {
        const u = Math.log1p((at(p, 0) - at(p, 1)) / at(p, 1));
        const expected = at(p, 0) < 0.1 ? logOdds(p) : u;
        expect(
          relativeError(fejerStep(p, belief(0.5, 0.5)), (2 * expected) / Math.sinh(expected)),
        ).toBeLessThan(1e-12);
      }),
    );
  });

  it("is 2 at the target, and close to 2 close to it", () => {
    fc.assert(
      fc.property(closePair, ({ p, q }) => {
        expect(fejerStep(p, p)).toBe(2);
        const worst = Math.max(...p.map((x, i) => Math.abs(at(q, i) / x - 1)));
        fc.pre(worst < 0.1);
        expect(Math.abs(fejerStep(p, q) - 2)).toBeLessThan(2 * worst + 1e-14);
      }),
    );
  });

  it("is 2 where the target is the belief but for its sum", () => {
    const p = new Float64Array(10).fill(0.1);
    expect(fejerStep(p, new Float64Array(10).fill(0.09999999999999998))).toBe(2);
    expect(fejerStep(p, new Float64Array(10).fill(0.3))).toBe(2);
    expect(fejerStep(belief(0.1, 0.9, 1e-300), belief(0.2, 1.8, 2e-300))).toBe(2);
  });

  it("is at least the certified step, a positive number or Infinity, for any two interior beliefs", () => {
    fc.assert(
      fc.property(fc.oneof(twoPoints, closePair), ({ p, q }) => {
        expect(fejerStep(p, q)).toBeGreaterThanOrEqual(certifiedStep(p, q) * (1 - 1e-12));
      }),
      { numRuns: 3000 },
    );
  });

  it("does not exist for a vertex as target: every step helps", () => {
    expect(fejerStep(belief(0.2, 0.8), belief(1, 0))).toBe(Infinity);
    expect(fejerStep(belief(0.2, 0.3, 0.5), belief(0, 0, 1))).toBe(Infinity);
  });

  it("keeps its digits where classes are nearly tied and one is about to vanish", () => {
    // Reference: mpmath, 700 digits.
    const p = belief(0.3333340869841735, 0.3333338387947723, 0.3333342950246482);
    const q = belief(0.5000001861415743, 0.49999981385817566, 2.500002491008485e-13);
    expect(relativeError(fejerStep(p, q), 1081239721524.8499)).toBeLessThan(1e-13);
    // Tied to the last bit but one: rounding alone would choose the wrong class.
    const tied = belief(0.46682641949020764, 0.12418790291622481, 0.40898567759356746);
    const vanishing = belief(0.7898732768258998, 0.21012672317410014, 2.2554087535585307e-19);
    expect(relativeError(fejerStep(tied, vanishing), 3.367737474100585e17)).toBeLessThan(1e-13);
  });
});
