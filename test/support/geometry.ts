/** Exact values for the geometries, 25 digits, computed outside the app; inputs are taken exactly. test/fixtures/geometry/README.md */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { PotentialSpec } from "../../src/core/mirror/potentials";

const number = z.string().transform(Number);
const vector = z.array(z.string()).transform((texts) => Float64Array.from(texts, Number));
const points = z.object({
  name: z.string(),
  x: vector,
  y: vector,
  phi: number,
  phiY: number,
  gradient: vector,
  gradientY: vector,
  divergence: number,
  divergenceReverse: number,
  conjugateAtGradientY: number,
});
const inverse = z.object({ theta: vector, x: vector, conjugate: number });
const simplexStep = z.object({
  name: z.string(),
  p: vector,
  gradient: vector,
  step: number,
  next: vector,
  nu: number,
  support: z.array(z.number()),
  divergence: number,
  slack: vector,
});
const hyperplane = z.object({
  name: z.string(),
  y: vector,
  a: vector,
  b: number,
  next: vector,
  nu: number,
  divergence: number,
  slack: vector,
  /** λ → h(λ); null outside of the dual domain. */
  h: z.record(z.string(), number.nullable()),
  hAtOne: number,
  secondZero: number.nullable(),
  domainEdge: number.nullable(),
  cutFrom: number.nullable(),
});
const cases = {
  points: z.array(points),
  inverse: z.array(inverse),
  simplexSteps: z.array(simplexStep),
  hyperplanes: z.array(hyperplane),
};
const matrix = z.array(z.array(z.number()));
const plain = z.object({});
const geometry = z.discriminatedUnion("geometry", [
  z.object({ geometry: z.literal("euclidean"), params: plain, ...cases }),
  z.object({ geometry: z.literal("entropy"), params: plain, ...cases }),
  z.object({ geometry: z.literal("burg"), params: plain, ...cases }),
  z.object({ geometry: z.literal("tsallis"), params: z.object({ q: z.number() }), ...cases }),
  z.object({ geometry: z.literal("pNorm"), params: z.object({ p: z.number() }), ...cases }),
  z.object({ geometry: z.literal("hypentropy"), params: z.object({ beta: z.number() }), ...cases }),
  z.object({
    geometry: z.literal("mahalanobis"),
    params: z.object({ matrix3: matrix, matrix5: matrix }),
    ...cases,
  }),
]);
export type GeometryCases = z.infer<typeof geometry>;

const file = new URL("../fixtures/geometry/reference.json", import.meta.url);
export const { geometries } = z
  .object({ geometries: z.array(geometry) })
  .parse(JSON.parse(readFileSync(file, "utf8")));

/** The potential that a set of cases is about, for points of so many coordinates. */
export function specOf(of: GeometryCases, dimension: number): PotentialSpec {
  switch (of.geometry) {
    case "tsallis":
      return { kind: "tsallis", q: of.params.q };
    case "pNorm":
      return { kind: "pNorm", p: of.params.p };
    case "hypentropy":
      return { kind: "hypentropy", beta: of.params.beta };
    case "mahalanobis":
      return { kind: "mahalanobis", matrix: dimension === 5 ? of.params.matrix5 : of.params.matrix3 };
    default:
      return { kind: of.geometry };
  }
}

/** x, y and D(x, y) of points that differ in their first entry alone; test/fixtures/geometry/divergences.py */
export const divergences = z
  .array(z.object({ spec: z.custom<PotentialSpec>(), values: z.array(z.tuple([number, number, number])) }))
  .parse(JSON.parse(readFileSync("test/fixtures/geometry/divergences.json", "utf8")));
