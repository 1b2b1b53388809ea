import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPotential, EXAMPLES } from "../../../src/core/mirror/potentials";
import { edgeProbability, relaxAlongRow, secondZeroOfGrowth } from "../../../src/core/relaxation/row";
import { at, pointsOf, relativeError, sumOf } from "../../support/beliefs";
import { geometries, specOf } from "../../support/geometry";

const dot = (x: Float64Array, y: Float64Array) => sumOf(x.map((value, i) => value * at(y, i)));

describe.each(geometries)("relaxing along a row: $geometry against 25 digits", (cases) => {
  it.each(cases.hyperplanes)("$name", (reference) => {
    const { y, a, b, hAtOne, slack } = reference;
    const row = relaxAlongRow(createPotential(specOf(cases, y.length)), { a, b }, y);
    const inputs = 1e-15 + 16 * Math.max(...slack);
    const check = (lambda: number, want: number | null) => {
      const got = row.h(lambda);
      expect(got === null, `h(${lambda}) is ${got}`).toBe(want === null);
      const allowed = inputs + 4e-15 * (Math.abs(want ?? 0) - hAtOne);
      expect(Math.abs((got ?? 0) - (want ?? 0)), `h(${lambda})`).toBeLessThan(allowed);
    };
    check(0, 0);
    check(1, hAtOne);
    for (const [lambda, want] of Object.entries(reference.h)) check(Number(lambda), want);
    expect(relativeError(row.nu, reference.nu)).toBeLessThan(1e-14);
    expect(relativeError(row.secondZero(), reference.secondZero ?? Infinity)).toBeLessThan(1e-13);
    expect(relativeError(row.domainEdge, reference.domainEdge ?? Infinity)).toBeLessThan(1e-14);
    expect(relativeError(row.cutFrom, reference.cutFrom ?? Infinity)).toBeLessThan(1e-13);
  });
});

describe("the second zero for a coordinate that is multiplied by r", () => {
  it.each([
    ["entropy", { kind: "entropy" }, 10, 1.569953022837918],
    ["entropy", { kind: "entropy" }, 1e-3, 144.76482730108393],
    ["entropy", { kind: "entropy" }, 2, 1.8126470739031015],
    ["entropy", { kind: "entropy" }, 1e-300, 1.4476482730108395e297],
    ["Tsallis ½", { kind: "tsallis", q: 0.5 }, 10, 1 + Math.sqrt(0.1)],
    ["Tsallis ½", { kind: "tsallis", q: 0.5 }, 1e-8, 10_001],
    ["Burg", { kind: "burg" }, 2, 1.59362426004004],
    ["Burg", { kind: "burg" }, 10, 1.111060643827393],
    ["Tsallis 1.5", { kind: "tsallis", q: 1.5 }, 10, 1.807504644381165],
    ["Tsallis 2.5", { kind: "tsallis", q: 2.5 }, 10, 2.1423952698516864],
    ["Euclid", { kind: "euclidean" }, 10, 2],
  ] as const)("%s", (_, spec, growth, expected) => {
    expect(relativeError(secondZeroOfGrowth(createPotential(spec), growth), expected)).toBeLessThan(1e-15);
  });

  it("tends to 2 as (r − 1)/3 times a third derivative, to the last digits", () => {
    for (const [spec, share] of [
      [{ kind: "entropy" }, 1 / 3],
      [{ kind: "burg" }, 2 / 3],
      [{ kind: "tsallis", q: 0.5 }, 1 / 2],
      [{ kind: "euclidean" }, 0],
    ] as const)
      for (const away of [1e-7, 1e-11, 1e-15])
        expect(
          Math.abs(secondZeroOfGrowth(createPotential(spec), 1 + away) - (2 - share * (1 + away - 1))),
        ).toBeLessThan(1e-15 + away * away);
    expect(secondZeroOfGrowth(createPotential({ kind: "burg" }), 1)).toBe(2);
  });
});

