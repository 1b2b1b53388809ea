import { describe, expect, it } from "vitest";
import { createStep, SIMPLEX } from "../../../src/core/mirror/constraint";
import { projectOnHyperplane } from "../../../src/core/mirror/hyperplane";
import { createPotential, EXAMPLES } from "../../../src/core/mirror/potentials";
import { reportStep } from "../../../src/core/mirror/report";
import { at, relativeError } from "../../support/beliefs";
import { divergences, geometries, specOf } from "../../support/geometry";

/** Within so many times the rounding that the inputs themselves cause. */
function expectWithin(got: Float64Array, expected: Float64Array, slack: Float64Array) {
  got.forEach((value, i) => {
    const exact = at(expected, i) === 0;
    const allowed = exact ? 0 : 16 * at(slack, i) + 1e-15;
    expect(Math.abs(value - at(expected, i)), `entry ${i}`).toBeLessThanOrEqual(allowed);
  });
}

/** The larger of relative and absolute: near 0 the terms of a sum are what rounds. */
const near = (got: number, expected: number, within: number) =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(expected)));

const titled = geometries.map((cases) => ({
  ...cases,
  title: `${cases.geometry} ${Object.values(cases.params).filter(Number.isFinite).join()}`.trim(),
}));

describe.each(titled)("the potential $title against 25 digits", (cases) => {
  const potentialFor = (x: Float64Array) => createPotential(specOf(cases, x.length));
  const filled = (n: number, write: (out: Float64Array) => void) => {
    const out = new Float64Array(n);
    write(out);
    return out;
  };

  it.each(cases.points)("φ, ∇φ and D_φ: $name", (point) => {
    const { x, y, divergence, divergenceReverse } = point;
    const potential = potentialFor(x);
    for (const [z, phi, gradient] of [
      [x, point.phi, point.gradient],
      [y, point.phiY, point.gradientY],
    ] as const) {
      near(potential.value(z), phi, 2e-15);
      filled(z.length, (out) => potential.gradient(z, out)).forEach((value, i) =>
        near(value, at(gradient, i), 2e-15),
      );
    }
    expect(relativeError(potential.divergence(x, y), divergence)).toBeLessThan(1e-14);
    expect(relativeError(potential.divergence(y, x), divergenceReverse)).toBeLessThan(1e-14);
    expect(potential.divergence(x, x)).toBe(0);
    expect(potential.divergence(y, y)).toBe(0);
  });

  it.each(cases.inverse)("∇φ* and φ*: $theta", ({ theta, x, conjugate }) => {
    const potential = potentialFor(theta);
    expect(relativeError(potential.conjugate(theta), conjugate)).toBeLessThan(2e-15);
    filled(x.length, (out) => potential.conjugateGradient(theta, out)).forEach((value, i) =>
      expect(relativeError(value, at(x, i))).toBeLessThan(2e-15),
    );
  });

  it.each(cases.simplexSteps)("step on the simplex: $name", (reference) => {
    const { p, gradient, step, next, nu, support, slack } = reference;
    const potential = potentialFor(p);
    const report = reportStep(potential, SIMPLEX, p, gradient, step);
    const got = filled(p.length, (out) => createStep(potential, SIMPLEX, p.length)(p, gradient, step, out));
    expectWithin(got, next, slack);
    expect(report.next).toEqual(got);
    near(report.nu ?? NaN, nu, 1e-14);
    expect(report.support).toEqual(support);
    expect(Math.abs(potential.divergence(got, p) - reference.divergence)).toBeLessThan(1e-14);
  });

  it.each(cases.simplexSteps.filter(({ name }) => name.startsWith("equal losses")))(
    "$name, to the bit",
    ({ p, gradient, step }) => {
      const { next } = reportStep(potentialFor(p), SIMPLEX, p, gradient, step);
      expect(next).toEqual(p);
    },
  );

  it.each(cases.hyperplanes)("projection on a hyperplane: $name", (reference) => {
    const { y, a, b, next, nu, slack } = reference;
    const potential = potentialFor(y);
    const got = y.slice();
    near(projectOnHyperplane(potential, { a, b }, got), nu, 1e-14);
    expectWithin(got, next, slack);
    expect(Math.abs(potential.divergence(got, y) - reference.divergence)).toBeLessThan(1e-14);
    const again = got.slice();
    createStep(potential, { kind: "hyperplane", a, b }, y.length)(got, a, 0, again);
    expectWithin(again, next, slack);
  });
});

describe("D_φ from 1e-150 to equality, against 20 digits", () => {
  it("is known for an example of every kind", () => {
    expect(divergences.map(({ spec }) => spec)).toEqual(EXAMPLES);
  });

  it.each(divergences)("is within 1e-14 of itself: $spec", ({ spec, values }) => {
    const potential = createPotential(spec);
    expect(values.length).toBeGreaterThan(80);
    const off = values.filter(([x, y, exact]) => {
      const got = potential.divergence(Float64Array.of(x, 0.25, 0.75), Float64Array.of(y, 0.25, 0.75));
      return !(relativeError(got, exact) <= 1e-14);
    });
    expect(off).toEqual([]);
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
    for (const kind of ["entropy", "burg", "euclidean"] as const) {
      const potential = createPotential({ kind });
      for (const start of [1e-150, 1e150]) {
        const x = Float64Array.of(start, 0.25);
        projectOnHyperplane(potential, { a: Float64Array.of(0.5, 0), b: 0.125 }, x);
        expect(relativeError(at(x, 0), 0.25)).toBeLessThan(1e-13);
        expect(at(x, 1)).toBe(0.25);
      }
    }
  });
});
