/** @file Flows: what GEOMETRY says of them in numbers, and what is told where they fail. */
import { describe, expect, it } from "vitest";
import { streamJson } from "../../../../src/cli/json";
import { klDivergence } from "../../../../src/core/simplex";
import { drain } from "../../../../src/experiments/drain";
import { flowProblem } from "../../../../src/labs/geometry/run/flow/problem";
import { part } from "../../../../src/labs/geometry/run/flow/run";
import type { FlowParams } from "../../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";

const flow = (params: Partial<FlowParams>) => {
  const all: FlowParams = { ...usualOfPart("flow"), ...params };
  const trace = part.merge(all, [])(part.plan(all, []).map((task) => drain(part.run(task))));
  return { ...part.summarize(trace), trace };
};
const runOf = (params: Partial<FlowParams>) => {
  const [run] = flow(params).runs;
  if (run === undefined) throw new Error("There is no run.");
  return run;
};
const far = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN))));

/** A run's summary, and some numbers of it. */
const RUNS: readonly (readonly [what: string, params: Partial<FlowParams>, wanted: object])[] = [
  [
    "Burg arrives below 4 from near a face",
    { geometries: ["burg"], step: 3.99, steps: 4000, start: [1e-6, 0.5, 0.5 - 1e-6] },
    { outcome: "arrives", fejerRises: 0, firstRise: null, leftDomain: null },
  ],
  [
    "at 4 it swaps two equal classes for ever",
    {
      geometries: ["burg"],
      step: 4,
      start: [0.2, 0.8],
      problem: { kind: "crossEntropy", target: [0.5, 0.5] },
    },
    { outcome: "cycles", period: 2, end: [expect.closeTo(0.2, 9), expect.closeTo(0.8, 9)] },
  ],
  [
    "the entropy falls below the doubles, with a finite divergence, and leaves nothing",
    {
      geometries: ["entropy"],
      start: [0.2, 0.8],
      step: 4,
      problem: { kind: "crossEntropy", target: [0.5, 0.5] },
    },
    {
      outcome: "fell below the doubles",
      leftDomain: null,
      faceAt: null,
      divergenceEnd: expect.closeTo(448.258, 3),
      objectiveEnd: expect.toSatisfy(Number.isFinite),
    },
  ],
  [
    "and comes back from far below them",
    {
      geometries: ["entropy"],
      start: [0.2, 0.8],
      step: 1,
      steps: 4,
      problem: {
        kind: "losses",
        rows: [
          [900, 0],
          [900, 0],
          [0, 900],
          [0, 900],
        ],
      },
    },
    { end: [expect.closeTo(0.2, 12), expect.closeTo(0.8, 12)], faceAt: null },
  ],
  [
    "Euclid beyond its threshold wanders",
    { geometries: ["euclidean"], step: 0.3, steps: 200 },
    { outcome: "wanders", localThreshold: expect.closeTo(0.25119386982, 10) },
  ],
  [
    "Burg leaves its dual domain in the space",
    {
      geometries: ["burg"],
      set: "space",
      start: [1, 1],
      problem: { kind: "linear", loss: [1, -3] },
      step: 0.5,
    },
    { outcome: "left the domain", leftDomain: { coordinate: 1, step: 0 }, reference: null },
  ],
  [
    "Euclid lands on a face, where the loss has no gradient",
    {
      geometries: ["euclidean"],
      start: [0.98, 0.01, 0.01],
      problem: { kind: "crossEntropy", target: [0.1, 0.2, 0.7] },
    },
    { outcome: "left the domain", leftDomain: { coordinate: 0, step: 1 }, faceAt: 1, firstRise: null },
  ],
  [
    "Euclid in the space diverges",
    {
      geometries: ["euclidean"],
      set: "space",
      start: [1, 1],
      problem: {
        kind: "quadratic",
        matrix: [
          [2, 0.5],
          [0.5, 1],
        ],
        vector: [1, -1],
      },
      step: 1.2,
      steps: 100_000,
    },
    {
      outcome: "diverges",
      firstRise: 1,
      referenceIs: "minimiser",
      divergenceEnd: expect.toSatisfy(Number.isFinite),
    },
  ],
  [
    "a face of best corners: the nearest point of it",
    {
      geometries: ["entropy"],
      start: [0.2, 0.3, 0.5],
      problem: { kind: "linear", loss: [0, 1, 0] },
      step: 1,
    },
    {
      outcome: "arrives",
      referenceIs: "projection",
      reference: [expect.closeTo(2 / 7, 15), 0, expect.closeTo(5 / 7, 15)],
    },
  ],
];

