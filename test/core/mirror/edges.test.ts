/** @file Where geometries meet each other, where their domains end, and what is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStep, SIMPLEX } from "../../../src/core/mirror/constraint";
import { projectOnHyperplane } from "../../../src/core/mirror/hyperplane";
import { createPotential, EXAMPLES, type PotentialSpec } from "../../../src/core/mirror/potentials";
import { reportStep } from "../../../src/core/mirror/report";
import { crossEntropy } from "../../../src/core/objective/crossEntropy";
import { at, belief, sumOf, tameBeliefOf, tamePair } from "../../support/beliefs";

const ENTROPY: PotentialSpec = { kind: "entropy" };
const EUCLIDEAN: PotentialSpec = { kind: "euclidean" };
const IDENTITY = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1 : 0)));

const stepOf = (spec: PotentialSpec, p: Float64Array, g: Float64Array, size: number) => {
  const out = new Float64Array(p.length);
  createStep(createPotential(spec), SIMPLEX, p.length)(p, g, size, out);
  return out;
};
const apart = (x: Float64Array, y: Float64Array) =>
  Math.max(...x.map((value, i) => Math.abs(value - at(y, i))));

/** The first becomes the second with the step times `rate` and the divergence over `scale`. */
const limits: readonly [
  spec: PotentialSpec,
  of: PotentialSpec,
  rate: number,
  scale: number,
  within: number,
][] = [
  [{ kind: "tsallis", q: 1 }, ENTROPY, 1, 1, 0],
  [{ kind: "tsallis", q: 1 + 1e-9 }, ENTROPY, 1, 1, 1e-7],
  [{ kind: "tsallis", q: 1 - 1e-9 }, ENTROPY, 1, 1, 1e-7],
  [{ kind: "tsallis", q: 2 }, EUCLIDEAN, 0.5, 2, 1e-14],
  [{ kind: "pNorm", p: 2 }, EUCLIDEAN, 1, 1, 1e-14],
  [{ kind: "mahalanobis", matrix: IDENTITY }, EUCLIDEAN, 1, 1, 1e-14],
  [{ kind: "hypentropy", beta: 1e-12 }, ENTROPY, 1, 1, 1e-13],
  [{ kind: "hypentropy", beta: 1e8 }, EUCLIDEAN, 1e8, 1e-8, 1e-14],
  [{ kind: "tsallis", q: 1e-9 }, { kind: "burg" }, 1e9, 1e-9, 1e-6],
];

it.each(limits)("%o is %o at step times %d", (spec, of, rate, scale, within) => {
  const [near, limit] = [createPotential(spec), createPotential(of)];
  fc.assert(
    fc.property(tameBeliefOf(3), tameBeliefOf(3), (p, q) => {
      const g = p.map((x, i) => at(q, i) - x);
      const size = Math.min(1, 1 / rate);
      expect(apart(stepOf(spec, p, g, size), stepOf(of, p, g, size * rate))).toBeLessThanOrEqual(within);
      const [d, expected] = [near.divergence(q, p) / scale, limit.divergence(q, p)];
      expect(Math.abs(d - expected)).toBeLessThanOrEqual(within + 1e-13 * expected);
    }),
    { numRuns: 30 },
  );
});

