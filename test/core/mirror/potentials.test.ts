import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStep, SIMPLEX } from "../../../src/core/mirror/constraint";
import { createPotential, EXAMPLES } from "../../../src/core/mirror/potentials";
import { dualAfter, reportStep } from "../../../src/core/mirror/report";
import { createMove, createOracleMove } from "../../../src/core/mirror/template";
import { objectives } from "../../../src/core/objective";
import { roundingOf } from "../../support/potentials";
import {
  at,
  beliefOf,
  closePair,
  onePoint,
  permutationOf,
  permute,
  sumOf,
  tamePair,
  threePoints,
  twoPoints,
} from "../../support/beliefs";

const dot = (x: Float64Array, y: Float64Array) => sumOf(x.map((value, i) => value * at(y, i)));
const eta = fc.double({ min: -6, max: 3, noNaN: true }).map((e) => 10 ** e);

const examples = EXAMPLES.map((spec) => ({ spec, name: Object.values(spec).join(" ") }));

describe.each(examples)("the potential $name", ({ spec }) => {
  const potential = createPotential(spec);
  /** 1 where a coordinate is as precise as its dual. */
  const blur = roundingOf(spec) / 2 ** -53;
  const filled = (n: number, write: (out: Float64Array) => void) => {
    const out = new Float64Array(n);
    write(out);
    return out;
  };
  const mirror = (p: Float64Array) => filled(p.length, (out) => potential.gradient(p, out));
  const inverse = (theta: Float64Array) =>
    filled(theta.length, (out) => potential.conjugateGradient(theta, out));
  const step = (p: Float64Array, g: Float64Array, size: number) =>
    filled(p.length, (out) => createStep(potential, SIMPLEX, p.length)(p, g, size, out));
  const gradientAt = (p: Float64Array, q: Float64Array) => {
    const g = new Float64Array(p.length);
    objectives.crossEntropy.gradient(p, q, g);
    return g;
  };

  /** ∇φ(x) = θ, or > θ where x was cut at 0. */
  const expectDual = (x: Float64Array, theta: Float64Array, within: number) =>
    mirror(x).forEach((value, i) => {
      const noise = within * (1 + Math.abs(at(theta, i)));
      expect(value - at(theta, i)).toBeGreaterThan(-noise);
      const cut = potential.domain !== "real" && at(x, i) === 0;
      if (!cut) expect(value - at(theta, i)).toBeLessThan(noise);
    });

  it("is convex: φ lies above its tangents, by D_φ", () => {
    fc.assert(
      fc.property(tamePair, ({ p, q }) => {
        const slope = mirror(q);
        const tangent =
          potential.value(q) +
          dot(
            slope,
            p.map((x, i) => x - at(q, i)),
          );
        const scale = Math.abs(potential.value(p)) + Math.abs(potential.value(q)) + 1;
        expect(Math.abs(potential.value(p) - tangent - potential.divergence(p, q))).toBeLessThan(
          1e-14 * scale,
        );
      }),
    );
  });

  it("meets its conjugate: φ(x) + φ*(∇φ(x)) = ⟨∇φ(x), x⟩ (Fenchel–Young)", () => {
    fc.assert(
      fc.property(tamePair, ({ p }) => {
        const theta = mirror(p);
        const left = potential.value(p) + potential.conjugate(theta);
        expect(Math.abs(left - dot(theta, p))).toBeLessThan(1e-13 * (1 + Math.abs(potential.value(p))));
      }),
    );
  });

  it("obeys the three-point identity D(z, x) = D(z, y) + D(y, x) − ⟨∇φ(x) − ∇φ(y), z − y⟩", () => {
    fc.assert(
      fc.property(threePoints, ({ x, y, z }) => {
        const slope = mirror(x).map((value, i) => value - at(mirror(y), i));
        const bend = dot(
          slope,
          z.map((value, i) => value - at(y, i)),
        );
        const left = potential.divergence(z, x);
        const right = potential.divergence(z, y) + potential.divergence(y, x) - bend;
        const scale = 1 + potential.divergence(z, y) + potential.divergence(y, x) + Math.abs(bend);
        expect(Math.abs(left - right)).toBeLessThan(1e-13 * scale);
      }),
    );
  });

  it("measures with a divergence that is never negative, and 0 iff the beliefs are equal", () => {
    fc.assert(
      fc.property(fc.oneof(twoPoints, closePair), ({ p, q }) => {
        const apart = Math.max(...p.map((x, i) => Math.abs(x - at(q, i))));
        expect(potential.divergence(p, q)).toBeGreaterThanOrEqual(0);
        expect(potential.divergence(p, q) > 0 || apart <= 1e-15).toBe(true);
        expect(potential.divergence(p, p)).toBe(0);
      }),
    );
  });

  it("comes back from the mirror: ∇φ* ∘ ∇φ = id", () => {
    fc.assert(
      fc.property(onePoint, (p) => {
        // Where the slope at 0 is finite it absorbs small entries.
        const relative = potential.legendreOnSimplex && spec.kind !== "tsallis";
        inverse(mirror(p)).forEach((value, i) => {
          const scale = relative ? at(p, i) : blur;
          expect(Math.abs(value - at(p, i))).toBeLessThan(2e-13 * scale);
        });
      }),
    );
  });

  it("steps in the whole space as in the dual: ∇φ(x⁺) = ∇φ(x) − λu", () => {
    fc.assert(
      fc.property(tamePair, fc.double({ min: -2, max: 2, noNaN: true }), ({ p, q }, lambda) => {
        const next = p.map(() => NaN);
        const left = potential.spaceStep(p, q, lambda, next);
        const theta = mirror(p).map((value, i) => value - lambda * at(q, i));
        const dual = theta.map((_, i) => dualAfter(potential, p, q, lambda, i));
        expect(dual).toEqual(theta);
        expect(left >= 0).toBe(potential.conjugate(theta) === Infinity);
        // Where there is no step, nothing is written.
        expect(next.some(Number.isNaN)).toBe(left >= 0);
        if (left < 0) expectDual(next, theta, 1e-12);
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
        const energy = (x: Float64Array) => size * dot(g, x) + potential.divergence(x, p);
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

  it("may write its step over the belief", () => {
    fc.assert(
      fc.property(twoPoints, eta, ({ p, q }, size) => {
        const g = gradientAt(p, q);
        const inPlace = p.slice();
        createStep(potential, SIMPLEX, p.length)(inPlace, g, size, inPlace);
        expect(inPlace).toEqual(step(p, g, size));
      }),
    );
  });

  it("goes where an oracle points, on any set", () => {
    const normal = Float64Array.of(1, 2, 3);
    const uphill = (_: Float64Array, q: Float64Array, out: Float64Array) => out.set(q.map((x) => -x));
    const setting = fc.record({
      p: beliefOf(3),
      q: beliefOf(3),
      lambda: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(setting, ({ p, q, lambda }) => {
        const set = { kind: "hyperplane", a: normal, b: 2 } as const;
        const move = createOracleMove(uphill, createStep(potential, set, 3), 3);
        const next = filled(3, (out) => move(p, q, lambda, out));
        expect(Math.abs(dot(normal, next) - 2)).toBeLessThan(1e-13);
        const { nu } = reportStep(potential, set, p, q, -lambda);
        const moved = mirror(p).map((value, i) => value + lambda * at(q, i) - (nu ?? NaN) * at(normal, i));
        expectDual(next, moved, 1e-12);
      }),
    );
  });

  it("has the same bits on the fast paths of the template", () => {
    fc.assert(
      fc.property(twoPoints, eta, ({ p, q }, size) => {
        const template = { potential: spec, objective: "crossEntropy" } as const;
        const stepOn = createStep(potential, SIMPLEX, p.length);
        const general = createOracleMove(objectives.crossEntropy.gradient, stepOn, p.length);
        expect(filled(p.length, (out) => createMove(template, p.length)(p, q, size, out))).toEqual(
          filled(p.length, (out) => general(p, q, size, out)),
        );
      }),
    );
  });
});

describe("among separable potentials", () => {
  it("dividing by the sum is the Bregman projection for entropy, not for the Euclidean one", () => {
    const p = Float64Array.of(0.5, 0.3, 0.2);
    const g = Float64Array.of(1, 0, 0);
    const stepOf = (kind: "entropy" | "euclidean") => {
      const out = new Float64Array(3);
      createStep(createPotential({ kind }), SIMPLEX, 3)(p, g, 0.1, out);
      return out;
    };
    const euclidean = stepOf("euclidean");
    const divided = Float64Array.of(0.4, 0.3, 0.2).map((x) => x / 0.9);
    expect(Math.abs(at(euclidean, 0) - at(divided, 0))).toBeGreaterThan(0.01);
    const entropic = stepOf("entropy");
    const weights = Float64Array.of(0.5 * Math.exp(-0.1), 0.3, 0.2);
    entropic.forEach((x, i) => expect(x).toBeCloseTo(at(weights, i) / sumOf(weights), 15));
  });
});