it.each(RUNS)("%s", (_, params, wanted) => {
  expect(runOf(params)).toMatchObject(wanted);
});

/** GEOMETRY §2 (e), §3. */
describe("what is known in closed form", () => {
  it("divided by the sum each geometry ends at q^(1/α)", () => {
    const q = [9 / 14, 4 / 14, 1 / 14];
    const { runs } = flow({
      geometries: ["euclidean", "entropy", { kind: "tsallis", q: 0.5 }, "burg"],
      constraint: "sum",
      problem: { kind: "crossEntropy", target: q },
      step: 0.05,
      steps: 4000,
    });
    const ends = [[1 / 2, 1 / 3, 1 / 6], q, [81 / 98, 16 / 98, 1 / 98], [1, 0, 0]];
    expect(runs.map(({ end }, i) => far(end, ends[i] ?? []))).toEqual(
      ends.map(() => expect.toSatisfy((d: number) => d < 1e-13)),
    );
    expect(runs.map(({ outcome }) => outcome).slice(0, 3)).toEqual([
      "stands elsewhere",
      "arrives",
      "stands elsewhere",
    ]);
  });

  it("greedy and lazy part where something is cut", () => {
    const rows = [
      ...Array.from({ length: 4 }, () => [0, 1, 2]),
      ...Array.from({ length: 6 }, () => [2, 1, 0]),
    ];
    const problem = { kind: "losses", rows } as const;
    const after8 = { geometries: ["euclidean" as const], problem, step: 0.25, steps: 8 };
    expect(runOf({ ...after8, method: "mirror" }).end).toEqual([0, 0, 1]);
    expect(far(runOf({ ...after8, method: "dualAveraging" }).end, [1 / 3, 1 / 3, 1 / 3])).toBeLessThan(1e-15);
  });

  it("one underdetermined system has a limit for each geometry", () => {
    const { runs } = flow({
      geometries: ["euclidean", "entropy", "burg"],
      set: "space",
      problem: {
        kind: "system",
        matrix: [
          [1, 1, 1, 1],
          [1, 2, 3, 4],
        ],
        rhs: [1, 1.5],
      },
      step: 0.05,
      steps: 20_000,
    });
    const limits = [
      [0.55, 0.35, 0.15, -0.05],
      [0.6478, 0.2355, 0.0856, 0.0311],
      [0.7036, 0.152, 0.0852, 0.0592],
    ];
    expect(runs.map(({ end }, i) => far(end, limits[i] ?? []))).toEqual(
      limits.map(() => expect.toSatisfy((d: number) => d < 6e-5)),
    );
    expect(runs.map(({ end, reference }) => far(end, reference ?? []))).toEqual(
      limits.map(() => expect.toSatisfy((d: number) => d < 1e-12)),
    );
    expect(runs.map(({ referenceIs }) => referenceIs)).toEqual(["projection", "projection", "projection"]);
  });

  it("after the shift Burg is there in 11 steps, the certified entropy step in 5", () => {
    const [q, start] = [
      [0.1, 0.2, 0.7],
      [0.7, 0.2, 0.1],
    ];
    const problem = { kind: "crossEntropy", target: q } as const;
    const arrival = (params: Partial<FlowParams>) => {
      const [run] = flow({ problem, start, steps: 20, ...params }).trace.runs;
      return run?.t.findIndex(
        (_, t) => klDivergence(Float64Array.from(q), run.x.slice(3 * t, 3 * t + 3)) < 1e-3,
      );
    };
    expect(arrival({ geometries: ["burg"], step: 1 / 0.7 })).toBe(11);
    expect(arrival({ geometries: ["entropy"], rule: "certified" })).toBe(5);
  });

  it("Burg is the cross-entropy's own geometry: L ≤ max q, entropy's grows towards a face", () => {
    const [burg, entropy] = flow({ geometries: ["burg", "entropy"], start: [1e-3, 0.5, 0.499], step: 0.5 })
      .trace.runs;
    const most = (run: typeof burg) =>
      Math.max(...(run?.smoothness ?? []).filter((one) => !Number.isNaN(one)));
    expect(most(burg)).toBeLessThanOrEqual(0.7 + 1e-12);
    // So each step of η ≤ 1/max q multiplies D by 1 − η min q at most.
    const near = Array.from(burg?.divergence ?? []).filter((d) => d > 1e-28);
    expect(near.length).toBeGreaterThan(20);
    for (const [t, d] of near.slice(1).entries())
      expect(d).toBeLessThanOrEqual((near[t] ?? NaN) * (1 - 0.5 * 0.1) * (1 + 1e-9));
    expect(most(entropy)).toBeGreaterThan(4);
  });
});

