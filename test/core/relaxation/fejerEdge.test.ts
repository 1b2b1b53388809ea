import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fejerStep } from "../../../src/core/fejer";
import { createMove } from "../../../src/core/mirror/template";
import { burg } from "../../../src/core/mirror/burg";
import { entropy } from "../../../src/core/mirror/entropy";
import { createPotential, EXAMPLES, type PotentialSpec } from "../../../src/core/mirror/potentials";
import { createFejerEdge } from "../../../src/core/relaxation/fejerEdge";
import { crossEntropyThreshold } from "../../../src/core/relaxation/localThreshold";
import { roundingOf } from "../../support/potentials";
import { at, belief, beliefOf, normalized, relativeError, tameBeliefOf } from "../../support/beliefs";

const edgeOf = (spec: PotentialSpec, p: Float64Array, q: Float64Array) =>
  createFejerEdge(createPotential(spec), p.length)(p, q);
/** Down to about 1e-8 from a face. */
const deep = (classes: number) => tameBeliefOf(classes).map((p) => normalized(p.map((x) => x * x * x * x)));
const pairOf = (classes: fc.Arbitrary<number>, start = deep) =>
  classes.chain((n) => fc.record({ p: start(n), q: tameBeliefOf(n) }));

describe("the Fejér edge", () => {
  it("is the Fejér step for the entropy: the same bits, and found by the step alone nearly so", () => {
    const copy = { ...entropy };
    fc.assert(
      fc.property(pairOf(fc.integer({ min: 2, max: 12 })), ({ p, q }) => {
        expect(createFejerEdge(entropy, p.length)(p, q)).toBe(fejerStep(p, q));
        expect(relativeError(createFejerEdge(copy, p.length)(p, q), fejerStep(p, q))).toBeLessThan(1e-13);
        for (const near of [1e-3, 1e-9, 1e-14]) {
          const close = normalized(q.map((x, i) => x * (1 + near * (at(p, i) - 0.5))));
          expect(relativeError(createFejerEdge(copy, p.length)(close, q), fejerStep(close, q))).toBeLessThan(
            1e-13,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(EXAMPLES)("is where D(q, p⁺) begins to exceed D(q, p): $kind", (spec) => {
    const potential = createPotential(spec);
    const { dimension } = potential;
    // Where a power above 2 rounds small entries away, a step of no length would move them.
    const start = roundingOf(spec) > 1e-15 ? tameBeliefOf : deep;
    fc.assert(
      fc.property(pairOf(fc.integer({ min: dimension ?? 2, max: dimension ?? 5 }), start), ({ p, q }) => {
        const move = createMove({ potential: spec, objective: "crossEntropy" }, p.length);
        const edge = edgeOf(spec, p, q);
        const change = (eta: number) => {
          const next = p.slice();
          move(p, q, eta, next);
          return potential.divergence(q, next) / potential.divergence(q, p) - 1;
        };
        const last = Math.min(edge, 1e12);
        for (let k = 1; k < 20; k++) expect(change((k / 20) * last)).toBeLessThan(1e-12);
        expect(change(last * (1 - 1e-6))).toBeLessThan(1e-12);
        expect(edge === Infinity ? 1 : change(edge * (1 + 1e-6))).toBeGreaterThan(-1e-12);
      }),
      { numRuns: 12 },
    );
  });

  it.each(EXAMPLES)("is at q the local threshold, and tends to at least that: $kind", (spec) => {
    const potential = createPotential(spec);
    const q = belief(0.6, 0.3, 0.1);
    const threshold = crossEntropyThreshold(potential, q);
    expect(edgeOf(spec, q, q)).toBe(threshold);
    let least = Infinity;
    for (let angle = 0; angle < 24; angle++) {
      const u = Math.cos(angle * 0.261799);
      const v = Math.sin(angle * 0.261799);
      const p = belief(0.6 + 1e-10 * u, 0.3 + 1e-10 * v, 0.1 - 1e-10 * (u + v));
      least = Math.min(least, edgeOf(spec, p, q));
    }
    expect(least / threshold).toBeGreaterThan(1 - 1e-6);
    expect(least / threshold).toBeLessThan(1 + 5e-2);
  });

  it("has closed forms for two classes: Burg's 4 at the centre's target, Euclid's reflection", () => {
    const q = belief(0.5, 0.5);
    for (const x of [0.3, 0.01, 1e-5, 1e-12]) {
      expect(relativeError(edgeOf({ kind: "burg" }, belief(x, 1 - x), q), 4)).toBeLessThan(2e-15);
      expect(relativeError(edgeOf({ kind: "euclidean" }, belief(x, 1 - x), q), 4 * x * (1 - x))).toBeLessThan(
        1e-14,
      );
    }
    // The reflection of (0.9, 0.1) at (0.7, 0.3) is (0.5, 0.5): 0.4 = η(0.3/0.1 − 0.7/0.9)/2. That of (0.1, 0.9) is no belief.
    const target = belief(0.7, 0.3);
    expect(edgeOf({ kind: "euclidean" }, belief(0.9, 0.1), target)).toBeCloseTo(0.36, 14);
    expect(edgeOf({ kind: "euclidean" }, belief(0.1, 0.9), target)).toBe(Infinity);
  });
});

it.each([
  { kind: "tsallis", q: 2.5 },
  { kind: "pNorm", p: 3 },
  { kind: "formula", phi: "x^3" },
] as const)(
  "the Fejér edge shrinks with the entry next to a face and to a vertex, also where the mirror map cannot tell it from 0: $kind",
  (spec) => {
    const q = belief(0.3, 0.2, 0.5);
    for (const pOf of [
      (x: number) => belief(x, 0.4, 0.6 - x),
      (x: number) => belief(x, 0.3 * x, 1 - 1.3 * x),
    ]) {
      const share = edgeOf(spec, pOf(1e-7), q) / 1e-7;
      expect(share).toBeGreaterThan(0.1);
      for (const x of [1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-16])
        expect(edgeOf(spec, pOf(x), q) / x / share, `${x}`).toBeCloseTo(1, 4);
    }
  },
);

describe("Burg's step", () => {
  it("is Fejér for every η ≤ 4: any pair of 2 to 10 classes, as near to a face as one likes", () => {
    const pairs = fc
      .integer({ min: 2, max: 10 })
      .chain((n) => fc.record({ p: fc.oneof(deep(n), beliefOf(n)), q: fc.oneof(deep(n), tameBeliefOf(n)) }));
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 4, noNaN: true, minExcluded: true }), ({ p, q }, eta) => {
        const move = createMove({ potential: { kind: "burg" }, objective: "crossEntropy" }, p.length);
        const next = p.slice();
        for (const step of [eta, 4]) {
          move(p, q, step, next);
          expect(burg.divergence(q, next)).toBeLessThanOrEqual(burg.divergence(q, p) * (1 + 1e-12));
        }
      }),
      { numRuns: 250 },
    );
  });

  it("trades two classes at η = 4 for the target (½, ½): no larger bound holds", () => {
    const q = belief(0.5, 0.5);
    const next = new Float64Array(2);
    for (const x of [0.3, 0.01, 1e-6]) {
      const move = createMove({ potential: { kind: "burg" }, objective: "crossEntropy" }, 2);
      move(belief(x, 1 - x), q, 4, next);
      expect(relativeError(at(next, 0), 1 - x)).toBeLessThan(1e-15);
      expect(relativeError(at(next, 1), x)).toBeLessThan(1e-14);
      move(belief(x, 1 - x), q, 4.05, next);
      expect(burg.divergence(q, next)).toBeGreaterThan(burg.divergence(q, belief(x, 1 - x)));
    }
  });
});
