/** @file Stochastic runs against exact values: the four-way table, logistic regression over all paths, and laws of the mean. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import type { StochasticParams } from "../../../../src/labs/geometry/run/params";
import { createExpected } from "../../../../src/labs/geometry/run/stochastic/expected";
import { modelOf } from "../../../../src/labs/geometry/run/stochastic/model";
import { IRIS } from "../../../../src/labs/geometry/run/stochastic/iris";
import { minimumOf } from "../../../../src/labs/geometry/run/stochastic/minimum";
import { problem } from "../../../../src/labs/geometry/run/stochastic/problem";
import { part } from "../../../../src/labs/geometry/run/stochastic/run";
import { hurwitz } from "../../../../src/labs/geometry/run/stochastic/schedule";
import { EXAMPLES } from "../../../../src/labs/geometry/run/stochastic/examples";
import { paramsWith, summaryOf, traceOf } from "./support";

type Given = Partial<StochasticParams>;
const power = (scale: number, exponent: number) => ({ kind: "power", scale, exponent, offset: 1 }) as const;
const regression = (schedule: StochasticParams["schedule"], more: Given = {}): Given => ({
  problem: EXAMPLES,
  oracle: "sample",
  start: [0, 0],
  steps: 4,
  runs: 20,
  schedule,
  ...more,
});

/** x⁺ = x − η(x + ξ), Eξ² = 1, x₀ = 2: ΣY, Ση, E D at 10, 100, 10 000, and where it goes. */
const FOUR = [
  [power(1, 1), 0.8224670334241132, Infinity, [0.05, 0.005, 0.00005], "vanishes"],
  [0.1, Infinity, Infinity, [0.26626971300770247, 0.026315790866134, 1 / 38], "stays above 0"],
  [
    power(0.5, 0.5),
    Infinity,
    Infinity,
    [0.05633510548829246, 0.01350042867583227, 0.00125943034568839],
    "vanishes",
  ],
  [
    power(0.5, 2),
    0.13529040421389227,
    0.8224670334241132,
    [0.3606466498604392, 0.3311967832323889, 0.3279504665910476],
    "stalls",
  ],
] as const;

it.each(FOUR)("the sums of %j, and the mean", (schedule, sumY, sumStep, means, outcome) => {
  const summary = summaryOf({ schedule, steps: 10_000, runs: 2, report: [10, 100, 10_000] });
  expect(summary).toMatchObject({
    outcome,
    basis: "proved",
    sumStepDiverges: sumStep === Infinity,
    sumYConverges: sumY < Infinity,
    leftDomain: null,
  });
  const near = (value: number | null, wanted: number) =>
    expect(value === wanted ? 1 : (value ?? NaN) / wanted).toBeCloseTo(1, 11);
  near(summary.sumY, sumY);
  near(summary.sumStep, sumStep);
  summary.report.forEach(({ exact }, k) => near(exact, means[k] ?? NaN));
});

it("sums powers to all their digits", () => {
  expect(
    [hurwitz(2, 1), hurwitz(4, 1), hurwitz(1.5, 1), hurwitz(3, 0.25)].map((sum) => sum.toPrecision(14)),
  ).toEqual(["1.6449340668482", "1.0823232337111", "2.6123753486855", "64.663869968768"]);
  expect(hurwitz(1, 1)).toBe(Infinity);
});

it("tells the steps of logistic regression apart", () => {
  const summary = summaryOf(regression(0.5));
  const [first, second] = summary.reference;
  expect(Math.abs((first ?? 0) - 0.01473671145018054)).toBeLessThan(1e-15);
  expect(Math.abs((second ?? 0) - 0.6958120182675231)).toBeLessThan(1e-15);
  expect(summary.guaranteedStep).toBeCloseTo(1.741085, 6);
  expect(summary.exactStep).toBeCloseTo(2.343788, 6);
  expect(summary.localStep).toBeCloseTo(4.183679, 6);
  expect(summary.noisyStep).toBeCloseTo(0.590857, 6);
});

