import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStep, SIMPLEX } from "../../../src/core/mirror/constraint";
import { createPotential, EXAMPLES } from "../../../src/core/mirror/potentials";
import { dualAfter, reportStep } from "../../../src/core/mirror/report";
import { createMove, createOracleMove } from "../../../src/core/mirror/template";
import { aimedObjectives, type AimedKind } from "../../../src/core/objective/aimed";
import { crossEntropy } from "../../../src/core/objective/crossEntropy";
import { permutedSpec, roundingOf } from "../../support/potentials";
import {
  at,
  beliefOf,
  classCount,
  permutationOf,
  permute,
  pointsOf,
  sumOf,
  tameBeliefOf,
} from "../../support/beliefs";

const dot = (x: Float64Array, y: Float64Array) => x.reduce((total, value, i) => total + value * at(y, i), 0);
const minus = (x: Float64Array, y: Float64Array) => x.map((value, i) => value - at(y, i));
const worst = (x: Float64Array) => x.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
const apart = (x: Float64Array, y: Float64Array) => worst(minus(x, y));
const eta = fc.double({ min: -6, max: 3, noNaN: true }).map((e) => 10 ** e);
const filled = (n: number, write: (out: Float64Array) => void) => {
  const out = new Float64Array(n);
  write(out);
  return out;
};
const gradientAt = (p: Float64Array, q: Float64Array) =>
  filled(p.length, (out) => crossEntropy.gradient(p, q, out));

const examples = EXAMPLES.map((spec) => ({ spec, name: Object.values(spec).join(" ") }));

const objectives = Object.keys(aimedObjectives) as AimedKind[];