describe("where a domain ends", () => {
  const centre = belief(0.25, 0.25, 0.5);
  const face = belief(0, 0.5, 0.5);

  it.each([
    ["entropy", 0, Infinity],
    ["burg", Infinity, Infinity],
    ["tsallis 0.5", 0, Infinity],
    ["tsallis 1.5", 0, 0],
    ["euclidean", 0, 0],
  ])("%s: D from a face %d, D to a face %d; 0 and infinity, never NaN", (name, from, to) => {
    const spec = EXAMPLES.find((example) => Object.values(example).join(" ") === name) ?? ENTROPY;
    const { divergence } = createPotential(spec);
    const sizeOf = (d: number) => (d === Infinity ? Infinity : 0);
    expect(sizeOf(divergence(face, centre))).toBe(from);
    expect(sizeOf(divergence(centre, face))).toBe(to);
    expect(divergence(face, face)).toBe(0);
    for (const d of [divergence(face, centre), divergence(centre, face)]) expect(d).toBeGreaterThan(0);
  });

  it("a step out of Burg's domain says where, and on a hyperplane it comes back", () => {
    const burg = createPotential({ kind: "burg" });
    const x = belief(0.5, 0.3, 0.2);
    const g = belief(1, -4, -6);
    const { next, leftDomain } = reportStep(burg, { kind: "space" }, x, g, 1);
    expect(next).toBeNull();
    expect(leftDomain?.coordinate).toBe(1);
    expect(leftDomain?.dual).toBeCloseTo(4 - 1 / 0.3, 15);
    const plane = { kind: "hyperplane", a: belief(1, 1, 1), b: 1 } as const;
    const onPlane = reportStep(burg, plane, x, g, 1).next ?? belief(NaN, NaN, NaN);
    expect(apart(onPlane, stepOf({ kind: "burg" }, x, g, 1))).toBeLessThan(1e-15);
    // Along the plane one coordinate has nothing to hold it.
    const along = reportStep(burg, { ...plane, a: belief(1, 0, 1) }, x, g, 1);
    expect(along.leftDomain?.coordinate).toBe(1);
  });

  it("tells what holds a step: ν, and the support from index 0", () => {
    const report = reportStep(createPotential(EUCLIDEAN), SIMPLEX, belief(0.5, 0.5, 0), belief(0, 1, 2), 1);
    expect(report).toEqual({ next: belief(1, 0, 0), nu: -0.5, support: [0], leftDomain: null });
  });
});

describe("extremes", () => {
  const tiny = belief(1e-150, 1e-12, 1 - 1e-12);
  const huge = belief(-3e300, 2e300, 0);

  it.each(EXAMPLES)("$kind steps onto the simplex from 1e-150 and over any distance", (spec) => {
    for (const [g, size] of [
      [huge, 1],
      [belief(-1, 0, 1), 1e300],
      [belief(-1, 0, 1), 1e-300],
      [belief(-1e150, 0, -1e12), 1],
    ] as const) {
      const next = stepOf(spec, tiny, g, size);
      expect(Math.abs(sumOf(next) - 1)).toBeLessThan(1e-15);
      expect(Math.min(...next)).toBeGreaterThanOrEqual(0);
    }
    expect(stepOf(spec, tiny, huge, 1)[0]).toBe(1);
  });

  it.each([{ kind: "entropy" }, { kind: "burg" }, { kind: "tsallis", q: 0.5 }] as const)(
    "$kind keeps relative digits next to a face",
    (spec) => {
      const { divergence } = createPotential(spec);
      const scaled = (c: number) => tiny.map((x) => x * c);
      // D is homogeneous: of degree 1, 0 and q.
      const degree = { entropy: 1, burg: 0, tsallis: 0.5 }[spec.kind];
      const [x, y] = [belief(0.5, 0.25), belief(0.25, 0.25 * (1 + 2 ** -30))];
      const expected = divergence(x, y);
      for (const e of [-400, -200, 200]) {
        const c = 2 ** e;
        const d = divergence(
          x.map((v) => v * c),
          y.map((v) => v * c),
        );
        expect(Math.abs(d / c ** degree / expected - 1)).toBeLessThan(1e-14);
      }
      expect(divergence(scaled(1), scaled(0.5))).toBeGreaterThan(0);
    },
  );
});

