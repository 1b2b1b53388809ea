import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  barrier,
  brake,
  curvature,
  etaEntropyAware,
  etaMax,
  gap,
  msePath,
  mseBrakedResidual,
  mseResidual,
} from "../../src/core/bound";
import { normalizedEntropy } from "../../src/core/simplex";
import { at, belief, onePoint, relativeError, sumOf, tamePair, twoPoints } from "../support/beliefs";
import { evalCases } from "../support/reference";

/** Relative 5e-15, or one subnormal. */
const agrees = (got: number, expected: number) =>
  relativeError(got, expected) < 5e-15 || Math.abs(got - expected) <= 5e-324;

describe("the bound against 50 digits", () => {
  it.each(evalCases())("$kind $p", ({ p, expected }) => {
    const got: Record<string, number> = {
      ...curvature(p),
      etaMax: etaMax(p),
      barrier: barrier(p),
      brake: brake(p),
      etaEntropyAware: etaEntropyAware(p),
      etaMse: brake(p),
    };
    const wrong = Object.entries(got).filter(([name, value]) => !agrees(value, expected[name] ?? NaN));
    expect(wrong).toEqual([]);
  });
});

describe("the curvature bound", () => {
  it("is where the gap closes", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        fc.pre(etaMax(p) > 1e-290);
        expect(gap(p, etaMax(p) * (1 - 1e-12))).toBeGreaterThan(0);
        expect(gap(p, etaMax(p) * (1 + 1e-12))).toBeLessThan(0);
        expect(gap(p, 0)).toBe(2 * curvature(p).mu);
      }),
    );
  });

  it("is scale-invariant in p, as are brake and entropy-aware step", () => {
    fc.assert(
      fc.property(onePoint, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (p, scale) => {
        fc.pre(etaMax(p) > 1e-280);
        const scaled = p.map((x) => x * scale);
        expect(relativeError(etaMax(scaled), etaMax(p))).toBeLessThan(5e-14);
        const doubled = p.map((x) => x * 2 ** 20);
        expect(brake(doubled)).toBe(brake(p));
        expect(etaEntropyAware(doubled)).toBe(etaEntropyAware(p));
      }),
    );
  });

  it("is at most 2/C, which the centre reaches", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        expect(etaMax(p)).toBeLessThanOrEqual((2 / p.length) * (1 + 1e-14));
      }),
    );
    expect(etaMax(belief(0.25, 0.25, 0.25, 0.25))).toBe(0.5);
  });
});

const cap = fc.constantFrom(0, 1e-12, 1e-6, 0.1, 0.9);

describe("the entropy brake", () => {
  it("lies in [0, 1] and never lengthens a step", () => {
    fc.assert(
      fc.property(onePoint, cap, (p, kappa) => {
        expect(brake(p, kappa)).toBeGreaterThanOrEqual(0);
        expect(brake(p, kappa)).toBeLessThanOrEqual(1);
        expect(etaEntropyAware(p, kappa)).toBeLessThanOrEqual(etaMax(p));
      }),
    );
  });

  it("falls as the normalised entropy rises", () => {
    fc.assert(
      fc.property(twoPoints, cap, ({ p, q }, kappa) => {
        const [low, high] = normalizedEntropy(p) < normalizedEntropy(q) ? [p, q] : [q, p];
        fc.pre(normalizedEntropy(high) - normalizedEntropy(low) > 1e-14);
        expect(brake(high, kappa)).toBeLessThanOrEqual(brake(low, kappa) * (1 + 1e-15));
      }),
    );
  });

  it("is total at the centre without a cap, and not with one", () => {
    const centre = belief(1 / 3, 1 / 3, 1 / 3);
    expect(barrier(centre)).toBe(Infinity);
    expect(brake(centre)).toBe(0);
    expect(etaEntropyAware(centre)).toBe(0);
    expect(barrier(centre, 1e-6)).toBeCloseTo(-Math.log(1e-6), 13);
    expect(etaEntropyAware(centre, 1e-6)).toBeGreaterThan(0);
  });

  it("lets go at a vertex: α → 0, β → 1", () => {
    const p = belief(1, 1e-300);
    expect(relativeError(barrier(p), (1e-300 * (1 + 300 * Math.LN10)) / Math.LN2)).toBeLessThan(1e-14);
    expect(brake(p)).toBe(1);
    expect(barrier(p, 0.5)).toBeGreaterThan(0);
  });

  it("is capped at −ln κ everywhere", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        expect(barrier(p, 0.1)).toBeLessThanOrEqual(-Math.log(0.1) * (1 + 1e-15));
      }),
    );
  });
});

describe("the MSE path", () => {
  it("leaves (1 − η)² of the squared error, and ends at the target", () => {
    const eta = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(tamePair, eta, ({ p, q }, step) => {
        const out = new Float64Array(p.length);
        const value = (x: Float64Array, y: Float64Array) => sumOf(x.map((a, i) => (a - at(y, i)) ** 2)) / 2;
        msePath(p, q, step, out);
        expect(Math.abs(value(out, q) - mseResidual(step) * value(p, q))).toBeLessThan(1e-15);
        msePath(p, q, 1, out);
        expect(value(out, q)).toBeLessThan(1e-30);
      }),
    );
  });

  it("leaves (α/(1 + α))² with the brake as step", () => {
    fc.assert(
      fc.property(onePoint, cap, (p, kappa) => {
        expect(Math.abs(mseBrakedResidual(p, kappa) - mseResidual(brake(p, kappa)))).toBeLessThan(1e-15);
      }),
    );
    expect(mseBrakedResidual(belief(0.5, 0.5))).toBe(1);
    expect(mseBrakedResidual(belief(1, 1e-100))).toBeGreaterThan(0);
  });
});
