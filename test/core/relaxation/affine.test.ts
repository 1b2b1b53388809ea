import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectOnHyperplane } from "../../../src/core/mirror/hyperplane";
import { createPotential, EXAMPLES } from "../../../src/core/mirror/potentials";
import { projectOnAffine } from "../../../src/core/relaxation/affine";
import { at, belief, sumOf, tameBeliefOf } from "../../support/beliefs";

const dot = (x: Float64Array, y: Float64Array) => sumOf(x.map((value, i) => value * at(y, i)));
/** Σx = 1 and Σ i·xᵢ = 1.5. */
const faint = {
  rows: [Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 3, 4)],
  rhs: Float64Array.of(1, 1.5),
};

describe("the Bregman projection on an affine set", () => {
  it.each([
    [{ kind: "euclidean" }, [0.55, 0.35, 0.15, -0.05]],
    [{ kind: "entropy" }, [0.6478, 0.2355, 0.0856, 0.0311]],
    [{ kind: "burg" }, [0.7036, 0.152, 0.0852, 0.0592]],
  ] as const)("is another point in each geometry: %o", (spec, expected) => {
    const x = new Float64Array(4).fill(0.25);
    projectOnAffine(createPotential(spec), faint, x);
    x.forEach((value, i) => expect(Math.abs(value - at(expected, i))).toBeLessThan(5.1e-5));
  });

  it.each(EXAMPLES)("meets its equations and leaves a multiple of each in the dual: $kind", (spec) => {
    const potential = createPotential(spec);
    const entries = fc.integer({ min: -16, max: 16 }).map((k) => k / 8);
    const setting = fc.integer({ min: potential.dimension ?? 2, max: potential.dimension ?? 8 }).chain((n) =>
      fc.record({
        start: tameBeliefOf(n),
        inside: tameBeliefOf(n),
        rows: fc.array(
          fc.array(entries, { minLength: n, maxLength: n }).map((row) => Float64Array.from(row)),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );
    fc.assert(
      fc.property(setting, ({ start, inside, rows }) => {
        const repeated = [...rows, at(rows, 0)];
        const rhs = Float64Array.from(repeated, (row) => dot(row, inside));
        const x = start.slice();
        const mu = projectOnAffine(potential, { rows: repeated, rhs }, x);
        repeated.forEach((row, k) => expect(Math.abs(dot(row, x) - at(rhs, k))).toBeLessThan(1e-13));
        const from = start.slice();
        const to = x.slice();
        potential.gradient(start, from);
        potential.gradient(x, to);
        const size = Math.max(1, ...from.map(Math.abs), ...to.map(Math.abs));
        for (let i = 0; i < x.length; i++) {
          const along = sumOf(repeated.map((row, k) => at(mu, k) * at(row, i)));
          const rest = at(to, i) - at(from, i) + along;
          // A coordinate that was cut at 0 has a dual below φ′(0).
          const cut = potential.domain !== "real" && at(x, i) === 0;
          expect(cut ? Math.max(0, -rest) : Math.abs(rest)).toBeLessThan(
            1e-13 * size * (1 + Math.hypot(...mu)),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it("is the projection on a hyperplane where there is one row", () => {
    for (const kind of ["entropy", "burg", "euclidean"] as const) {
      const potential = createPotential({ kind });
      const a = Float64Array.of(1, 2, 3);
      const start = belief(0.2, 0.5, 0.3);
      const x = start.slice();
      const [mu] = projectOnAffine(potential, { rows: [a], rhs: Float64Array.of(1.7) }, x);
      const y = start.slice();
      expect(Math.abs((mu ?? NaN) - projectOnHyperplane(potential, { a, b: 1.7 }, y))).toBeLessThan(1e-13);
      x.forEach((value, i) => expect(Math.abs(value - at(y, i))).toBeLessThan(1e-15));
    }
  });

  it("is refused in a sentence where the set misses the domain", () => {
    const outside = {
      rows: [Float64Array.of(1, 1, 0), Float64Array.of(1, 0, 0)],
      rhs: Float64Array.of(0.5, 1),
    };
    for (const kind of ["entropy", "burg"] as const) {
      expect(() => projectOnAffine(createPotential({ kind }), outside, belief(0.2, 0.3, 0.5))).toThrow(
        "No point of the domain meets the 2 equations",
      );
      // Twice the same row, with two right-hand sides.
      const torn = { rows: [at(outside.rows, 0), at(outside.rows, 0)], rhs: outside.rhs };
      expect(() => projectOnAffine(createPotential({ kind }), torn, belief(0.2, 0.3, 0.5))).toThrow(
        RangeError,
      );
    }
    const x = belief(0.2, 0.3, 0.5);
    projectOnAffine(createPotential({ kind: "euclidean" }), outside, x);
    [1, -0.5, 0.5].forEach((value, i) => expect(Math.abs(at(x, i) - value)).toBeLessThan(1e-15));
  });
});
