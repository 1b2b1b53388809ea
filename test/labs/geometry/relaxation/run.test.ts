/** @file Runs of relaxed projections against exact values: GEOMETRY §2 (a) to (d), §6. */
import { describe, expect, it, onTestFinished } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import { SCREEN } from "../../../../src/charts/ink";
import { layoutPlot } from "../../../../src/charts/curves";
import { distancesPlot } from "../../../../src/labs/geometry/relaxation/scene";
import { relaxationFindings, runsWords } from "../../../../src/labs/geometry/relaxation/words";
import { besideOf } from "../../../../src/labs/geometry/run/relaxation/fan";
import { meanByCounts } from "../../../../src/labs/geometry/run/relaxation/exactCounts";
import { sharesOf } from "../../../../src/labs/geometry/run/relaxation/exactMetric";
import { meanOverPaths } from "../../../../src/labs/geometry/run/relaxation/exactPaths";
import { part } from "../../../../src/labs/geometry/run/relaxation/run";
import { systemOf } from "../../../../src/labs/geometry/run/relaxation/system";
import type { Relaxation } from "../../../../src/experiments/relaxation/relaxation";
import type { Geometry, RelaxationParams } from "../../../../src/labs/geometry/run/params";
import type { Coupling } from "../../../../src/labs/geometry/run/relaxation/types";
import { sumOf } from "../../../support/beliefs";
import { createTerminalEngine } from "../../../support/engine";
import { paramsWith, summaryOf, traceOf } from "./support";

const twoPoint = (probability: number): Relaxation => ({ kind: "twoPoint", values: [1, 3], probability });
/** Which residuals the second value is on, as far as chance lets one tell. */
const signOf = (correlation: number): Coupling =>
  Math.abs(correlation) < 0.03 ? "independent" : correlation > 0 ? "large" : "small";
const coupled = (coupling: Coupling, probability = 0.15): Relaxation => ({
  kind: "coupled",
  values: [1, 3],
  probability,
  coupling,
});

describe("Euclid, λ in {1, 3}, fresh rows, d = 8, ten steps, 20 000 runs", () => {
  it.each([
    [0.15, 0.4, 0.5987369392383789, 0.0049],
    [0.25, 0, 1, 0.0098],
    [0.4, -0.6, 2.06103156, 0.0228],
  ])("P = %f", (probability, gain, ratio, error) => {
    const summary = summaryOf({ dimension: 8, steps: 10, runs: 20_000, relaxation: twoPoint(probability) });
    const { meanDivergenceStart: first, meanDivergenceEnd: last } = summary;
    expect(summary.expectedLambdaTwoMinusLambda).toBeCloseTo(gain, 12);
    expect(summary.exactMeanDistanceRatio).toBeCloseTo(ratio, 8);
    expect(Math.abs(last / first - ratio)).toBeLessThan(6 * error);
    expect(summary.standardErrorEnd / first / error).toBeCloseTo(1, 0);
    expect(Math.abs(summary.correlation ?? 1)).toBeLessThan(0.02);
    expect(summary.conditionalRises).toBe(gain < 0 ? summary.conditionalStates : 0);
  });
});

describe("the same coin in three couplings, d = 3", () => {
  it.each([
    ["large", 5.286, 0.09143970358393, 0.187719],
    ["independent", 0.2391, 0.25, 0.50753],
    ["small", 0.01855, 0.62996052494744, 0.820571],
  ] as const)("%s", (coupling, ratio, meanSquare, almostSure) => {
    const summary = summaryOf({
      dimension: 3,
      steps: 10,
      runs: 4000,
      relaxation: coupled(coupling),
    });
    expect(summary.exactMeanDistanceRatio).toBeCloseTo(ratio, ratio > 1 ? 3 : 4);
    expect(summary.expectedLambdaTwoMinusLambda).toBeCloseTo(0.4, 12);
    expect(summary.meanSquareEdge).toBeCloseTo(meanSquare, 12);
    expect(summary.almostSureEdge).toBeCloseTo(almostSure, 6);
    expect(summary.couplings.map((one) => one.coupling)).toEqual(["large", "independent", "small"]);
    for (const { meanDivergenceEnd, exactMeanDistanceEnd, standardErrorEnd: error } of summary.couplings) {
      expect((meanDivergenceEnd ?? 0) / (exactMeanDistanceEnd ?? 1)).toBeCloseTo(1, 0);
      expect(Math.abs((meanDivergenceEnd ?? 0) - (exactMeanDistanceEnd ?? 0))).toBeLessThan(6 * error);
    }
    const own = summary.couplings.find((one) => one.coupling === coupling);
    expect(own?.standardErrorEnd).toBe(summary.standardErrorEnd);
    const { correlation } = summary;
    expect(correlation === null ? "none" : signOf(correlation)).toBe(coupling);
  });

  it("half of the coin on small residuals still contracts", () => {
    const summary = summaryOf({ dimension: 3, steps: 10, runs: 400, relaxation: coupled("small", 0.5) });
    expect(summary.expectedLambdaTwoMinusLambda).toBe(-1);
    expect((summary.exactMeanDistanceRatio ?? 0) ** 0.1).toBeCloseTo(5 / 6, 10);
  });
});