it.each([
  [0.1, 0.0191],
  [0.01, 0.000206],
])("the expected Fejér step falls in proportion to the distance: %d away", (away, step) => {
  const { reference } = summaryOf(regression(0.5));
  const near = summaryOf(
    regression(0.5, { start: [reference[0] ?? 0, (reference[1] ?? 0) + away], steps: 1 }),
  );
  expect((near.noisyStep ?? 0) / step).toBeCloseTo(1, 2);
  expect(near.exactStep).toBeGreaterThan(4);
});

it.each([
  [0.5, [0.242186, 0.210421, 0.196534, 0.192829, 0.195473], 3],
  [0.1, [0.242186, 0.207864, 0.17952, 0.156002, 0.136412], null],
] as const)("the mean over all paths of step %d", (schedule, means, rises) => {
  const { report, ...summary } = summaryOf(regression(schedule, { report: [0, 1, 2, 3, 4] }));
  report.forEach(({ exact }, t) => expect(exact).toBeCloseTo(means[t] ?? NaN, 5));
  expect(summary).toMatchObject({ firstMeanRise: rises, outcome: "stays above 0", basis: "proved" });
  expect(summary.exactMeanDivergenceEnd).toBe(report[4]?.exact);
});

it.each([
  ["whole gradient below 2/L", regression(1.5, { oracle: "exact", steps: 60 }), "vanishes", "proved"],
  [
    "beyond 2/L, below the local edge",
    regression(4, { oracle: "exact", steps: 300 }),
    "vanishes",
    "observed",
  ],
  ["beyond the local edge", regression(5, { oracle: "exact", steps: 300 }), "open", "observed"],
  ["a quadratic beyond its edge", { schedule: 2.1, steps: 50 }, "diverges", "proved"],
  [
    "only in the mean",
    { schedule: 1, relaxation: { kind: "twoPoint", values: [1, 3], probability: 0.3 } },
    "mean grows",
    "proved",
  ],
  ["no noise at the minimum", { oracle: "sample", schedule: 0.5, steps: 200 }, "vanishes", "observed"],
  ["arrived", { oracle: "exact", schedule: power(1, 2), steps: 5 }, "vanishes", "proved"],
  [
    "Burg under normal noise",
    { geometry: "burg", schedule: 1, problem: { kind: "quadratic", matrix: [[1]], vector: [2] } },
    "left the domain",
    "observed",
  ],
] as const)("%s", (_, given, outcome, basis) => {
  expect(summaryOf({ runs: 3, steps: 20, ...(given as Given) })).toMatchObject({ outcome, basis });
});

const irises = (
  loss: "logistic" | "leastSquares",
  l2 = 0,
): StochasticParams["problem"] & { kind: "data" } => ({
  kind: "data",
  set: "iris",
  loss,
  l2,
  rows: [],
});
const FLAT = [0, 0, 0, 0, 0];