it("reads f(x) − f(z) without a difference of near numbers", () => {
  const [run] = flow({ geometries: ["entropy"], step: 0.5 }).trace.runs;
  const last = (run?.t.length ?? 0) - 1;
  const difference = (t: number) => (run?.objective[t] ?? NaN) - (run?.objective[last] ?? NaN);
  expect(run?.excess[3]).toBeCloseTo(difference(3), 14);
  expect(run?.excess[60]).toBeCloseTo(run?.divergence[60] ?? NaN, 30);
  expect(run?.excess[last]).toBeLessThan(1e-25);
});

it("prints times that are asked for, and lines of which none says NaN", () => {
  const params = { ...usualOfPart("flow"), steps: 30, report: [0, 7, 90] };
  const run = runOf(params);
  expect(run.report.map(({ t, x }) => [t, x?.length])).toEqual([
    [0, 3],
    [7, 3],
    [90, undefined],
  ]);
  expect(run.report[1]?.divergence).toBe(flow(params).trace.runs[0]?.divergence[7]);
  const lines = [...part.rows(params, [])];
  expect(lines[0]).toBe("geometry,t,x1,x2,x3,objective,divergence,gradientNorm,step,smoothness");
  expect([lines.length, lines.some((line) => line.includes("NaN"))]).toEqual([1 + 3 * 31, false]);
  expect(lines[8]?.split(",").slice(2, 5).map(Number)).toEqual(run.report[1]?.x);
});

it("says where a run stopped, and answers for each time that was asked for", () => {
  const [run] = flow({
    geometries: ["euclidean"],
    set: "space",
    start: [1, 1],
    problem: {
      kind: "quadratic",
      matrix: [
        [2, 0],
        [0, 1],
      ],
      vector: [1, -1],
    },
    step: 3,
    steps: 1000,
    report: [1, 900],
  }).runs;
  expect(run).toMatchObject({ outcome: "diverges", stoppedAt: expect.any(Number), period: null });
  expect(run?.report).toEqual([
    { t: 1, x: [-2, -5], objective: 13.5, divergence: expect.any(Number) },
    { t: 900, x: null, objective: null, divergence: null },
  ]);
});

it("starts on a face where the geometry can stand there", () => {
  const start = [0, 0.5, 0.5];
  const params: FlowParams = {
    ...usualOfPart("flow"),
    start,
    problem: { kind: "squaredDistance", target: [0.4, 0.3, 0.3] },
    geometries: ["euclidean", "entropy", { kind: "tsallis", q: 1.5 }],
    step: 0.5,
    steps: 200,
  };
  expect(flowProblem(params)).toBeNull();
  expect(flow(params).runs.map(({ end }) => end.map((value) => Number(value.toFixed(6))))).toEqual([
    [0.4, 0.3, 0.3],
    [0, 0.5, 0.5],
    [0.4, 0.3, 0.3],
  ]);
  expect(flowProblem({ ...params, geometries: ["burg"] })?.message).toBe(
    "Burg needs entries above 0, entry 1 is 0",
  );
  const cross: FlowParams["problem"] = { kind: "crossEntropy", target: [0.2, 0.4, 0.4] };
  expect(flowProblem({ ...params, problem: cross })?.message).toContain(
    "entry 1 is 0 where the target is not",
  );
});

it("keeps no more rows than there is room for, but judges every step", () => {
  const [run] = flow({ geometries: ["euclidean"], step: 0.3, steps: 90_000 }).trace.runs;
  expect([run?.t.length, run?.t.at(-1)]).toEqual([18_001, 90_000]);
  expect(run?.summary.fejerRises).toBeGreaterThan(30_000);
});

it("writes null into files where nothing is known, and infinite numbers as words", () => {
  const params: Partial<FlowParams> = {
    geometries: ["burg"],
    problem: { kind: "linear", loss: [0, 1, 2] },
    steps: 3,
  };
  const { trace, runs } = flow(params);
  expect(runs[0]).toMatchObject({ divergenceStart: Infinity, divergenceEnd: Infinity, localThreshold: null });
  const text = [...streamJson(part.file?.(trace))].join("");
  expect([text.includes("NaN"), text.includes('"divergence":["Infinity"')]).toEqual([false, true]);
});