it.each([
  [2, 0.630929753571457],
  [3, 0.507530477996844],
  [4, 0.447156240790189],
  [8, 0.356283976548421],
])("in %i dimensions every path converges up to P = %f", (dimension, edge) => {
  const { almostSureEdge, meanSquareEdge } = summaryOf({ dimension, runs: 1, steps: 1 });
  expect([almostSureEdge, meanSquareEdge]).toEqual([expect.closeTo(edge, 12), 0.25]);
});

it.each([
  [1, null],
  [1.5, 2.770735],
  [2, 1.354077],
  [3, 0.664597],
])("the residual law of gain %f has its mean grow beyond ‖e‖ = %s", (gain, edge) => {
  const { driftEdge, conditionalRises, expectedLambdaTwoMinusLambda } = summaryOf({
    dimension: 3,
    steps: 5,
    runs: 20,
    relaxation: { kind: "residual", gain },
    start: [40, 0, 0],
    reference: [0, 0, 0],
  });
  expect(driftEdge ?? 0).toBeCloseTo(edge ?? 0, 6);
  expect(conditionalRises).toBe(edge === null ? 0 : 100);
  expect(expectedLambdaTwoMinusLambda).toBe(null);
});

it.each([
  ["entropy", 10, 1.569953022837918, Infinity],
  ["entropy", 1e-3, 144.764827301084, Infinity],
  ["entropy", 2, 1.8126470739, Infinity],
  ["burg", 2, 1.59362, 2],
  [{ kind: "tsallis", q: 0.5 }, 10, 1 + 10 ** -0.5, 1 / (1 - 10 ** -0.5)],
  ["euclidean", 10, 2, Infinity],
] as const)("the first step of %j, growth %f, is Fejér up to λ = %f", (geometry, growth, edge, domain) => {
  const { step0 } = summaryOf({ geometry, matrix: [[1]], rhs: [growth], start: [1], runs: 1, steps: 1 });
  expect(step0.secondZero).toBeCloseTo(edge, 5);
  expect(step0.domainEdge).toBeCloseTo(domain, 12);
});

it("one coordinate that is to double has its edge at P = 0.1197, against the theorem", () => {
  const { step0, ...summary } = summaryOf({
    geometry: "entropy",
    matrix: [[1]],
    rhs: [1],
    start: [0.5],
    steps: 1,
    runs: 20_000,
    relaxation: twoPoint(0.15),
  });
  expect(step0.edgeProbability).toBeCloseTo(0.119691705789655, 13);
  expect(summary.expectedLambdaTwoMinusLambda).toBeCloseTo(0.4, 12);
  expect(summary.meanDivergenceStart).toBeCloseTo(0.19315, 5);
  expect(summary.exactMeanDistanceEnd).toBeCloseTo(0.193147 - 0.85 * 0.193147 + 0.15 * 1.420559, 5);
  expect(Math.abs(summary.meanDivergenceEnd - 0.24211)).toBeLessThan(6 * summary.standardErrorEnd);
  expect([summary.conditionalRises, summary.conditionalStates]).toEqual([20_000, 20_000]);
});

/** K = [[1, ½], [¼, 3]] with margins ½: rows of the matrix, then its columns. */
const sinkhorn = (relaxation: number, steps = 20): Partial<RelaxationParams> => ({
  geometry: "entropy",
  matrix: [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [1, 0, 1, 0],
    [0, 1, 0, 1],
  ],
  rhs: [0.5, 0.5, 0.5, 0.5],
  start: [1, 0.5, 0.25, 3],
  order: "cyclic",
  runs: 1,
  steps,
  relaxation,
});