describe("a data set", () => {
  // mpmath, 40 digits; without a penalty R's glm, in its units, says −42.638, −2.4652, −6.6809, 9.4294, 18.2861.
  it.each([
    [
      irises("logistic"),
      [-0.354391190512116, -1.62584215531891, -2.21192859060593, 7.74567601422905, 7.72844057198355],
    ],
    [
      irises("logistic", 0.01),
      [0.0878299666486168, -0.281147679457509, -0.592928150042147, 2.21293167733027, 2.38800410972863],
    ],
    [
      irises("leastSquares"),
      [0.5, -0.129303647110588, -0.101824713744018, 0.315650207435876, 0.2885970032837],
    ],
    [
      irises("leastSquares", 0.5),
      [1 / 3, 0.0104006479604272, -0.0303193535837141, 0.159381505393842, 0.19588679435413],
    ],
  ] as const)("has its minimum by Newton: $loss, $l2", (loss, wanted) => {
    const z = minimumOf(loss);
    wanted.forEach((entry, i) => expect((z?.[i] ?? 0) / entry).toBeCloseTo(1, 11));
  });

  it("has the irises of the file that ships, those of two kinds", () => {
    const kinds = ["Iris-versicolor", "Iris-virginica"];
    const lines = readFileSync("public/data/uci/iris.csv", "utf8").trim().split(/\r?\n/);
    const flowers = lines
      .map((line) => line.split(","))
      .filter(([, , , , kind = ""]) => kinds.includes(kind))
      .map((fields) => [...fields.slice(0, 4).map(Number), kinds.indexOf(fields[4] ?? "")]);
    expect(IRIS).toEqual(flowers);
  });

  it("is the regression on its columns, whatever their units", () => {
    const rows = EXAMPLES.features.map(([, u = 0], k) => [12 * u - 7, EXAMPLES.labels[k] ?? 0]);
    const own = summaryOf(
      regression(0.5, { problem: { kind: "data", set: "own", loss: "logistic", l2: 0, rows } }),
    );
    const plain = summaryOf(regression(0.5));
    expect(own.objectiveAtReference).toBeCloseTo(plain.objectiveAtReference, 14);
    const mean = 0.0625;
    const deviation = Math.sqrt((9 + 4 + 2.25 + 0.25 + 0.25 + 1 + 4 + 16) / 8 - mean * mean);
    expect(own.reference).toEqual([
      expect.closeTo(0.01473671145018054 + mean * 0.6958120182675225, 12),
      expect.closeTo(deviation * 0.6958120182675225, 12),
    ]);
  });

  it("tells the whole gradient's Fejér step from the mean's, and its exact mean is what runs come to", () => {
    const given: Given = {
      problem: irises("leastSquares"),
      start: FLAT,
      oracle: "sample",
      schedule: 0.05,
      steps: 12,
      runs: 2000,
    };
    const trace = traceOf(given);
    const summary = part.summarize(trace);
    expect(summary.noisyStep ?? Infinity).toBeLessThan(summary.exactStep);
    expect(summary.guaranteedStep).toBe(summary.localStep);
    expect(summary.guaranteedStep ?? Infinity).toBeLessThanOrEqual(summary.exactStep);
    expect(Math.abs((summary.exactMeanDivergenceEnd ?? NaN) - summary.meanDivergenceEnd)).toBeLessThan(
      5 * summary.standardErrorEnd,
    );
    const short = { ...given, steps: 2, runs: 1 };
    const paths = traceOf({ ...short, geometry: { kind: "formula", phi: "x^2/2" } });
    const closed = traceOf(short);
    for (const t of [0, 1, 2])
      expect((closed.exact?.[t] ?? NaN) / (paths.exact?.[t] ?? NaN)).toBeCloseTo(1, 12);
  });

  it.each([
    [{ set: "own", rows: [] }, "it has no rows"],
    [{ set: "iris", rows: [[1, 2]] }, "leave the rows out, or name the set own"],
    [
      {
        set: "own",
        rows: [
          [1, 4, 0],
          [2, 4, 1],
        ],
      },
      "column 2 is 4 in every row",
    ],
    [
      {
        set: "own",
        rows: [
          [1, 0],
          [2, 1],
          [4, 2],
        ],
      },
      "its last column has 3 different numbers",
    ],
    [
      {
        set: "own",
        rows: [
          [1, 0],
          [2, 1],
        ],
      },
      "a plane tells the labels apart",
    ],
    [
      {
        set: "own",
        loss: "leastSquares",
        rows: [
          [1, 2, 0],
          [2, 4, 1],
          [3, 6, 0],
        ],
      },
      "features repeat each other",
    ],
  ] as const)("is refused in a sentence where it cannot be fitted: %j", (given, why) => {
    const loss = { ...irises("logistic"), ...given, rows: given.rows.map((row) => [...row]) };
    const start = Array.from({ length: loss.rows[0]?.length ?? 1 }, () => 0);
    expect(problem(paramsWith({ problem: loss, start }))?.message).toContain(why);
  });
});