describe.each(examples)("the potential $name", ({ spec }) => {
  const potential = createPotential(spec);
  /** The two that the labs run on are tried more often. */
  const numRuns = spec.kind === "entropy" || spec.kind === "euclidean" ? 100 : 30;
  const law = <Values>(property: fc.IProperty<Values>) => fc.assert(property, { numRuns });
  /** 1 where a coordinate is as precise as its dual. */
  const blur = roundingOf(spec) / 2 ** -53;
  const classes = potential.dimension === null ? classCount : fc.constant(potential.dimension);
  const three = potential.dimension ?? 3;
  const { onePoint, twoPoints, threePoints, closePair, tamePair } = pointsOf(classes);
  const mirror = (p: Float64Array) => filled(p.length, (out) => potential.gradient(p, out));
  const inverse = (theta: Float64Array) =>
    filled(theta.length, (out) => potential.conjugateGradient(theta, out));
  const step = (p: Float64Array, g: Float64Array, size: number) =>
    filled(p.length, (out) => createStep(potential, SIMPLEX, p.length)(p, g, size, out));
  const project = (x: Float64Array) => step(x, new Float64Array(x.length), 0);

  /** How far ∇φ(x) is from θ, over the size of θ; where x was cut at 0 it may be larger. */
  const dualError = (x: Float64Array, theta: Float64Array) =>
    worst(
      mirror(x).map((value, i) => {
        const cut = potential.domain !== "real" && at(x, i) === 0 && value > at(theta, i);
        return cut ? 0 : (value - at(theta, i)) / (1 + Math.abs(at(theta, i)));
      }),
    );

  it("is convex: φ lies above its tangents, by D_φ", () => {
    law(
      fc.property(tamePair, ({ p, q }) => {
        const tangent = potential.value(q) + dot(mirror(q), minus(p, q));
        const scale = Math.abs(potential.value(p)) + Math.abs(potential.value(q)) + 1;
        expect(Math.abs(potential.value(p) - tangent - potential.divergence(p, q))).toBeLessThan(
          1e-14 * scale,
        );
      }),
    );
  });

  it("meets its conjugate: φ(x) + φ*(∇φ(x)) = ⟨∇φ(x), x⟩ (Fenchel–Young)", () => {
    law(
      fc.property(tamePair, ({ p }) => {
        const theta = mirror(p);
        const left = potential.value(p) + potential.conjugate(theta);
        expect(Math.abs(left - dot(theta, p))).toBeLessThan(1e-13 * (1 + Math.abs(potential.value(p))));
      }),
    );
  });

  it("obeys the three-point identity D(z, x) = D(z, y) + D(y, x) − ⟨∇φ(x) − ∇φ(y), z − y⟩", () => {
    law(
      fc.property(threePoints, ({ x, y, z }) => {
        const bend = dot(minus(mirror(x), mirror(y)), minus(z, y));
        const left = potential.divergence(z, x);
        const right = potential.divergence(z, y) + potential.divergence(y, x) - bend;
        const scale = 1 + potential.divergence(z, y) + potential.divergence(y, x) + Math.abs(bend);
        expect(Math.abs(left - right)).toBeLessThan(1e-13 * scale);
      }),
    );
  });

  it("measures with a divergence that is never negative, and 0 iff the beliefs are equal", () => {
    law(
      fc.property(fc.oneof(twoPoints, closePair), ({ p, q }) => {
        expect(potential.divergence(p, q)).toBeGreaterThanOrEqual(0);
        expect(potential.divergence(p, q) > 0 || apart(p, q) <= 1e-15).toBe(true);
        expect(potential.divergence(p, p)).toBe(0);
      }),
    );
  });

  it("has balls around their second argument that are convex, faces included", () => {
    const corner = filled(three, (out) => out.fill(1, 0, 1));
    law(
      fc.property(tamePair, fc.double({ min: 0, max: 1, noNaN: true }), ({ p, q }, share) => {
        const centre = filled(p.length, (out) => out.fill(1 / p.length));
        const between = p.map((x, i) => share * x + (1 - share) * at(q, i));
        const radius = Math.max(potential.divergence(p, centre), potential.divergence(q, centre));
        expect(potential.divergence(between, centre)).toBeLessThanOrEqual(radius * (1 + 1e-13) + 1e-30);
      }),
    );
    const centre = corner.map(() => 1 / three);
    const infinite = potential.domain === "positive";
    expect(Number.isFinite(potential.divergence(corner, centre))).toBe(!infinite);
    expect(potential.divergence(centre, corner)).toBeGreaterThan(0);
    expect(potential.divergence(corner, corner)).toBe(0);
  });

  it("comes back from the mirror: ∇φ* ∘ ∇φ = id", () => {
    law(
      fc.property(onePoint, (p) => {
        // Where the slope at 0 is finite it absorbs small entries.
        const relative = spec.kind === "entropy" || spec.kind === "burg" || spec.kind === "euclidean";
        const error = minus(inverse(mirror(p)), p).map((x, i) => (relative ? x / at(p, i) : x / blur));
        expect(worst(error)).toBeLessThan(2e-13);
      }),
    );
  });

  it("bends as its curvature says, forwards and back", () => {
    law(
      fc.property(tamePair, ({ p, q }) => {
        const n = p.length;
        const v = minus(q, p);
        const hessian = filled(n * n, (out) => potential.hessian(p, out));
        const bent = p.map((_, i) => dot(hessian.slice(i * n, (i + 1) * n), v));
        const form = potential.curvature(p, v);
        expect(Math.abs(dot(v, bent) - form)).toBeLessThanOrEqual(1e-12 * form);
        expect(Math.abs(potential.inverseCurvature(p, bent) - form)).toBeLessThanOrEqual(1e-11 * form);
        const near = p.map((x, i) => x + 1e-6 * at(v, i));
        const around = potential.divergence(near, p) + potential.divergence(p, near);
        expect(Math.abs(around - 1e-12 * form)).toBeLessThanOrEqual(1e-3 * 1e-12 * form + 1e-27);
      }),
    );
  });

  it("steps in the whole space as in the dual: ∇φ(x⁺) = ∇φ(x) − λu", () => {
    law(
      fc.property(tamePair, fc.double({ min: -2, max: 2, noNaN: true }), ({ p, q }, lambda) => {
        const next = p.map(() => NaN);
        const left = potential.spaceStep(p, q, lambda, next);
        const theta = mirror(p).map((value, i) => value - lambda * at(q, i));
        expect(theta.map((_, i) => dualAfter(potential, p, q, lambda, i))).toEqual(theta);
        expect(left >= 0).toBe(potential.conjugate(theta) === Infinity);
        // Where there is no step, nothing is written.
        expect(next.some(Number.isNaN)).toBe(left >= 0);
        expect(left >= 0 ? 0 : dualError(next, theta)).toBeLessThan(1e-12);
      }),
    );
  });

  it("steps onto the simplex to 1e-12, whatever the gradient and the step", () => {
    law(
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
    law(
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

  it("projects to the nearest belief: D(z, x) ≥ D(z, Πx) + D(Πx, x) (Pythagoras)", () => {
    const setting = classes.chain((c) =>
      fc.record({
        x: tameBeliefOf(c),
        by: tameBeliefOf(c),
        others: fc.array(beliefOf(c), { minLength: 5, maxLength: 5 }),
      }),
    );
    law(
      fc.property(setting, ({ x: p, by, others }) => {
        const x = p.map((value, i) => 3 * value * at(by, i) * p.length);
        const nearest = project(x);
        const least = potential.divergence(nearest, x);
        for (const z of others) {
          const direct = potential.divergence(z, x);
          expect(direct).toBeGreaterThanOrEqual(least - 1e-13 * (1 + least));
          const detour = potential.divergence(z, nearest) + least;
          expect(detour - direct).toBeLessThanOrEqual(1e-12 * blur * (1 + direct));
        }
      }),
    );
  });

  it("steps the same way whatever the order of the classes", () => {
    const setting = tamePair.chain(({ p, q }) =>
      fc.record({ p: fc.constant(p), q: fc.constant(q), order: permutationOf(p.length) }),
    );
    law(
      fc.property(setting, fc.double({ min: 0.001, max: 0.1, noNaN: true }), ({ p, q, order }, size) => {
        const expected = permute(step(p, gradientAt(p, q), size), order);
        const other = createStep(createPotential(permutedSpec(spec, order)), SIMPLEX, p.length);
        const [from, g] = [permute(p, order), permute(gradientAt(p, q), order)];
        const moved = filled(p.length, (out) => other(from, g, size, out));
        expect(apart(moved, expected)).toBeLessThan(1e-13 * blur);
      }),
    );
  });

  it("does not move along a gradient that is the same for all classes", () => {
    law(
      fc.property(onePoint, eta, fc.double({ min: -10, max: 10, noNaN: true }), (p, size, slope) => {
        expect(apart(step(p, new Float64Array(p.length).fill(slope), size), p)).toBeLessThan(1e-14);
      }),
    );
  });

  it("may write its step over the belief", () => {
    law(
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
    law(
      fc.property(setting, ({ p, q, lambda }) => {
        const set = { kind: "hyperplane", a: normal, b: 2 } as const;
        const move = createOracleMove(uphill, createStep(potential, set, 3), 3);
        const next = filled(3, (out) => move(p, q, lambda, out));
        expect(Math.abs(dot(normal, next) - 2)).toBeLessThan(1e-13);
        const { nu } = reportStep(potential, set, p, q, -lambda);
        const moved = mirror(p).map((value, i) => value + lambda * at(q, i) - (nu ?? NaN) * at(normal, i));
        expect(dualError(next, moved)).toBeLessThan(1e-12);
      }),
    );
  });

  it.each(objectives)("has the same bits on the fast paths of the template: %s", (objective) => {
    law(
      fc.property(twoPoints, eta, ({ p, q }, size) => {
        const template = { potential: spec, objective };
        const stepOn = createStep(potential, SIMPLEX, p.length);
        const general = createOracleMove(aimedObjectives[objective].gradient, stepOn, p.length);
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
