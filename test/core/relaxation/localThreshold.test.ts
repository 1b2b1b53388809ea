import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMove } from "../../../src/core/mirror/template";
import { createPotential, EXAMPLES, type PotentialSpec } from "../../../src/core/mirror/potentials";
import { crossEntropyThreshold, localThreshold } from "../../../src/core/relaxation/localThreshold";
import { thresholdProjected } from "../../../src/core/threshold";
import { at, belief, onePoint, relativeError, sumOf, tameBeliefOf } from "../../support/beliefs";

const of = (spec: PotentialSpec, q: Float64Array) => crossEntropyThreshold(createPotential(spec), q);

describe("the local threshold of the cross-entropy", () => {
  it("is 2 for the entropy and that of the secular equation for Euclid, whatever the target", () => {
    fc.assert(
      fc.property(onePoint, (q) => {
        expect(relativeError(of({ kind: "entropy" }, q), 2)).toBeLessThan(1e-12);
        expect(relativeError(of({ kind: "euclidean" }, q), thresholdProjected(q))).toBeLessThan(1e-12);
      }),
      { numRuns: 20 },
    );
  });

  it("has a closed form for two classes, down to a face", () => {
    for (const q2 of [0.5, 0.3, 0.01, 1e-12]) {
      const q = belief(1 - q2, q2);
      const product = q2 * (1 - q2);
      const sum = (power: number) => (1 - q2) ** power + q2 ** power;
      expect(relativeError(of({ kind: "euclidean" }, q), 4 * product)).toBeLessThan(1e-14);
      expect(relativeError(of({ kind: "burg" }, q), (2 * sum(2)) / product)).toBeLessThan(1e-14);
      for (const power of [0.5, 1.5, 2.5])
        expect(
          relativeError(of({ kind: "tsallis", q: power }, q), 2 * power * product * sum(power - 2)),
        ).toBeLessThan(1e-14);
    }
  });

  it("takes any Hessian: a quadratic's, one that bends nowhere upwards", () => {
    const euclidean = createPotential({ kind: "euclidean" });
    const q = belief(0.5, 0.3, 0.2);
    const scaled = Float64Array.of(3, 0, 0, 0, 3, 0, 0, 0, 3);
    expect(localThreshold(euclidean, q, scaled)).toBeCloseTo(2 / 3, 15);
    // 11ᵀ does not bend on the tangent space.
    expect(localThreshold(euclidean, q, new Float64Array(9).fill(5))).toBe(Infinity);
    expect(
      localThreshold(
        euclidean,
        q,
        scaled.map((x) => -x),
      ),
    ).toBe(Infinity);
  });

  it.each(EXAMPLES)("is where steps from near the target cease to come back: $kind", (spec) => {
    const classes = createPotential(spec).dimension;
    fc.assert(
      fc.property(fc.integer({ min: classes ?? 2, max: classes ?? 5 }).chain(tameBeliefOf), (q) => {
        const move = createMove({ potential: spec, objective: "crossEntropy" }, q.length);
        const threshold = of(spec, q);
        const growth = (eta: number) => {
          // Some of every direction: an eigenvector may see none of a regular one.
          const push = q.map((_, i) => (((i + 1) * (i + 2) * 37) % 11) / 11);
          const mean = sumOf(push.map((value, i) => value * at(q, i)));
          const p = q.map((x, i) => x * (1 + 1e-8 * (at(push, i) - mean)));
          const away = () => Math.hypot(...p.map((x, i) => x - at(q, i)));
          const before = away();
          for (let k = 0; k < 120; k++) move(p, q, eta, p);
          return away() / before;
        };
        expect(growth(0.95 * threshold)).toBeLessThan(1);
        expect(growth(1.05 * threshold)).toBeGreaterThan(1);
      }),
      { numRuns: 8 },
    );
  });
});
