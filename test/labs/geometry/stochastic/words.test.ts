/** @file The words of stochastic runs: for each way that two sums allow, and for what failed; their table, their figures. */
import { expect, it } from "vitest";
import { SCREEN } from "../../../../src/charts/ink";
import type { StochasticParams } from "../../../../src/labs/geometry/run/params";
import { corners } from "../../../../src/labs/geometry/run/stochastic/corners";
import { problem } from "../../../../src/labs/geometry/run/stochastic/problem";
import { part } from "../../../../src/labs/geometry/run/stochastic/run";
import { drawing } from "../../../../src/labs/geometry/stochastic/draw";
import { fitted } from "../../../../src/labs/geometry/stochastic/fit";
import { presets } from "../../../../src/labs/geometry/stochastic/presets";
import { table } from "../../../../src/labs/geometry/relaxation/table";
import { sumsTable } from "../../../../src/labs/geometry/stochastic/table";
import { stochasticFindings } from "../../../../src/labs/geometry/stochastic/words";
import { EXAMPLES } from "../../../../src/labs/geometry/run/stochastic/examples";
import { paramsWith, traceOf } from "./support";

type Given = Partial<StochasticParams>;

it("has no preset that clashes", () => {
  expect(presets.map(({ params }) => problem(params))).toEqual(presets.map(() => null));
});

const power = (scale: number, exponent: number) => ({ kind: "power", scale, exponent, offset: 1 }) as const;
const said = (given: Given) => {
  const trace = traceOf({ runs: 20, steps: 60, ...given });
  return stochasticFindings(trace, part.summarize(trace));
};

it.each<[string, Given, "proved" | "observed", string]>([
  [
    "finite, to 0",
    { schedule: power(1, 1) },
    "proved",
    "ΣY_n = 0.8225 is finite and Ση_n = ∞: by Robbins and Siegmund D_n goes to 0 on almost every path.",
  ],
  [
    "infinite, stays",
    { schedule: 0.1 },
    "proved",
    "ΣY_n = ∞: nothing is guaranteed, and here the mean stays above 0.",
  ],
  [
    "infinite, to 0",
    {},
    "proved",
    "ΣY_n = ∞: Robbins and Siegmund guarantee nothing, and D_n goes to 0 in the mean all the same.",
  ],
  [
    "finite, stalls",
    { schedule: power(0.5, 2) },
    "proved",
    "is finite, so D_n has a limit; but Ση_n = 0.8225 is finite too, and the run stalls",
  ],
  [
    "open",
    { problem: EXAMPLES, oracle: "sample", start: [0, 0] },
    "observed",
    "neither decides here; after 60 steps the mean is",
  ],
  [
    "diverges",
    { schedule: 2.1 },
    "proved",
    "diverges: a mode of the loss is multiplied by more than 1 in each step, beyond η = 2.",
  ],
  [
    "left",
    { geometry: "burg", schedule: 1, problem: { kind: "quadratic", matrix: [[1]], vector: [2] } },
    "observed",
    "left the domain: ",
  ],
])("says where the mean goes and never too much: %s", (_, given, status, text) => {
  const [first] = said(given);
  expect(first?.status).toBe(status);
  expect(first?.text).toContain(text);
});

it("tells the four failures apart, and never that an infinite sum breaks anything", () => {
  const names = (given: Given) =>
    ["rises in one step:", "mean grows:", "diverges:", "left the domain:"].filter((name) =>
      said(given).some(({ text }) => text.startsWith(name)),
    );
  expect(names({ oracle: "exact", schedule: 0.5 })).toEqual([]);
  expect(names({})).toEqual(["rises in one step:"]);
  expect(
    names({ schedule: 0.8, relaxation: { kind: "twoPoint", values: [1, 3], probability: 0.5 } }),
  ).toEqual(["rises in one step:", "mean grows:"]);
  expect(names({ schedule: 2.1 })).toEqual(["rises in one step:", "diverges:"]);
  const all = [{}, { schedule: 0.1 }, { schedule: power(1, 1) }].flatMap((given) => said(given));
  expect(all.map(({ text }) => text).join(" ")).not.toMatch(/break|violat/);
});

it("counts no step as taken that a run which left had not", () => {
  const left = said({
    geometry: "burg",
    schedule: 1,
    problem: { kind: "quadratic", matrix: [[1]], vector: [2] },
  });
  const rises = (all: ReturnType<typeof said>) =>
    all.map(({ text }) => text).find((text) => text.startsWith("rises in one step:"));
  expect(rises(left)).toContain("of at most 1\u202f200 steps");
  expect(rises(said({}))).toContain("of 1\u202f200 steps");
});

it("has the numbers of the four ways in its table", () => {
  expect(corners().map(({ name, isFinite, vanishes }) => [name, isFinite, vanishes])).toEqual([
    ["1/(n + 1)", true, true],
    ["0.5/(n + 1)^{2}", true, false],
    ["0.5/√(n + 1)", false, true],
    ["0.1", false, false],
  ]);
  const trace = traceOf({ runs: 20, steps: 100 });
  const { rows } = sumsTable(trace, part.summarize(trace));
  expect(rows[1]).toEqual([
    "0.5/(n + 1)²",
    "0.1353",
    "0.8225",
    "a limit",
    "0.3606",
    "0.3312",
    "0.3280",
    "stalls",
  ]);
  expect(rows[4]?.slice(0, 6)).toEqual([
    "this run: 0.5/√(n + 1)",
    "infinite",
    "infinite",
    "nothing",
    "0.05634",
    "0.01350",
  ]);
  expect(table(trace).rows.at(-1)?.[0]).toBe(100);
});

it.each<[string, Given]>([
  ["usual", { runs: 20, steps: 50 }],
  [
    "left the domain",
    {
      geometry: "burg",
      schedule: 1,
      runs: 5,
      steps: 20,
      problem: { kind: "quadratic", matrix: [[1]], vector: [2] },
    },
  ],
  ["one run at its minimum", { runs: 1, steps: 1, start: [0], oracle: "exact" }],
])("draws every figure: %s", (_, given) => {
  const trace = traceOf(given);
  const view = {} as Parameters<typeof drawing.draw>[2];
  for (const figure of ["means", "fourWays", "safeSteps"]) {
    const picture = drawing.draw(figure, trace, view, { width: 720, height: null, theme: SCREEN });
    expect(JSON.stringify(picture?.layers)).not.toMatch(/NaN|Infinity|null/);
    expect(picture?.description.length).toBeGreaterThan(40);
  }
  const place = JSON.stringify(
    drawing.draw("fourWays", trace, view, { width: 390, height: null, theme: SCREEN }),
  );
  expect(place).toContain("this run");
});

it.each<[string, Given, Given]>([
  [
    "a geometry of the orthant",
    { geometry: "burg" },
    { problem: { kind: "quadratic", matrix: [[1]], vector: [1] } },
  ],
  ["examples in it", { geometry: "entropy", problem: EXAMPLES, start: [0, 0] }, { start: [1, 1] }],
  ["a loss of another size", { problem: EXAMPLES }, { start: [0, 0] }],
  [
    "a metric of another size",
    {
      geometry: {
        kind: "mahalanobis",
        matrix: [
          [1, 0],
          [0, 1],
        ],
      },
    },
    { geometry: "euclidean" },
  ],
])("fits what was chosen: %s", (_, given, wanted) => {
  const next = fitted(paramsWith(given));
  expect(next).toMatchObject(wanted);
  expect(problem(next)).toBe(null);
});
