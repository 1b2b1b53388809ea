import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMove } from "../../../src/core/mirror/template";
import { burg } from "../../../src/core/mirror/burg";
import { createPotential, EXAMPLES } from "../../../src/core/mirror/potentials";
import { createObjective } from "../../../src/core/objective";
import { crossEntropy } from "../../../src/core/objective/crossEntropy";
import { relativeSmoothness } from "../../../src/core/relaxation/smoothness";
import { at, belief, tameBeliefOf, tamePair } from "../../support/beliefs";

const crossEntropyTo = (q: Float64Array) => createObjective({ kind: "crossEntropy", target: [...q] });
const quadraticOf = (matrix: number[][]) => createObjective({ kind: "quadratic", matrix, vector: [0, 0, 0] });

describe("the relative smoothness of a step", () => {
  const x = belief(0.5, 0.3, 0.2);
  const y = belief(0.4, 0.35, 0.25);
  const euclidean = createPotential({ kind: "euclidean" });

  it("is a ratio of divergences: a quadratic's against its own metric, 1 for the squared distance, 0 for a linear loss", () => {
    expect(
      relativeSmoothness(
        quadraticOf([
          [3, 0, 0],
          [0, 3, 0],
          [0, 0, 3],
        ]),
        euclidean,
        y,
        x,
      ),
    ).toBeCloseTo(3, 14);
    expect(
      relativeSmoothness(createObjective({ kind: "squaredDistance", target: [...x] }), euclidean, y, x),
    ).toBe(1);
    expect(relativeSmoothness(createObjective({ kind: "linear", loss: [1, 2, 3] }), euclidean, y, x)).toBe(0);
    const metric = [
      [2, 0.5, 0],
      [0.5, 1, -0.25],
      [0, -0.25, 0.5],
    ];
    const own = quadraticOf(metric);
    expect(
      relativeSmoothness(own, createPotential({ kind: "mahalanobis", matrix: metric }), y, x),
    ).toBeCloseTo(1, 14);
  });

  it("of the cross-entropy against Burg is at most the largest entry of the target, down to the last digits", () => {
    fc.assert(
      fc.property(tamePair, fc.double({ min: 0, max: 14, noNaN: true }), ({ p, q }, near) => {
        const next = p.map((entry, i) => entry * (1 + (at(q, i) - 0.5) * 10 ** -near));
        const smoothness = relativeSmoothness(crossEntropyTo(q), burg, next, p);
        expect(smoothness ?? 0).toBeLessThanOrEqual(Math.max(...q) * (1 + 1e-13));
        expect(smoothness ?? 1).toBeGreaterThanOrEqual(Math.min(...q) * (1 - 1e-13));
      }),
      { numRuns: 40 },
    );
  });

  it("of the cross-entropy keeps its digits where an entry all but vanishes", () => {
    const bend = crossEntropyTo(belief(1)).divergence(belief(1e-12), belief(1));
    expect(Math.abs(bend - (12 * Math.LN10 - 1 + 1e-12))).toBeLessThan(1e-14);
  });

  it("says nothing of a step that did not move, nor of one with both divergences infinite", () => {
    expect(relativeSmoothness(crossEntropyTo(y), burg, x, x)).toBeNull();
    expect(relativeSmoothness(crossEntropyTo(x), burg, belief(1, 0, 0), x)).toBeNull();
    expect(relativeSmoothness(crossEntropyTo(x), euclidean, belief(1, 0, 0), x)).toBe(Infinity);
  });

  it.each(EXAMPLES)("bounds the fall: E(p⁺) ≤ E(p) − (1/η − L) D(p⁺, p) − D(p, p⁺)/η, $kind", (spec) => {
    const potential = createPotential(spec);
    const { dimension } = potential;
    const setting = fc
      .integer({ min: dimension ?? 2, max: dimension ?? 6 })
      .chain((n) =>
        fc.record({ p: tameBeliefOf(n), q: tameBeliefOf(n), eta: fc.double({ min: 0.001, max: 1 }) }),
      );
    fc.assert(
      fc.property(setting, ({ p, q, eta }) => {
        if (!(eta > 0)) return;
        const next = p.slice();
        createMove({ potential: spec, objective: "crossEntropy" }, p.length)(p, q, eta, next);
        const smoothness = relativeSmoothness(crossEntropyTo(q), potential, next, p);
        if (smoothness === null || smoothness === Infinity) return;
        const forth = potential.divergence(next, p);
        const back = next.every((value) => value > 0) ? potential.divergence(p, next) : 0;
        const change = crossEntropy.value(next, q) - crossEntropy.value(p, q);
        const bound = -(1 / eta - smoothness) * forth - back / eta;
        expect(change).toBeLessThanOrEqual(bound + 1e-12 * (1 + smoothness * forth + (forth + back) / eta));
      }),
      { numRuns: 25 },
    );
  });
});
