/** @file What the presets of relaxed projections claim, held against their runs; and what their findings call failures. */
import { expect, it } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import { presets } from "../../../../src/labs/geometry/relaxation/presets";
import { relaxationFindings } from "../../../../src/labs/geometry/relaxation/words";
import type { RelaxationParams } from "../../../../src/labs/geometry/run/params";
import { problem } from "../../../../src/labs/geometry/run/relaxation/problem";
import { part } from "../../../../src/labs/geometry/run/relaxation/run";
import type { RelaxationSummary } from "../../../../src/labs/geometry/run/relaxation/types";
import { summaryOf, traceOf } from "./support";

const presetOf = (id: string): RelaxationParams => {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`There is no preset ${id}.`);
  return found.params;
};

/** Fewer runs say the same sooner. */
const ended = (id: string, given: Partial<RelaxationParams> = {}): RelaxationSummary =>
  summaryOf({ ...presetOf(id), ...given });

it("has no preset that clashes", () => {
  expect(presets.map(({ params }) => problem(params))).toEqual(presets.map(() => null));
});

it("the mean that nobody sees", () => {
  const trace = traceOf(presetOf("mean-nobody-sees"));
  const summary = part.summarize(trace);
  const { meanDivergenceStart: first } = summary;
  expect([summary.runs, summary.exactMeanDistanceRatio]).toEqual([5000, 1]);
  expect(summary.meanDivergenceEnd / first).toBeLessThan(1e-6);
  expect(summary.medianDivergenceEnd / first).toBeLessThan(1e-20);
  const said = relaxationFindings(trace, summary).map(({ text }) => text);
  expect(said.join(" ")).toContain("Nobody sees the mean");
}, 60_000);

it("three couplings of one coin", () => {
  const { couplings, meanDivergenceStart: first } = ended("three-couplings", { runs: 200 });
  const [large, , small] = couplings.map(({ exactMeanDistanceEnd }) => (exactMeanDistanceEnd ?? NaN) / first);
  expect(large).toBeGreaterThan(5);
  expect(small).toBeLessThan(1 / 50);
});

it("Sinkhorn by rows, a fifth too much", () => {
  const much = ended("sinkhorn-rows");
  const exact = ended("sinkhorn-rows", { relaxation: 1 });
  expect(exact.meanDivergenceEnd / much.meanDivergenceEnd).toBeGreaterThan(190);
  expect(much.oneStepRises).toBe(0);
});

it("1.8 already rises, and converges", () => {
  const summary = ended("already-rises");
  expect(summary.step0.secondZero).toBeCloseTo(1.733, 3);
  expect(summary.oneStepRises).toBe(1);
  expect(summary.meanDivergenceEnd).toBeLessThan(1e-3 * summary.meanDivergenceStart);
  expect(ended("already-rises", { relaxation: 1.6 }).oneStepRises).toBe(0);
});

it("says what is proved: which z, one row of the entropy, λ* inside of the domain", () => {
  const told = (given: Partial<RelaxationParams>) => {
    const trace = traceOf({ runs: 1, steps: 1, ...given });
    const all = relaxationFindings(trace, part.summarize(trace)).filter(({ status }) => status === "proved");
    return ["no z is given", "1 − λ =", "lies inside"].filter((words) =>
      all.some(({ text }) => text.includes(words)),
    );
  };
  const row = { matrix: [[2, 0, 2]], rhs: [3], relaxation: 1.9 };
  expect(told({ geometry: "entropy", ...row })).toEqual(["no z is given", "1 − λ ="]);
  expect(told({ geometry: "entropy", ...row, matrix: [[2, 0, 1]] })).toEqual(["no z is given"]);
  expect(told({ geometry: "burg", ...row, start: [0.1, 1, 0.1] })).toEqual(["no z is given", "lies inside"]);
  expect(told({ rows: 4, dimension: 3, relaxation: 1 })).toEqual([]);
  expect(told({ rows: 2, dimension: 3, relaxation: 1 })).toEqual(["no z is given"]);
});

it("tells the four failures apart", () => {
  const told = (given: Partial<RelaxationParams>) => {
    const trace = traceOf({ runs: 50, steps: 40, ...given });
    const all = relaxationFindings(trace, part.summarize(trace)).map(({ text }) => text);
    return ["rises in one step", "mean grows:", "diverges:", "left the domain"].filter((name) =>
      all.some((text) => text.startsWith(name)),
    );
  };
  const coin = (probability: number) => ({
    relaxation: { kind: "twoPoint" as const, values: [1, 3], probability },
  });
  expect(told(coin(0.1))).toEqual(["rises in one step"]);
  expect(told(coin(0.3))).toEqual(["rises in one step", "mean grows:"]);
  expect(told(coin(0.9))).toEqual(["rises in one step", "mean grows:", "diverges:"]);
  expect(told({ ...coin(0.1), geometry: "burg", rows: 4, dimension: 3 })).toContain("left the domain");
  expect(told({ relaxation: 1 })).toEqual([]);
});

it.each<[Partial<RelaxationParams>, string, string]>([
  [{ matrix: [[1, 1]], rhs: [1, 2] }, "rhs", "it has 2 entries, the matrix has 1 rows"],
  [{ matrix: [[0, 0]] }, "matrix", "row 1 has no entry beside 0"],
  [{ start: [1, 2], reference: [1] }, "reference", "it has 1 entries, there are 2 unknowns"],
  [{ geometry: "entropy", start: [1, -2] }, "start", "entropy needs entries above 0, entry 2 is -2"],
  [{ geometry: "burg", reference: [1, 0] }, "reference", "Burg has no such point: entry 2 is 0"],
  [{ matrix: [[1], [1]], rhs: [1, 2] }, "rhs", "no point of the domain meets the 2 equations"],
  [
    { matrix: [[2]], rhs: [1], reference: [1] },
    "reference",
    "equation 1 does not hold there: it gives 2, not 1",
  ],
])("refuses %j", (given, key, message) => {
  const { params } = traceParams(given);
  expect(problem(params)).toMatchObject({ path: [key], message: expect.stringContaining(message) });
});

function traceParams(given: Partial<RelaxationParams>) {
  return { params: { ...presetOf("mean-nobody-sees"), beside: [], ...given } };
}

it("draws every figure that it has, in words, too", async () => {
  const {
    drawing: { draw },
  } = await import("../../../../src/labs/geometry/relaxation/draw");
  const { SCREEN } = await import("../../../../src/charts/ink");
  const params = { ...presetOf("three-couplings"), runs: 40 };
  const trace = part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
  const view = {} as Parameters<typeof draw>[2];
  for (const figure of ["runs", "firstStep", "fan", "couplings"]) {
    const picture = draw(figure, trace, view, { width: 720, height: null, theme: SCREEN });
    const names = JSON.stringify(picture?.layers);
    expect(names).not.toContain("NaN");
    expect(picture?.description.length).toBeGreaterThan(40);
  }
  expect(draw("step", trace, view, { width: 720, height: null, theme: SCREEN })).toBe(null);
});
