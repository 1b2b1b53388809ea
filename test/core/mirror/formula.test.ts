/** @file Known geometries, typed as formulas: the same steps and divergences as their own files, near faces and centre. */
import { describe, expect, it } from "vitest";
import { createPotential, type PotentialSpec } from "../../../src/core/mirror/potentials";
import { at, sumOf } from "../../support/beliefs";

const POINTS = [1e-150, 1e-60, 1e-12, 1e-8, 1e-4, 0.01, 0.2, 0.2 + 1e-12, 0.2 + 1e-7, 0.3, 0.5, 0.9, 1];
const DROPS = [-30, -1, -0.3, -1e-3, -1e-8, -1e-15, 1e-15, 1e-8, 1e-3, 0.3, 1, 3, 30, 700];

const KNOWN: [phi: string, spec: PotentialSpec, power: number][] = [
  ["x*ln(x) - x", { kind: "entropy" }, 1],
  ["x*(ln(x) + 1000)", { kind: "entropy" }, 1],
  ["x^2/2", { kind: "euclidean" }, 2],
  ["-ln(x)", { kind: "burg" }, 0],
  ["x - 2sqrt(x)", { kind: "tsallis", q: 0.5 }, 0.5],
  ["(x^1.5 - 1.5*x)/0.5", { kind: "tsallis", q: 1.5 }, 1.5],
  ["(x^2.5 - 2.5*x)/1.5", { kind: "tsallis", q: 2.5 }, 2.5],
  ["x*asinh(20x) - sqrt(x^2 + 0.0025)", { kind: "hypentropy", beta: 0.05 }, 2],
];

/** Relative, equal infinities and zeros apart. */
const apart = (got: number, want: number) =>
  got === want ? 0 : Math.abs(got - want) / Math.max(Math.abs(want), 1e-300);

const one = (x: number) => Float64Array.of(x);

describe.each(KNOWN)("%s", (phi, spec, power) => {
  const typed = createPotential({ kind: "formula", phi });
  const known = createPotential(spec);

  it("is the same geometry", () => {
    expect(typed.legendreOnSimplex).toBe(known.legendreOnSimplex);
    expect(typed.domain).toBe(known.domain);
  });

  it("has the same divergence, from faces to equality", () => {
    for (const x of [0, ...POINTS])
      for (const y of POINTS)
        expect(
          apart(typed.divergence(one(x), one(y)), known.divergence(one(x), one(y))),
          `D(${x}, ${y})`,
        ).toBeLessThan(1e-13);
  });

  it("steps to the same coordinate", () => {
    const step = (potential: typeof typed, x: number, d: number) => {
      const out = one(x);
      return potential.spaceStep(one(x), one(d), 1, out) < 0 ? at(out, 0) : Infinity;
    };
    for (const x of POINTS)
      for (const d of DROPS) {
        const [got, want] = [step(typed, x, d), step(known, x, d)];
        // Where it is put on a face, or just not, rounding of the dual decides.
        const onFace = power > 1 && Math.abs(got - want) < 1e-13;
        // Squares within φ″ are no numbers beyond 1e154.
        const tooLarge = power > 1 && Math.min(Math.abs(got), Math.abs(want)) > 1e150;
        expect(onFace || tooLarge ? 0 : apart(got, want), `${x}, ${d}`).toBeLessThan(2e-13);
      }
  });

  it("takes the same step on the simplex", () => {
    const [typedStep, knownStep] = [typed.createSimplexStep(3), known.createSimplexStep(3)];
    const points = [
      [0.5, 0.3, 0.2],
      [1 / 3, 1 / 3, 1 / 3],
      [1e-9, 0.4, 0.6 - 1e-9],
      [1e-100, 1e-12, 1 - 1e-12],
    ].map((p) => Float64Array.from(p));
    for (const p of points)
      for (const size of [1e-9, 0.01, 0.3, 2, 50]) {
        const [got, want] = [new Float64Array(3), new Float64Array(3)];
        const u = Float64Array.of(-1, 0.7, 0.2);
        typedStep(p, u, size, got);
        knownStep(p, u, size, want);
        expect(Math.abs(sumOf(got) - 1)).toBeLessThan(1e-15 * 4);
        got.forEach((x, i) => expect(Math.abs(x - at(want, i)), `${p.join()}, ${size}`).toBeLessThan(1e-12));
      }
  });

  it("has the same conjugate up to what is added to φ, and the inverse of its own mirror map", () => {
    const theta = one(0);
    for (const x of [0.01, 0.1, 0.7, 3]) {
      typed.gradient(one(x), theta);
      const young = typed.value(one(x)) + typed.conjugate(theta) - at(theta, 0) * x;
      expect(Math.abs(young)).toBeLessThan(1e-12 * (1 + Math.abs(at(theta, 0)) * x));
      typed.conjugateGradient(theta, theta);
      expect(apart(at(theta, 0), x)).toBeLessThan(1e-12);
    }
  });
});

it("refuses in a sentence what is no potential", () => {
  expect(() => createPotential({ kind: "formula", phi: "-x^2" })).toThrow(RangeError);
  expect(() => createPotential({ kind: "formula", phi: "-x^2" })).toThrow("not strictly convex");
});
