import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropyMirrorStep } from "../../src/core/mirrorStep";
import { euclidean } from "../../src/core/mirror/euclidean";
import { crossEntropy } from "../../src/core/objective/crossEntropy";
import { thresholdMirror, thresholdProjected } from "../../src/core/threshold";
import { at, belief, onePoint, relativeError, sumOf, tamePair } from "../support/beliefs";
import { thresholdCases } from "../support/reference";

/** v ↦ P diag(1/q) P v on the tangent space. */
function tangentHessian(q: Float64Array, v: Float64Array): Float64Array {
  const scaled = v.map((x, i) => x / at(q, i));
  const mean = sumOf(scaled) / q.length;
  return scaled.map((x) => x - mean);
}

/** λ_max by power iteration from a vector with mass on every class; the Rayleigh quotient errs quadratically. */
function powerIteration(q: Float64Array): number {
  const smallest = q.indexOf(Math.min(...q));
  let v: Float64Array = q.map((x, i) => (i === smallest ? 1 : -x * (1 + i / 100)));
  let quotient = 0;
  for (let k = 0; k < 3000; k++) {
    const mean = sumOf(v) / v.length;
    v = v.map((x) => x - mean);
    const norm = Math.sqrt(sumOf(v.map((x) => x * x)));
    v = v.map((x) => x / norm);
    const next = tangentHessian(q, v);
    quotient = sumOf(next.map((x, i) => x * at(v, i)));
    v = next;
  }
  return quotient;
}

describe("the projected threshold", () => {
  it.each(thresholdCases())("agrees with 50 digits: $kind $q", ({ q, expected }) => {
    expect(relativeError(thresholdProjected(q), expected["thresholdProjected"] ?? NaN)).toBeLessThan(5e-15);
    expect(thresholdMirror).toBe(expected["thresholdMirror"]);
  });

  it("is 2/λ_max of P diag(1/q) P", () => {
    fc.assert(
      fc.property(tamePair, ({ q }) => {
        expect(relativeError(thresholdProjected(q), 2 / powerIteration(q))).toBeLessThan(1e-3);
        expect(thresholdProjected(q)).toBeLessThanOrEqual((2 / powerIteration(q)) * (1 + 1e-12));
      }),
      { numRuns: 30 },
    );
  });

  it("is 4 q₁q₂ for two classes and 2/C at the centre", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -0.31, noNaN: true }), (exponent) => {
        const q = 10 ** exponent;
        expect(relativeError(thresholdProjected(belief(q, 1 - q)), 4 * q * (1 - q))).toBeLessThan(1e-14);
      }),
    );
    for (let classes = 2; classes <= 64; classes++)
      expect(
        relativeError(thresholdProjected(new Float64Array(classes).fill(1 / classes)), 2 / classes),
      ).toBeLessThan(1e-14);
  });

  it("lies between twice the smallest and twice the second smallest entry", () => {
    fc.assert(
      fc.property(onePoint, (q) => {
        const [first = NaN, second = NaN] = q.toSorted();
        expect(thresholdProjected(q)).toBeGreaterThanOrEqual(2 * first * (1 - 1e-13));
        expect(thresholdProjected(q)).toBeLessThanOrEqual(2 * second * (1 + 1e-13));
      }),
    );
  });
});

/** How much longer the difference to q is after 200 steps of size η from close to q. */
function growth(q: Float64Array, eta: number, geometry: "entropy" | "euclidean"): number {
  const gradient = new Float64Array(q.length);
  const step = euclidean.createSimplexStep(q.length);
  const smallest = q.indexOf(Math.min(...q));
  const p = q.map((x, i) =>
    i === smallest ? x * (1 + 1e-9) : x - (at(q, smallest) * 1e-9) / (q.length - 1),
  );
  const before = Math.hypot(...p.map((x, i) => x - at(q, i)));
  for (let k = 0; k < 200; k++) {
    if (geometry === "entropy") crossEntropyMirrorStep(p, q, eta, p);
    else {
      crossEntropy.gradient(p, q, gradient);
      step(p, gradient, eta, p);
    }
  }
  return Math.hypot(...p.map((x, i) => x - at(q, i))) / before;
}

describe("local stability at the fixed point", () => {
  it("holds for the mirror step below η = 2 and not above, whatever the target", () => {
    fc.assert(
      fc.property(tamePair, ({ q }) => {
        expect(growth(q, 1.97, "entropy")).toBeLessThan(0.1);
        expect(growth(q, 2.03, "entropy")).toBeGreaterThan(10);
      }),
      { numRuns: 30 },
    );
  });

  it("holds for the projected step below its threshold and not above", () => {
    fc.assert(
      fc.property(tamePair, ({ q }) => {
        const threshold = thresholdProjected(q);
        expect(growth(q, 0.97 * threshold, "euclidean")).toBeLessThan(1);
        expect(growth(q, 1.03 * threshold, "euclidean")).toBeGreaterThan(10);
      }),
      { numRuns: 30 },
    );
  });
});
