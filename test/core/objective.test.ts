import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { objectives } from "../../src/core/objective";
import { at, belief, tamePair } from "../support/beliefs";

describe.each(Object.entries(objectives))("objective %s", (_, objective) => {
  const gradient = (p: Float64Array, q: Float64Array) => {
    const g = new Float64Array(p.length);
    objective.gradient(p, q, g);
    return g;
  };

  it("has the gradient that central differences see", () => {
    fc.assert(
      fc.property(tamePair, ({ p, q }) => {
        gradient(p, q).forEach((slope, i) => {
          const h = 1e-4 * at(p, i);
          const moved = (sign: number) => p.map((x, j) => (j === i ? x + sign * h : x));
          const difference = (objective.value(moved(1), q) - objective.value(moved(-1), q)) / (2 * h);
          expect(Math.abs(difference - slope)).toBeLessThan(1e-6 * Math.abs(slope) + 1e-10 / h);
        });
      }),
    );
  });

  it("is least at the target", () => {
    fc.assert(
      fc.property(tamePair, ({ p, q }) => {
        expect(objective.value(q, q)).toBeLessThanOrEqual(objective.value(p, q) * (1 + 1e-14));
      }),
    );
  });

  it("may write the gradient over the belief", () => {
    const p = belief(0.2, 0.3, 0.5);
    const q = belief(0.5, 0.25, 0.25);
    const expected = gradient(p, q);
    objective.gradient(p, q, p);
    expect(p).toEqual(expected);
  });
});

describe("cross-entropy", () => {
  it("obeys 0 ln 0 = 0 and is infinite where the belief has nothing of what the target has", () => {
    expect(objectives.crossEntropy.value(belief(0, 1), belief(0, 1))).toBe(0);
    expect(objectives.crossEntropy.value(belief(0, 1), belief(0.5, 0.5))).toBe(Infinity);
  });
});
