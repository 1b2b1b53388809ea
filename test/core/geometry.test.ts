import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geometries } from "../../src/core/geometry";
import { objectives } from "../../src/core/objective";
import {
  at,
  beliefOf,
  closePair,
  onePoint,
  permutationOf,
  permute,
  relativeError,
  sumOf,
  tamePair,
  threePoints,
  twoPoints,
} from "../support/beliefs";

const dot = (x: Float64Array, y: Float64Array) => sumOf(x.map((value, i) => value * at(y, i)));
const eta = fc.double({ min: -6, max: 3, noNaN: true }).map((e) => 10 ** e);

describe.each(Object.entries(geometries))("geometry %s", (id, geometry) => {
  const mirror = (p: Float64Array) => {
    const theta = new Float64Array(p.length);
    geometry.mirrorMap(p, theta);
    return theta;
  };
  const inverse = (theta: Float64Array) => {
    const p = new Float64Array(theta.length);
    geometry.inverseMap(theta, p);
    return p;
  };
  const step = (p: Float64Array, g: Float64Array, size: number) => {
    const out = new Float64Array(p.length);
    geometry.step(p, g, size, out);
    return out;
  };
  const gradientAt = (p: Float64Array, q: Float64Array) => {
    const g = new Float64Array(p.length);
    objectives.crossEntropy.gradient(p, q, g);
    return g;
  };

  it("is registered under its own id", () => {
    expect(geometry.id).toBe(id);
    expect(geometry.label).not.toBe("");
  });

  it("obeys the three-point identity D(z, x) = D(z, y) + D(y, x) − ⟨∇φ(x) − ∇φ(y), z − y⟩", () => {
    fc.assert(
      fc.property(threePoints, ({ x, y, z }) => {
        const slope = mirror(x).map((value, i) => value - at(mirror(y), i));
        const bend = dot(
          slope,
          z.map((value, i) => value - at(y, i)),
        );
        const left = geometry.divergence(z, x);
        const right = geometry.divergence(z, y) + geometry.divergence(y, x) - bend;
        const scale = 1 + geometry.divergence(z, y) + geometry.divergence(y, x) + Math.abs(bend);
        expect(Math.abs(left - right)).toBeLessThan(1e-13 * scale);
      }),
    );
  });

  it("measures with a divergence that is never negative, and 0 iff the beliefs are equal", () => {
    fc.assert(
      fc.property(fc.oneof(twoPoints, closePair), ({ p, q }) => {
        const apart = Math.max(...p.map((x, i) => Math.abs(x - at(q, i))));
        expect(geometry.divergence(p, q)).toBeGreaterThanOrEqual(0);
        expect(geometry.divergence(p, q) > 0 || apart <= 1e-15).toBe(true);
        expect(geometry.divergence(p, p)).toBe(0);
      }),
    );
  });

  it("comes back from the mirror: inverse ∘ mirror = id on beliefs", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        inverse(mirror(p)).forEach((value, i) => {
          expect(Math.abs(value - at(p, i))).toBeLessThan(1e-12 * (id === "entropy" ? at(p, i) : 1));
        });
      }),
    );
  });

  it("does not see a common shift of the mirror image", () => {
    fc.assert(
      fc.property(onePoint, fc.double({ min: -50, max: 50, noNaN: true }), (p, shift) => {
        const shifted = inverse(mirror(p).map((theta) => theta + shift));
        shifted.forEach((value, i) => expect(Math.abs(value - at(p, i))).toBeLessThan(1e-13));
      }),
    );
  });

  it("steps onto the simplex to 1e-12, whatever the gradient and the step", () => {
    fc.assert(
      fc.property(twoPoints, eta, ({ p, q }, size) => {
        const next = step(p, gradientAt(p, q), size);
        expect(Math.abs(sumOf(next) - 1)).toBeLessThan(1e-12);
        expect(Math.min(...next)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("steps to the minimum of η⟨g, x⟩ + D_φ(x, p) on the simplex", () => {
    const setting = tamePair.chain(({ p, q }) =>
      fc.record({ p: fc.constant(p), q: fc.constant(q), other: beliefOf(p.length), size: eta }),
    );
    fc.assert(
      fc.property(setting, ({ p, q, other, size }) => {
        const g = gradientAt(p, q);
        const energy = (x: Float64Array) => size * dot(g, x) + geometry.divergence(x, p);
        const least = energy(step(p, g, size));
        const closeBy = step(p, g, size).map((x, i) => 0.999 * x + 0.001 * at(other, i));
        const noise = 1e-12 * (1 + Math.abs(least));
        expect(least).toBeLessThanOrEqual(energy(other) + noise);
        expect(least).toBeLessThanOrEqual(energy(closeBy) + noise);
      }),
    );
  });

  it("steps the same way whatever the order of the classes", () => {
    const setting = tamePair.chain(({ p, q }) =>
      fc.record({ p: fc.constant(p), q: fc.constant(q), order: permutationOf(p.length) }),
    );
    fc.assert(
      fc.property(setting, fc.double({ min: 0.001, max: 0.1, noNaN: true }), ({ p, q, order }, size) => {
        const expected = permute(step(p, gradientAt(p, q), size), order);
        const moved = step(permute(p, order), permute(gradientAt(p, q), order), size);
        moved.forEach((value, i) => expect(Math.abs(value - at(expected, i))).toBeLessThan(1e-13));
      }),
    );
  });

  it("does not move along a gradient that is the same for all classes", () => {
    fc.assert(
      fc.property(onePoint, eta, fc.double({ min: -10, max: 10, noNaN: true }), (p, size, slope) => {
        const next = step(p, new Float64Array(p.length).fill(slope), size);
        next.forEach((value, i) => expect(Math.abs(value - at(p, i))).toBeLessThan(1e-14));
      }),
    );
  });

  it("may write its step over the belief, with scratch memory given or not", () => {
    fc.assert(
      fc.property(twoPoints, eta, ({ p, q }, size) => {
        const g = gradientAt(p, q);
        const inPlace = p.slice();
        geometry.step(inPlace, g, size, inPlace, new Float64Array(p.length));
        expect(inPlace).toEqual(step(p, g, size));
      }),
    );
  });

  it("has the same step in its own form for the cross-entropy, where it has one", () => {
    fc.assert(
      fc.property(twoPoints, eta, ({ p, q }, size) => {
        const expected = step(p, gradientAt(p, q), size);
        const out = expected.slice();
        geometry.crossEntropyStep?.(p, q, size, out);
        out.forEach((value, i) => expect(relativeError(value, at(expected, i))).toBeLessThan(1e-12));
      }),
    );
  });
});

describe("among separable potentials", () => {
  it("dividing by the sum is the Bregman projection for entropy, not for the Euclidean one", () => {
    const p = Float64Array.of(0.5, 0.3, 0.2);
    const g = Float64Array.of(1, 0, 0);
    const euclidean = new Float64Array(3);
    geometries.euclidean.step(p, g, 0.1, euclidean);
    const divided = Float64Array.of(0.4, 0.3, 0.2).map((x) => x / 0.9);
    expect(Math.abs(at(euclidean, 0) - at(divided, 0))).toBeGreaterThan(0.01);
    const entropic = new Float64Array(3);
    geometries.entropy.step(p, g, 0.1, entropic);
    const weights = Float64Array.of(0.5 * Math.exp(-0.1), 0.3, 0.2);
    entropic.forEach((x, i) => expect(x).toBeCloseTo(at(weights, i) / sumOf(weights), 15));
  });
});
