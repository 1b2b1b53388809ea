/** @file The part `step`: its summary against values of 25 digits, and what its presets and its page say. */
import { describe, expect, it } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import type { Geometry, StepParams } from "../../../../src/labs/geometry/run/params";
import { problem } from "../../../../src/labs/geometry/run/step/problem";
import { part } from "../../../../src/labs/geometry/run/step/run";
import type { StepTask, StepTrace } from "../../../../src/labs/geometry/run/step/types";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";
import { sentenceOf } from "../../../../src/scenario/statement";
import { stepFindings } from "../../../../src/labs/geometry/step/words";
import { wrongEnd } from "../../../../src/labs/geometry/step/sum";
import { geometries, specOf } from "../../../support/geometry";

const usual = usualOfPart("step");

type Kind = StepTask["kind"];

function traceOf(patch: Partial<StepParams>, kinds: readonly Kind[] = ["step", "field", "edge"]): StepTrace {
  const params = { ...usual, ...patch };
  expect(problem(params)).toBeNull();
  const results = part
    .plan(params, [])
    .map((task) => (kinds.includes(task.kind) ? drain(part.run(task)) : null));
  return part.merge(params, [])(results);
}
/** Tells nothing of the edges along the slice, which take longest. */
const summaryOf = (patch: Partial<StepParams>) => part.summarize(traceOf(patch, ["step", "field"]));