describe("Sinkhorn as rows of 0 and 1", () => {
  it("ends at the Bregman projection of the start on the margins", () => {
    const { system } = summaryOf(sinkhorn(1));
    const root = Math.sqrt(24);
    expect(system?.reference[0]).toBeCloseTo((0.5 * root) / (1 + root), 14);
  });

  it("is quicker with a little too much", () => {
    expect(summaryOf(sinkhorn(1)).meanDivergenceEnd).toBeCloseTo(2.9e-5, 6);
    expect(summaryOf(sinkhorn(1.2)).meanDivergenceEnd / 1.5e-7).toBeCloseTo(1, 1);
  });

  it("rises eight times of twenty half-sweeps at 1.9, each of two rows", () => {
    const { mean } = traceOf(sinkhorn(1.9, 40));
    const halves = mean.filter((_, t) => t % 2 === 0);
    expect(halves.filter((value, k) => k > 0 && value > (halves[k - 1] ?? 0))).toHaveLength(8);
  });
});

it("names the coordinate and the step of a run that leaves the domain, and keeps the median", () => {
  const summary = summaryOf({
    geometry: "burg",
    rows: 4,
    dimension: 3,
    runs: 100,
    steps: 5,
    relaxation: twoPoint(0.05),
  });
  const { leftDomain } = summary;
  expect(leftDomain?.runs).toBeGreaterThan(5);
  expect(leftDomain?.first.coordinate).toBeLessThan(3);
  expect(summary.meanDivergenceEnd).toBe(Infinity);
  expect(summary.medianDivergenceEnd).toBeLessThan(Infinity);
  expect(JSON.stringify(summary)).not.toContain("NaN");
});

it("says since when half of the runs have left the domain, and knows no mean of their logarithms", () => {
  const one = { matrix: [[1]], rhs: [2], start: [1] };
  const trace = traceOf({ geometry: "burg", ...one, runs: 200, steps: 30, relaxation: twoPoint(0.25) });
  const summary = part.summarize(trace);
  expect(summary.meanLogRatio).toBeNull();
  const often = traceOf({ geometry: "burg", rows: 12, runs: 100, steps: 30, relaxation: twoPoint(0.25) });
  const said = relaxationFindings(often, part.summarize(often)).map(({ text }) => text);
  expect(said.join(" ")).toMatch(/the median infinite: by step \d+ at least half of the runs have left/);
  expect(said.join(" ")).toContain("the mean distance is infinite.");
  // No stroke goes out of the frame: curves end where they become infinite, and the caption says so.
  const viewport = { width: 600, height: 400, theme: SCREEN };
  const { plot } = layoutPlot(distancesPlot(runsWords(often), often), viewport);
  const tops = plot.overlay.curves.filter(({ path }) => path.includes(`,${plot.frame.y0}`));
  expect(tops.map(({ style }) => style.id)).toEqual([]);
  expect(runsWords(often).caption.text).toContain("A curve ends where it becomes infinite.");
});

