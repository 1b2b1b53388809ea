import { describe, expect, it } from "vitest";
import { createPotential, type PotentialSpec } from "../../../src/core/mirror/potentials";
import { crossEntropy } from "../../../src/core/objective/crossEntropy";
import { createDividedStep, dividedFixedPoint } from "../../../src/core/relaxation/dividedStep";
import { at, belief } from "../../support/beliefs";

const divided = (spec: PotentialSpec, p: Float64Array, g: Float64Array, eta: number) => {
  const out = new Float64Array(p.length);
  return createDividedStep(createPotential(spec))(p, g, eta, out) < 0 ? Array.from(out) : null;
};
const fixedPoint = (q: Float64Array, alpha: number) => {
  const out = q.slice();
  dividedFixedPoint(q, alpha, out);
  return out;
};
const expectNear = (got: ArrayLike<number> | null, expected: readonly number[], within: number) =>
  expected.forEach((value, i) => expect(Math.abs((got?.[i] ?? NaN) - value)).toBeLessThan(within));

describe("a step divided by its sum", () => {
  const p = belief(0.5, 0.3, 0.2);
  const ones = Float64Array.of(1, 1, 1);

  it("moves along equal losses, in every geometry but the entropy's", () => {
    expectNear(divided({ kind: "entropy" }, p, ones, 0.1), [0.5, 0.3, 0.2], 1e-15);
    expectNear(divided({ kind: "euclidean" }, p, ones, 0.1), [4 / 7, 2 / 7, 1 / 7], 1e-15);
    expectNear(divided({ kind: "euclidean" }, p, ones, 0.15), [7 / 11, 3 / 11, 1 / 11], 1e-15);
    expectNear(divided({ kind: "pNorm", p: 3 }, p, ones, 0.1), [0.864, 0.369, -0.234], 6e-4);
  });

  it("is not defined where the sum is not positive, nor where the step left the domain", () => {
    expect(divided({ kind: "euclidean" }, p, ones, 0.5)).toBeNull();
    expect(divided({ kind: "burg" }, p, ones, -4)).toBeNull();
    expect(divided({ kind: "burg" }, p, ones, 4)).not.toBeNull();
  });

  it("ends at p ∝ q^(1/α) instead of the target", () => {
    const q = belief(9 / 14, 4 / 14, 1 / 14);
    expectNear(fixedPoint(q, 2), [1 / 2, 1 / 3, 1 / 6], 1e-15);
    expectNear(fixedPoint(q, 0.5), [81 / 98, 16 / 98, 1 / 98], 1e-15);
    expectNear(fixedPoint(q, 1), Array.from(q), 1e-15);
    expectNear(fixedPoint(q, 0), [1, 0, 0], 1e-300);
    expectNear(fixedPoint(belief(0.4, 0.4, 0.2), 0), [0.5, 0.5, 0], 1e-15);
    const g = new Float64Array(3);
    for (const [spec, alpha] of [
      [{ kind: "euclidean" }, 2],
      [{ kind: "tsallis", q: 0.5 }, 0.5],
      [{ kind: "tsallis", q: 1.5 }, 1.5],
      [{ kind: "entropy" }, 1],
    ] as const) {
      const x = new Float64Array(3).fill(1 / 3);
      const potential = createPotential(spec);
      for (let k = 0; k < 1500; k++) {
        crossEntropy.gradient(x, q, g);
        expect(createDividedStep(potential)(x, g, 0.05, x)).toBe(-1);
      }
      x.forEach((value, i) => expect(Math.abs(value - at(fixedPoint(q, alpha), i))).toBeLessThan(1e-12));
    }
  });
});
