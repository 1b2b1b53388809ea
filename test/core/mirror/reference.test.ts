import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createStep, SIMPLEX } from "../../../src/core/mirror/constraint";
import { projectOnHyperplane } from "../../../src/core/mirror/hyperplane";
import { createPotential } from "../../../src/core/mirror/potentials";
import { at, relativeError } from "../../support/beliefs";

/** Values of 25 digits, computed outside the app; inputs are taken exactly. */
const number = z.string().transform(Number);
const vector = z.array(z.string()).transform((texts) => Float64Array.from(texts, Number));
const points = z.object({
  name: z.string(),
  x: vector,
  y: vector,
  phi: number,
  gradient: vector,
  divergence: number,
  divergenceReverse: number,
});
const inverse = z.object({ theta: vector, x: vector, conjugate: number });
const simplexStep = z.object({
  name: z.string(),
  p: vector,
  gradient: vector,
  step: number,
  next: vector,
  support: z.array(z.number()),
  slack: vector,
});
const hyperplane = z.object({
  name: z.string(),
  y: vector,
  a: vector,
  b: number,
  next: vector,
  nu: number,
  slack: vector,
});
const reference = z.object({
  geometries: z.array(
    z.object({
      geometry: z.enum(["entropy", "euclidean"]),
      points: z.array(points),
      inverse: z.array(inverse),
      simplexSteps: z.array(simplexStep),
      hyperplanes: z.array(hyperplane),
    }),
  ),
});
const file = new URL("../../fixtures/reference/potentials.json", import.meta.url);
const { geometries } = reference.parse(JSON.parse(readFileSync(file, "utf8")));

/** Within so many times the rounding that the inputs themselves cause; a last place is always allowed. */
function expectWithin(got: Float64Array, expected: Float64Array, slack: Float64Array) {
  got.forEach((value, i) => {
    const allowed = 16 * at(slack, i) + 4e-16 * Math.abs(at(expected, i));
    expect(Math.abs(value - at(expected, i)), `entry ${i}`).toBeLessThanOrEqual(allowed);
  });
}

describe.each(geometries)("the potential $geometry against 25 digits", (cases) => {
  const potential = createPotential({ kind: cases.geometry });
  const filled = (n: number, write: (out: Float64Array) => void) => {
    const out = new Float64Array(n);
    write(out);
    return out;
  };

  it.each(cases.points)("φ, ∇φ and D_φ: $name", ({ x, y, phi, gradient, divergence, divergenceReverse }) => {
    expect(relativeError(potential.value(x), phi)).toBeLessThan(1e-15);
    filled(x.length, (out) => potential.gradient(x, out)).forEach((value, i) =>
      expect(relativeError(value, at(gradient, i))).toBeLessThan(5e-16),
    );
    expect(relativeError(potential.divergence(x, y), divergence)).toBeLessThan(4e-15);
    expect(relativeError(potential.divergence(y, x), divergenceReverse)).toBeLessThan(4e-15);
    expect(potential.divergence(x, x)).toBe(0);
  });

  it.each(cases.inverse)("∇φ* and φ*: $theta", ({ theta, x, conjugate }) => {
    expect(relativeError(potential.conjugate(theta), conjugate)).toBeLessThan(1e-15);
    filled(x.length, (out) => potential.conjugateGradient(theta, out)).forEach((value, i) =>
      expect(relativeError(value, at(x, i))).toBeLessThan(5e-16),
    );
  });

  it.each(cases.simplexSteps)("step on the simplex: $name", ({ p, gradient, step, next, support, slack }) => {
    const got = filled(p.length, (out) => createStep(potential, SIMPLEX, p.length)(p, gradient, step, out));
    expectWithin(got, next, slack);
    got.forEach((value, i) => expect(value > 0).toBe(support.includes(i) && at(next, i) > 1e-300));
  });

  it.each(cases.hyperplanes)("projection on a hyperplane: $name", ({ y, a, b, next, nu, slack }) => {
    const got = y.slice();
    const found = projectOnHyperplane(potential, { a, b }, got);
    expectWithin(got, next, slack);
    expect(Math.abs(found - nu)).toBeLessThan(1e-14 * Math.max(1, Math.abs(nu)));
    const again = got.slice();
    createStep(potential, { kind: "hyperplane", a, b }, y.length)(got, a, 0, again);
    expectWithin(again, next, slack);
  });
});

describe("a hyperplane", () => {
  it("that no point of the domain reaches is refused in a sentence", () => {
    const entropy = createPotential({ kind: "entropy" });
    const unreachable = { a: Float64Array.of(1, 2), b: -1 };
    expect(() => projectOnHyperplane(entropy, unreachable, Float64Array.of(0.5, 0.5))).toThrow(
      "No point of the domain has ⟨a, x⟩ = -1",
    );
  });

  it("is reached from 1e-150 and from 1e150", () => {
    const entropy = createPotential({ kind: "entropy" });
    for (const start of [1e-150, 1e150]) {
      const x = Float64Array.of(start, 0.25);
      projectOnHyperplane(entropy, { a: Float64Array.of(0.5, 0), b: 0.125 }, x);
      expect(relativeError(at(x, 0), 0.25)).toBeLessThan(1e-13);
      expect(at(x, 1)).toBe(0.25);
    }
  });
});