it("draws of a long run no more than a screen can show, extremes included", () => {
  const mean = new Float64Array(100_001).fill(1);
  mean[77_777] = 1e-3;
  const one = Float64Array.of(1);
  const shape = { first: 1, times: Float64Array.of(0), low: one, high: one, median: one, mean, exact: null };
  const viewport = { width: 600, height: 400, theme: SCREEN };
  const long = { ...shape, params: { steps: 100_000, runs: 2 } };
  const { plot } = layoutPlot(distancesPlot(runsWords(null), long), viewport);
  const curve = plot.overlay.curves.find(({ style }) => style.id === "mean");
  const heights = [...(curve?.path ?? "").matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  expect(Math.max(...heights)).toBeCloseTo(plot.scales.y.at(1e-3), 1);
});

it("has beside a geometry only others", () => {
  expect(besideOf({ geometry: "burg", beside: ["entropy", "burg", "entropy"] })).toEqual(["entropy"]);
});

describe("the exact mean of a system's rows", () => {
  it.each(["random", "cyclic"] as const)("is what many runs come to, %s", (order) => {
    const trace = traceOf({
      rows: 5,
      dimension: 3,
      order,
      runs: 20_000,
      steps: 6,
      relaxation: twoPoint(0.2),
    });
    const error = trace.standardErrorEnd;
    expect(Math.abs((trace.mean[6] ?? 0) - (trace.exact?.[6] ?? 0))).toBeLessThan(6 * error);
    expect(trace.exact?.[0]).toBeCloseTo(trace.first, 13);
  });

  it("is one run's distance in a metric, where nothing is random", () => {
    const matrix = [
      [2, 0.5],
      [0.5, 1],
    ];
    const trace = traceOf({
      geometry: { kind: "mahalanobis", matrix },
      rows: 3,
      dimension: 2,
      order: "cyclic",
      runs: 1,
      steps: 9,
      relaxation: 1.4,
    });
    expect(trace.exact).toHaveLength(10);
    for (const [t, value] of trace.mean.entries()) expect(trace.exact?.[t]).toBeCloseTo(value, 12);
    const said = relaxationFindings(trace, part.summarize(trace)).map(({ text }) => text);
    expect(said.join(" ")).toContain("the mean falls at every step");
  });

  it("is one run's distance where nothing is random", () => {
    const trace = traceOf({ rows: 5, dimension: 3, order: "cyclic", runs: 1, steps: 9, relaxation: 1.4 });
    for (const [t, value] of trace.mean.entries()) expect(trace.exact?.[t]).toBeCloseTo(value, 13);
  });
});

/** Runs of which the mean is seen. */
const mild = { kind: "twoPoint", values: [0.5, 1.4], probability: 0.4 } satisfies Relaxation;
const metric: Geometry = {
  kind: "mahalanobis",
  matrix: [
    [4, 1.5, 0],
    [1.5, 1, 0.2],
    [0, 0.2, 0.5],
  ],
};

describe("the exact mean without a recursion of Euclid", () => {
  it.each([
    ["fresh rows in a metric", { geometry: metric, relaxation: twoPoint(0.1) }],
    [
      "uniform λ on fresh rows in a metric",
      { geometry: metric, relaxation: { kind: "uniform", from: 0.2, to: 1.6 } },
    ],
    ["one row in the entropy", { geometry: "entropy", matrix: [[2, 0, 2]], rhs: [3], relaxation: mild }],
    ["two rows in the entropy", { geometry: "entropy", rows: 2, relaxation: mild }],
    [
      "rows in turn for Burg",
      {
        geometry: "burg",
        rows: 3,
        order: "cyclic",
        relaxation: mild,
      },
    ],
    ["large residuals of a system", { rows: 3, relaxation: coupled("large", 0.4) }],
    [
      "small residuals of a system in the entropy",
      { geometry: "entropy", rows: 3, relaxation: { ...mild, kind: "coupled", coupling: "small" } },
    ],
    ["the residual law on a system", { rows: 3, relaxation: { kind: "residual", gain: 1.5 } }],
  ] as const satisfies readonly (readonly [string, Partial<RelaxationParams>])[])(
    "is what many runs come to: %s",
    (_, given) => {
      const steps = 4;
      const trace = traceOf({ dimension: 3, runs: 4000, steps, ...given });
      const { exactMeanDistanceEnd, noExactMeanWhy } = part.summarize(trace);
      expect(noExactMeanWhy).toBeNull();
      expect(trace.exact?.[0]).toBeCloseTo(trace.first, 12);
      const apart = Math.abs((exactMeanDistanceEnd ?? NaN) - (trace.mean[steps] ?? NaN));
      expect(apart).toBeLessThan(5 * trace.standardErrorEnd);
    },
  );

  it("counts λ on one row as all paths do, and goes on where they are too many", () => {
    const given = (steps: number): Partial<RelaxationParams> => ({
      geometry: "entropy",
      matrix: [[0, 2, 2]],
      rhs: [5],
      relaxation: mild,
      runs: 1,
      steps,
    });
    const params = paramsWith(given(9));
    const counts = meanByCounts(params, systemOf(params));
    const paths = drain(meanOverPaths(params, systemOf(params)));
    expect(counts).toHaveLength(10);
    for (const [t, value] of (paths ?? []).entries()) expect((counts?.[t] ?? 0) / value).toBeCloseTo(1, 12);
    expect(summaryOf(given(3000)).noExactMeanWhy).toBeNull();
  });

  it("knows the shares of a row: of equal variances, of two, and that they sum to 1", () => {
    const [even, two, any] = [
      [7, 7, 7],
      [1, 9],
      [1, 1e-3, 40, 1e6],
    ].map((c) => sharesOf(Float64Array.from(c)));
    for (const share of even?.first ?? []) expect(share).toBeCloseTo(1 / 3, 14);
    for (const [k, share] of (even?.second ?? []).entries())
      expect(share).toBeCloseTo((k % 4 ? 1 : 3) / 15, 14);
    // E[g₁²/(g₁² + g₂²)] = σ₁/(σ₁ + σ₂).
    expect([...(two?.first ?? [])]).toEqual([expect.closeTo(1 / 4, 14), expect.closeTo(3 / 4, 14)]);
    expect(sumOf(any?.first ?? [])).toBeCloseTo(1, 13);
    for (let i = 0; i < 4; i++)
      expect(sumOf(any?.second.subarray(4 * i, 4 * i + 4) ?? [])).toBeCloseTo(any?.first[i] ?? NaN, 13);
  });

  it.each([
    [{ geometry: "entropy" }, "because a new random row at each step leaves no finite sum"],
    [{ relaxation: { kind: "residual", gain: 1 } }, "because λ depends on the residual, so that"],
    [
      { geometry: metric, relaxation: coupled("large") },
      "because λ depends on the residual, whose law in a metric",
    ],
    [
      { geometry: "burg", rows: 2, relaxation: { kind: "logNormal", mu: 0, sigma: 1 } },
      "because λ has infinitely many values",
    ],
    [{ rows: 2, order: "cyclic", geometry: "burg", relaxation: 1.2 }, "because nothing is drawn"],
    [
      { rows: 64, dimension: 64, steps: 10_000 },
      "because its recursion would take more than 2000000000 multiplications",
    ],
    [
      { geometry: "entropy", rows: 12, relaxation: twoPoint(0.1), steps: 20 },
      "ends at step 3: a run may go on in 24 ways",
    ],
  ] as const satisfies readonly (readonly [Partial<RelaxationParams>, string])[])(
    "says where there is none why: %j",
    (given, why) => {
      const trace = traceOf({ dimension: 3, runs: 2, ...given });
      const summary = part.summarize(trace);
      expect(summary.exactMeanDistanceEnd).toBeNull();
      expect(summary.noExactMeanWhy).toContain(why);
      expect(
        relaxationFindings(trace, summary)
          .map(({ text }) => text)
          .join(" "),
      ).toContain(why);
    },
  );
});

it("has the same digits in any order of tasks, from snapshots, and as CSV", () => {
  const params = paramsWith({ geometry: "entropy", rows: 4, dimension: 3, runs: 60, steps: 20 });
  const tasks = part.plan(params, []);
  const results = tasks.toReversed().map((task) => drain(part.run(task)));
  const trace = part.merge(params, [])(results.toReversed());
  expect(trace.complete).toBe(true);
  const lines = [...part.rows(params, [])].slice(1).map((line) => line.split(",").map(Number));
  expect(lines).toHaveLength(21);
  const { mean, median, low, high } = trace;
  for (const [t, line] of lines.entries())
    expect(line.slice(0, 5)).toEqual([t, mean[t], median[t], low[t], high[t]]);
});

it.each([
  { relaxation: twoPoint(0.6) },
  { relaxation: { kind: "logNormal", mu: 0.4, sigma: 0.6 } },
  { relaxation: 40 },
] as const)("takes the steps of most runs in one loop, to the bit: %j", ({ relaxation }) => {
  const given = { dimension: 3, runs: 70, steps: 1000, relaxation };
  const { mean, median, low, high, times } = traceOf(given);
  const lines = [...part.rows(paramsWith(given), [])].slice(1).map((line) => line.split(",").map(Number));
  expect(lines.map(([, value]) => value)).toEqual([...mean]);
  const banded = Array.from(times, (t, k) => [t, median[k], low[k], high[k]]);
  expect(banded).toEqual(
    lines.filter(([t = 0]) => times.includes(t)).map((line) => [line[0], ...line.slice(2, 5)]),
  );
});

it("shows a band of the runs that have ended", () => {
  const params = paramsWith({ runs: 400, steps: 50 });
  const results = part.plan(params, []).map((task, k) => (k < 4 ? drain(part.run(task)) : null));
  const trace = part.merge(params, [])(results);
  expect([trace.complete, trace.runs, trace.mean.length]).toEqual([false, 64, 51]);
  expect(part.merge(params, [])(results.map(() => null))).toMatchObject({ runs: 0, complete: false });
});

it("finds λ* against growth once for the same geometries, whatever else changes", async () => {
  const engine = createTerminalEngine({ entry: null });
  onTestFinished(() => engine.dispose());
  const fanOf = async (given: Partial<RelaxationParams>) => {
    const trace = await engine.run("geometry", paramsWith({ runs: 16, steps: 4, ...given }), []);
    return "fan" in trace ? trace.fan : null;
  };
  const first = await fanOf({ seed: 1 });
  expect(first).toHaveLength(6);
  expect(await fanOf({ seed: 2, dimension: 4, relaxation: twoPoint(0.3) })).toBe(first);
  expect(await fanOf({ seed: 1, beside: [{ kind: "tsallis", q: 1.25 }] })).toHaveLength(7);
});