describe.each(EXAMPLES)("h along a row: $kind", (spec) => {
  const potential = createPotential(spec);
  const few = fc.integer({ min: 1, max: 12 });
  const classes = potential.dimension === null ? few : fc.constant(potential.dimension);
  const setting = pointsOf(classes).tamePair.chain(({ p, q }) =>
    fc.record({
      y: fc.constant(p),
      z: fc.constant(q),
      a: fc
        .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: p.length, maxLength: p.length })
        .map((entries) => Float64Array.from(entries, (x) => Math.round(x * 64) / 64)),
    }),
  );
  const rowOf = (y: Float64Array, z: Float64Array, a: Float64Array) =>
    a.some((x) => x !== 0) ? relaxAlongRow(potential, { a, b: dot(a, z) }, y) : null;

  it("is convex, 0 at 0, least at 1, and for every z on the row D(z, x_λ) − D(z, y)", () => {
    fc.assert(
      fc.property(setting, ({ y, z, a }) => {
        const row = rowOf(y, z, a);
        if (!row) return;
        const h = (lambda: number) => row.h(lambda) ?? Infinity;
        const least = h(1);
        expect(h(0)).toBeCloseTo(0, 15);
        const far = potential.divergence(z, y);
        const noise = 1e-12 * (far + 1e-3);
        for (let lambda = 0.1; lambda < Math.min(2.5, row.domainEdge) - 0.1; lambda += 0.2) {
          expect(h(lambda)).toBeGreaterThanOrEqual(least - noise);
          expect(h(lambda)).toBeLessThanOrEqual((h(lambda - 0.1) + h(lambda + 0.1)) / 2 + noise);
          if (lambda > row.cutFrom) continue;
          const x = y.slice();
          potential.spaceStep(y, a, lambda * row.nu, x);
          expect(Math.abs(potential.divergence(z, x) - far - h(lambda))).toBeLessThan(
            noise + 1e-12 * potential.divergence(z, x),
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  it("changes its sign at the second zero, which the domain's edge comes after", () => {
    fc.assert(
      fc.property(setting, ({ y, z, a }) => {
        // Down to 1e-8 from a face.
        const near = y.map((x) => x * x * x * x);
        const row = rowOf(near, z, a);
        if (!row || row.nu === 0) return;
        const zero = row.secondZero();
        expect(zero).toBeGreaterThanOrEqual(1);
        expect(zero).toBeLessThanOrEqual(row.domainEdge);
        const scale = 1e-12 * -(row.h(1) ?? NaN);
        expect(row.h(1 + (zero - 1) * 0.999) ?? NaN).toBeLessThan(scale);
        expect(row.h(1 + (zero - 1) * 1.001) ?? Infinity).toBeGreaterThan(-scale);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the edge probability of {1, 3}", () => {
  const entropy = createPotential({ kind: "entropy" });
  const edgeAt = (growth: number, high = 3) => {
    const row = relaxAlongRow(entropy, { a: Float64Array.of(1), b: growth }, Float64Array.of(1));
    return edgeProbability(row.h(1), row.h(high));
  };

  it("is that of the state: it depends on how much the coordinate grows", () => {
    expect(relativeError(edgeAt(2) ?? NaN, 0.119691705789655)).toBeLessThan(1e-15);
    expect(edgeAt(10)).toBeCloseTo(0.01486, 5);
    expect(edgeAt(0.5)).toBeCloseTo(0.4822, 4);
  });

  it("is none where every share contracts, and 0 where the second value leaves the domain", () => {
    expect(edgeAt(0.1)).toBeNull();
    expect(edgeProbability(0, 0)).toBeNull();
    expect(edgeProbability(-1, null)).toBe(0);
    expect(edgeProbability(null, -1)).toBe(1);
    expect(edgeProbability(3, -1)).toBe(0.75);
  });
});