describe("a metric", () => {
  /** AᵀA + I/4 of a random A: not diagonal at all. */
  const metric = (n: number, entries: readonly number[]) => {
    const a = (i: number, j: number) => at(entries, (i * n + j) % entries.length);
    const indices = Array.from({ length: n }, (_, i) => i);
    return indices.map((i) =>
      indices.map((j) => indices.reduce((t, k) => t + a(k, i) * a(k, j), i === j ? 0.25 : 0)),
    );
  };

  it("steps to the point that its multipliers hold, up to 64 classes", () => {
    const size = fc.oneof(fc.integer({ min: 2, max: 6 }), fc.constant(64));
    const setting = size.chain((n) =>
      fc.record({
        p: tameBeliefOf(n),
        g: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }),
        entries: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 97, maxLength: 97 }),
        eta: fc.constantFrom(0.01, 1, 100),
      }),
    );
    fc.assert(
      fc.property(setting, ({ p, g, entries, eta }) => {
        const potential = createPotential({ kind: "mahalanobis", matrix: metric(p.length, entries) });
        const u = Float64Array.from(g);
        const { next, nu, support } = reportStep(potential, SIMPLEX, p, u, eta);
        const [theta, after] = [new Float64Array(p.length), new Float64Array(p.length)];
        potential.gradient(p, theta);
        potential.gradient(next ?? p, after);
        expect(Math.abs(sumOf(next ?? []) - 1)).toBeLessThan(1e-13);
        after.forEach((value, i) => {
          const multiplier = value - at(theta, i) + eta * at(u, i) + (nu ?? NaN);
          const held = support.includes(i);
          expect(held ? -Math.abs(multiplier) : multiplier).toBeGreaterThan(-1e-11 * (1 + eta));
        });
      }),
      { numRuns: 40 },
    );
  });

  it("fits points of its own number of coordinates only", () => {
    const potential = createPotential({ kind: "mahalanobis", matrix: IDENTITY });
    expect(() => createStep(potential, SIMPLEX, 4)).toThrow("This potential has 3 coordinates, the point 4");
  });
});

it.each<[PotentialSpec, string]>([
  [{ kind: "tsallis", q: 0 }, "Tsallis needs a q above 0, not 0"],
  [{ kind: "tsallis", q: NaN }, "not NaN"],
  [{ kind: "pNorm", p: 1 }, "The p-norm needs a p above 1, not 1"],
  [{ kind: "hypentropy", beta: -1 }, "Hypentropy needs a β from 1e-300 to 1e300, not -1"],
  [{ kind: "mahalanobis", matrix: [] }, "The metric has no rows"],
  [{ kind: "mahalanobis", matrix: [[1, 0], [0]] }, "Row 2 of the metric has 1 entries, the metric 2 rows"],
  [
    {
      kind: "mahalanobis",
      matrix: [
        [1, 0.5],
        [0.25, 1],
      ],
    },
    "row 2 has 0.25 in column 1, row 1 has 0.5 in column 2",
  ],
  [
    {
      kind: "mahalanobis",
      matrix: [
        [1, 2],
        [2, 1],
      ],
    },
    "not positive definite: its first 2 rows and columns",
  ],
])("%o is refused: %s", (spec, sentence) => {
  expect(() => createPotential(spec)).toThrow(sentence);
});

it("Burg's step on the cross-entropy is Fejér up to η = 4, where it mirrors the belief in (½, ½)", () => {
  const burg = createPotential({ kind: "burg" });
  const gradient = (p: Float64Array, q: Float64Array) => {
    const g = new Float64Array(p.length);
    crossEntropy.gradient(p, q, g);
    return g;
  };
  fc.assert(
    fc.property(tamePair, fc.double({ min: 0.01, max: 4, noNaN: true }), ({ p, q }, eta) => {
      const before = burg.divergence(q, p);
      const after = burg.divergence(q, stepOf({ kind: "burg" }, p, gradient(p, q), eta));
      expect(after).toBeLessThanOrEqual(before * (1 + 1e-12) + 1e-28);
    }),
  );
  const [p, half] = [belief(0.9, 0.1), belief(0.5, 0.5)];
  expect(apart(stepOf({ kind: "burg" }, p, gradient(p, half), 4), belief(0.1, 0.9))).toBeLessThan(1e-15);
});

it("a hyperplane is reached through the edge of the dual domain, to the last digits", () => {
  for (const kind of ["burg", "entropy"] as const)
    for (const b of [1e-100, 1, 1e100]) {
      const x = belief(0.2, 0.3, 0.5);
      projectOnHyperplane(createPotential({ kind }), { a: belief(1, 2, 0), b }, x);
      expect(Math.abs((at(x, 0) + 2 * at(x, 1)) / b - 1)).toBeLessThan(1e-14);
      expect(at(x, 2)).toBe(0.5);
    }
});