it("has in a metric the exact mean of runs, and of Euclid where the metric is its own", () => {
  const matrix = [
    [2, 0.5],
    [0.5, 1],
  ];
  const given: Given = {
    problem: {
      kind: "quadratic",
      matrix: [
        [1.5, -0.4],
        [-0.4, 0.8],
      ],
      vector: [1, 2],
    },
    start: [2, 2],
    schedule: 0.3,
    steps: 8,
    runs: 3000,
  };
  for (const oracle of ["sample", { kind: "gaussian", sigma: 0.7 }] as const) {
    const trace = traceOf({ ...given, oracle, geometry: { kind: "mahalanobis", matrix } });
    const apart = (trace.exact?.[8] ?? NaN) - (trace.mean[8] ?? NaN);
    expect(Math.abs(apart)).toBeLessThan(5 * trace.standardErrorEnd);
    const same = traceOf({
      ...given,
      runs: 1,
      oracle,
      geometry: {
        kind: "mahalanobis",
        matrix: [
          [1, 0],
          [0, 1],
        ],
      },
    });
    const euclid = traceOf({ ...given, runs: 1, oracle });
    expect([...(same.exact ?? [])].map((value, t) => value / (euclid.exact?.[t] ?? NaN))).toEqual(
      Array.from({ length: 9 }, () => expect.closeTo(1, 13)),
    );
  }
});

it.each([
  [
    { geometry: "entropy", problem: { kind: "quadratic", matrix: [[1]], vector: [1] } },
    "because normal noise leaves no finite sum",
  ],
  [
    regression(0.1, { relaxation: { kind: "uniform", from: 0, to: 1 } }),
    "because λ has infinitely many values",
  ],
  [regression(0.1, { steps: 9 }), "ends at step 6: a run may go on in 8 ways"],
] as const)("says where there is no exact mean why: %j", (given, why) => {
  const summary = summaryOf({ steps: 5, runs: 2, ...(given as Given) });
  expect(summary.exactMeanDivergenceEnd).toBeNull();
  expect(summary.noExactMeanWhy).toContain(why);
});

it("counts a run that left the domain as infinite, and prints no NaN", () => {
  const given = { geometry: "burg", schedule: 1, runs: 40, steps: 30 } as const;
  const summary = summaryOf({ ...given, problem: { kind: "quadratic", matrix: [[1]], vector: [2] } });
  expect(summary.meanDivergenceEnd).toBe(Infinity);
  expect(summary.leftDomain?.first.coordinate).toBe(0);
  expect(JSON.stringify(summary, (_, value: unknown) => (Number.isNaN(value) ? "NaN" : value))).not.toContain(
    "NaN",
  );
});

const METRIC = {
  kind: "mahalanobis",
  matrix: [
    [2, 0.5],
    [0.5, 1],
  ],
} as const;
const PLANE: Given = {
  problem: {
    kind: "quadratic",
    matrix: [
      [2, 0.5],
      [0.5, 1],
    ],
    vector: [3, 2],
  },
  start: [1, 0.5],
};
const coin = { kind: "twoPoint", values: [1, 3], probability: 0.25 } as const;

it.each([
  ["Euclid, a row", { ...PLANE, oracle: "sample", relaxation: coin }],
  ["a metric, a row", { ...PLANE, geometry: METRIC, oracle: "sample" }],
  [
    "entropy, normal noise",
    { ...PLANE, geometry: "entropy", oracle: { kind: "gaussian", sigma: 0.3 }, relaxation: coin },
  ],
  ["Burg, a row", { ...PLANE, geometry: "burg", oracle: "sample", relaxation: coin }],
  ["Tsallis, the whole gradient", { ...PLANE, geometry: { kind: "tsallis", q: 0.5 }, oracle: "exact" }],
] as const)("the expected Fejér step is where the mean comes back: %s", (_, given) => {
  const model = modelOf(paramsWith(given as Given));
  const expected = createExpected(model);
  const edge = expected?.edge(model.start) ?? 0;
  const scale = model.potential.divergence(model.z, model.start);
  expect(edge).toBeGreaterThan(0);
  expect(Math.abs(expected?.change(model.start, edge) ?? 1)).toBeLessThan(1e-12 * scale);
  expect(expected?.change(model.start, edge / 2)).toBeLessThan(0);
  expect(expected?.change(model.start, edge * 1.01)).toBeGreaterThan(0);
});