/** As the file says: 1e-15 + 16 × slack. */
function expectNear(got: readonly number[] | null, want: Float64Array, slack: Float64Array) {
  expect(got).toHaveLength(want.length);
  for (const [i, value] of want.entries()) {
    expect(Math.abs((got?.[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-15 + 16 * (slack[i] ?? 0));
  }
  const zeros = (of: ArrayLike<number>) => Array.from(of, (value) => value === 0);
  expect(zeros(got ?? []).map((is, i) => is || want[i] !== 0)).toEqual(zeros(want).map(() => true));
}

/** Numbers that hang on what moved by rounding. */
const isClose = (got: number | null, want: number | null, tolerance = 1e-11) =>
  want === null || got === null
    ? got === want
    : Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want));

describe.each(
  geometries.map((of) => [`${of.geometry} ${JSON.stringify(of.params).slice(0, 20)}`, of] as const),
)("%s", (_, of) => {
  const geometryFor = (n: number) => specOf(of, n) as Geometry;

  it.each(of.simplexSteps)("$name", ({ p, gradient, step, next, nu, support, divergence, slack }) => {
    const got = summaryOf({
      geometry: geometryFor(p.length),
      beside: [],
      point: [...p],
      gradient: [...gradient],
      step,
    });
    expectNear(got.next, next, slack);
    expect(got.support).toEqual(support);
    expect(isClose(got.divergence, divergence)).toBe(true);
    expect(isClose(got.nu, nu, 1e-9)).toBe(true);
  });

  it.each(of.hyperplanes)(
    "on a hyperplane: $name",
    ({ y, a, b, next, h, secondZero, domainEdge, cutFrom, slack }) => {
      const relaxations = Object.keys(h).map(Number);
      const got = summaryOf({
        geometry: geometryFor(y.length),
        beside: [],
        point: [...y],
        gradient: Array.from(y, () => 0),
        set: { kind: "hyperplane", a: [...a], b },
        relaxations,
      });
      expectNear(got.next, next, slack);
      for (const { lambda, value } of got.h)
        expect([
          lambda,
          isClose(value, h[lambda === 2 || lambda === 3 ? `${lambda}.0` : String(lambda)] ?? null),
        ]).toEqual([lambda, true]);
      expect([got.secondZero, got.domainEdge, got.cutFrom]).toEqual([
        expect.toSatisfy((value: number) => isClose(value, secondZero)),
        expect.toSatisfy((value: number) => isClose(value, domainEdge)),
        expect.toSatisfy((value: number) => isClose(value, cutFrom)),
      ]);
    },
  );
});

it("tells which coordinate left the domain, and what its dual would be", () => {
  const got = summaryOf({
    geometry: "burg",
    set: "space",
    point: [0.5, 0.3, 0.2],
    gradient: [-1, -9, 1],
    step: 1,
  });
  expect(got.next).toBeNull();
  expect(got.leftDomain).toEqual({ coordinate: 1, dual: expect.closeTo(-1 / 0.3 + 9, 12) as number });
});

it("leaves empty in CSV, and null in files, where the way has left the domain; nothing says NaN", () => {
  const own = { geometry: "burg", set: "space", gradient: [-1, -9, 1], step: 1 } as const;
  const params = { ...usual, beside: [], point: [0.5, 0.3, 0.2], ...own, gradient: [...own.gradient] };
  const lines = [...part.rows(params, [])];
  expect([lines.some((line) => line.includes("NaN")), lines.at(-1)]).toEqual([false, "0,1,,,,,,"]);
  const text = JSON.stringify(part.file?.(traceOf(params)), (_, value: unknown) =>
    Number.isNaN(value) ? "NaN" : value instanceof Float64Array ? [...value] : value,
  );
  expect([text.includes("NaN"), text.includes("null")]).toEqual([false, true]);
});

it("equal losses move nothing, to the bit; divided by the sum all but the entropy move", () => {
  const point = [0.5, 0.3, 0.2];
  const wanted = { euclidean: [0.5714, 0.2857, 0.1429], pNorm: [0.864, 0.369, -0.234] };
  for (const geometry of ["euclidean", "entropy", "burg", { kind: "tsallis", q: 0.5 }] as const)
    expect(summaryOf({ geometry, point, gradient: [1, 1, 1], step: 0.1 }).next).toEqual(point);
  const euclidean = summaryOf({ geometry: "euclidean", point, gradient: [1, 1, 1], step: 0.1 });
  expect(euclidean.renormalised?.map((x) => Number(x.toFixed(4)))).toEqual(wanted.euclidean);
  const pNorm = summaryOf({ geometry: { kind: "pNorm", p: 3 }, point, gradient: [1, 1, 1], step: 0.1 });
  expect(pNorm.renormalised?.map((x) => Number(x.toFixed(3)))).toEqual(wanted.pNorm);
});

it("dividing by the sum ends at q^(1/α): at the vertex, q, and the square root", () => {
  const q = [9 / 14, 4 / 14, 1 / 14];
  const ends = [0, 0.5, 1, 2].map((alpha) => wrongEnd(q, alpha).map((x) => Number(x.toFixed(12))));
  const over = (weights: number[], total: number) => weights.map((x) => Number((x / total).toFixed(12)));
  expect(ends).toEqual([[1, 0, 0], over([81, 16, 1], 98), over([9, 4, 1], 14), over([3, 2, 1], 6)]);
});

it("a point on a face is pulled off it, and put back, exactly, where the geometry can stand there", () => {
  for (const geometry of ["euclidean", { kind: "hypentropy", beta: 0.1 }, { kind: "pNorm", p: 3 }] as const) {
    const from = (first: number) =>
      summaryOf({ geometry, beside: [], point: [first, 0.5, 0.5 - first], gradient: [-1, 0, 0], step: 0.2 });
    const [on, near] = [from(0).next, from(1e-13).next];
    expect(on?.[0]).toBeGreaterThan(0.01);
    for (const [i, x] of (on ?? []).entries()) expect(x).toBeCloseTo(near?.[i] ?? NaN, 5);
  }
  const back = summaryOf({
    geometry: "euclidean",
    beside: [],
    point: [0, 0.5, 0.5],
    gradient: [1, 0, 0],
    step: 0.2,
  });
  expect(back.next).toEqual([0, 0.5, 0.5]);
});

it("an entry too small for a double leaves its divergence finite", () => {
  const { toReference, next } = summaryOf({
    geometry: "entropy",
    point: [1e-300, 0.5, 0.5],
    gradient: "crossEntropy",
    reference: [0.2, 0.4, 0.4],
  });
  expect(next).toContain(0);
  // 60 digits: z₂ ln(z₂/x₂) with ln x₂ = −0.3 · 0.2e300 but for terms of order 1.
  expect((toReference?.after ?? 0) / (0.8 * 0.3 * 0.2e300)).toBeCloseTo(1, 12);
});

it("says that a coincidence is none everywhere of those geometries alone of which it is proved", () => {
  const said = (geometry: Geometry) =>
    stepFindings(traceOf({ geometry, beside: [], gradient: [1, -1, 0], step: 0.1 }))
      .map(sentenceOf)
      .join(" ");
  expect(said("entropy")).toContain("Proved: for entropy dividing by the sum is the projection");
  // The entropy's own φ, written down: "not everywhere" would be wrong.
  const written = said({ kind: "formula", phi: "x*ln(x)" });
  expect(written).toContain("the two coincide here.");
  expect(written).not.toContain("not everywhere");
});

it("is the projection for the entropy alone, whatever a step shows", () => {
  const said = stepFindings(traceOf({ geometry: "euclidean", beside: [], gradient: [1, -1, 0], step: 0.1 }));
  expect(said.filter(({ text }) => text.includes("is the projection"))).toEqual([]);
  expect(said.map(({ text }) => text).join(" ")).toContain("for Euclid the two coincide here");
});

it("Burg's edge along the slice never falls below 4", () => {
  for (const slice of [0.5, 0.7, 0.99]) {
    const { edge } = traceOf({ geometry: "burg", slice });
    expect(Math.min(...(edge?.edges[0] ?? [NaN]))).toBeGreaterThanOrEqual(4 - 1e-9);
  }
});

it.each([
  [{ gradient: "crossEntropy" as const }, "the cross-entropy needs a reference; give one"],
  [{ point: [0.5, 0.5] }, "gradient has 3 entries, point has 2"],
  [{ step: 1e9, gradient: [1e308, -1e308, 0] }, "choose a smaller step"],
  [{ point: [0, 0.5, 0.5] }, "must be at least 1e-300"],
  [{ point: [0.5, 0.3, 0.3] }, "sum"],
  [{ geometry: { kind: "mahalanobis" as const, matrix: [[1]] } }, "for 1 coordinates"],
  [{ set: { kind: "hyperplane" as const, a: [1, 1, 1], b: -1 } }, "has no point with"],
  [{ geometry: "burg" as const, set: "space" as const, point: [0.5, 0, 0.5] }, "needs entries above 0"],
])("refuses %o in a clause", (patch, clause) => {
  expect(problem({ ...usual, ...patch })?.message).toContain(clause);
});

it("says what was shown of a formula, and what was only read off", () => {
  const said = stepFindings(traceOf({ geometry: { kind: "formula", phi: "x^2/2 + x*ln(x)" } }));
  const about = said.filter(({ text }) => text.startsWith("φ") && !text.includes("ends at"));
  expect(about).toEqual([
    {
      status: "proved",
      text: expect.stringMatching(/^φ = .*, φ″ = 1\/x \+ 1: φ″ > 0 .* interval arithmetic\.$/) as string,
    },
    { status: "observed", text: expect.stringMatching(/^φ is finite for x ≥ 0\. φ′\(0⁺\) = −∞/) as string },
  ]);
});