it.each([
  ["Euclid", { ...PLANE, schedule: 0.1, relaxation: coin }],
  ["Euclid, a row", { ...PLANE, schedule: 0.1, oracle: "sample" }],
  [
    "entropy, one step",
    { ...PLANE, geometry: "entropy", schedule: 0.2, steps: 1, oracle: { kind: "gaussian", sigma: 0.3 } },
  ],
] as const)("the sample mean lies within six standard errors of the exact one: %s", (_, given) => {
  const params = paramsWith({ steps: 8, runs: 4000, ...(given as Given) });
  const trace = traceOf(params);
  const model = modelOf(params);
  const first = trace.facts?.first ?? NaN;
  const exact =
    trace.exact?.[params.steps] ?? first + (createExpected(model)?.change(model.start, 0.2) ?? NaN);
  const apart = Math.abs((trace.mean[params.steps] ?? NaN) - exact);
  expect(apart).toBeLessThan(6 * trace.standardErrorEnd);
});

it("writes a line for each step, with the numbers of the trace", () => {
  const params = paramsWith({ runs: 40, steps: 6 });
  const trace = traceOf(params);
  const lines = [...part.rows(params, [])];
  expect(lines[0]).toBe("step,mean,median,p5,p95,exact");
  expect(lines).toHaveLength(8);
  const k = trace.times.indexOf(6);
  expect(lines.at(-1)).toBe(
    [6, trace.mean[6], trace.median[k], trace.low[k], trace.high[k], trace.exact?.[6]].join(","),
  );
});

it("gives a run the same digits wherever it is computed", () => {
  const given = { runs: 40, steps: 5, oracle: "sample", ...PLANE } as const;
  const [task] = part.plan(paramsWith(given), []).filter((each) => each.work === "runs");
  const alone = task && drain(part.run({ ...task, to: 40 }));
  const trace = traceOf(given);
  expect(
    alone?.work === "runs" && alone.sums.every((sum, t) => Math.abs(sum / 40 - (trace.mean[t] ?? 0)) < 1e-15),
  ).toBe(true);
});

const separated = {
  kind: "logistic",
  features: [
    [1, -1],
    [1, 1],
  ],
  labels: [0, 1],
  l2: 0,
} as const;
it.each([
  [{ start: [1, 2] }, "start", "it has 2 entries, the problem 1 unknowns; give as many"],
  [
    {
      problem: {
        kind: "quadratic",
        matrix: [
          [1, 2],
          [2, 1],
        ],
        vector: [0, 0],
      },
      start: [1, 1],
    },
    "problem",
    "its matrix is not positive definite",
  ],
  [
    {
      problem: {
        kind: "quadratic",
        matrix: [
          [1, 2],
          [1, 9],
        ],
        vector: [0, 0],
      },
      start: [1, 1],
    },
    "problem",
    "not symmetric: row 2 has 1 in column 1, row 1 has 2 in column 2",
  ],
  [{ problem: separated, start: [0, 0] }, "problem", "a plane tells the labels apart"],
  [
    { problem: { ...separated, labels: [0] }, start: [0, 0] },
    "problem",
    "it has 2 rows of features and 1 labels",
  ],
  [{ geometry: "entropy" }, "geometry", "keeps entries above 0, but entry 1 of the minimum is 0"],
  [{ geometry: "burg", start: [-1] }, "geometry", "needs entries above 0"],
  [{ relaxation: { kind: "residual", gain: 2 } }, "relaxation", "looks at the residual"],
] as const)("refuses %j in a sentence", (given, key, sentence) => {
  const clash = problem(paramsWith(given as unknown as Given));
  expect(clash?.path).toEqual([key]);
  expect(clash?.message).toContain(sentence);
});

it("finds a minimum where l2 makes one", () => {
  const z = minimumOf({ ...structuredClone(separated), l2: 0.1 } as unknown as StochasticParams["problem"]);
  expect(z?.every(Number.isFinite)).toBe(true);
});
