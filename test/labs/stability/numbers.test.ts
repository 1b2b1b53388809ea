/** @file No text of the parts beside the atlas says NaN, undefined or Infinity, and no shape has such a coordinate: whatever params the doors let in. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { histogramEdges } from "../../../src/labs/stability/run/audit/histogram";
import { summarizeOrbits } from "../../../src/labs/stability/run/orbits/summary";
import { SAMPLINGS, UPDATES, type Range } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import { stabilitySchema } from "../../support/schemas";
import { summarizeThreshold } from "../../../src/labs/stability/run/threshold/summary";
import { beliefWords } from "../../../src/labs/stability/audit/beliefs";
import { layoutHistogram } from "../../../src/labs/stability/audit/histogram";
import { auditFindings, settingWords, shareWords } from "../../../src/labs/stability/audit/words";
import { tableOf } from "../../support/stabilityTable";
import { stability } from "../../../src/labs/stability/lab";
import type { CellRun } from "../../../src/labs/stability/run/cell/orbit";
import { traceOrbit } from "../../../src/labs/stability/run/cell/orbit";
import { layoutCobweb } from "../../../src/labs/stability/orbit/cobweb";
import { layoutOrbitSeries } from "../../../src/labs/stability/orbit/series";
import { cellWords, endWords } from "../../../src/labs/stability/orbit/words";
import { orbitFindings, wordsAt } from "../../../src/labs/stability/orbits/events";
import { layoutDiagram, layoutLyapunov } from "../../../src/labs/stability/orbits/scene";
import { layoutPair } from "../../../src/labs/stability/pair/scene";
import { pairFindings } from "../../../src/labs/stability/pair/words";
import { layoutCurves } from "../../../src/charts/xy/curvePlot";
import { ratioPlot, thresholdPlot } from "../../../src/labs/stability/threshold/draw";
import { thresholdCaption, thresholdFindings } from "../../../src/labs/stability/threshold/words";
import type { StabilityTrace } from "../../../src/labs/stability/run/types";
import { formatNumber } from "../../../src/ui/number";
import { runStability } from "../../support/stabilityRun";
import { SCREEN } from "../../../src/charts/ink";

const SIZE = { width: 620, height: 380 };
const ROOM = { size: SIZE, theme: SCREEN, full: false, held: null };

/** Everything in a value that is no number or says so, with the way to it. */
function wrong(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === "string") return /NaN|undefined|Infinity/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wrong(inner, `${path}.${key}`));
}

const expectNumbers = (params: unknown, shown: unknown) =>
  expect([params, wrong(shown).slice(0, 4)]).toEqual([params, []]);

/** The cells of a data table as they are shown. */
const cellsOf = (trace: StabilityTrace) =>
  tableOf(trace).rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? formatNumber(cell, 6) : cell)),
  );

const update = fc.constantFrom(...UPDATES);
const power = (least: number, most: number) =>
  fc.oneof(fc.double({ min: least, max: most, noNaN: true }), fc.constantFrom(least, most));
const entry = fc.oneof(
  power(-300, -0.01).map((log) => 10 ** log),
  fc.constantFrom(1e-300, 0.5, 0.7, 1 - 1e-12, 1 - 2 ** -53),
);
const step = fc.oneof(
  power(-299, 9).map((log) => 10 ** log),
  fc.constantFrom(1, 1e-300, 1e9),
);
const range = (least: number, most: number): fc.Arbitrary<Range> =>
  fc
    .tuple(power(least, most), fc.oneof(power(-9, 1.2), fc.constant(2)))
    .map(([from, width]): Range => [from, Math.min(most, from + 10 ** width)])
    .filter(([from, to]) => from < to);

function belief(classes: number, faces: boolean): fc.Arbitrary<number[]> {
  const weight = fc.oneof(
    power(-299, 0).map((log) => 10 ** log),
    fc.constantFrom(1, 1, 1e-12, ...(faces ? [0] : [])),
  );
  return fc
    .array(weight, { minLength: classes, maxLength: classes })
    .filter((weights) => weights.some((w) => w > 1e-3))
    .map((weights) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      return weights.map((w) => w / sum);
    })
    .filter((p) => p.every((w) => w >= 1e-300 || (faces && w === 0)));
}

it("a pair", () => {
  const pairs = fc.integer({ min: 2, max: 5 }).chain((classes) =>
    fc
      .record({
        part: fc.constant("pair" as const),
        update,
        target: belief(classes, true),
        first: belief(classes, false),
        second: belief(classes, false),
        step,
        same: fc.boolean(),
      })
      .map(({ same, ...pair }) => (same ? { ...pair, second: pair.first } : pair)),
  );
  fc.assert(
    fc.property(pairs, (params) => {
      fc.pre(stabilitySchema.safeParse(params).success && stability.clash(params) === null);
      const trace = runStability<"pair">(params);
      const { result } = trace;
      if (result === null) throw new Error("The pair was finished.");
      const table = cellsOf(trace);
      expectNumbers(params, [layoutPair(result, SIZE, SCREEN), pairFindings(params, result), table]);
    }),
    { numRuns: 400 },
  );
});

it("a threshold", () => {
  const thresholds = fc.record({
    ...Object.fromEntries(Object.entries(usual.threshold).map(([key, value]) => [key, fc.constant(value)])),
    part: fc.constant("threshold" as const),
    update,
    target: entry,
    x: fc.oneof(fc.constant<Range>([0, 1]), range(0, 1)),
    width: fc.integer({ min: 1, max: 4 }),
    logStep: range(-12, 9),
    scan: fc.integer({ min: 1, max: 3 }),
    precision: fc.constantFrom(1e-15, 1e-6, 0.1),
    iterations: fc.constantFrom(1, 40),
  });
  fc.assert(
    fc.property(thresholds, (some) => {
      const params = { ...usual.threshold, ...some };
      const trace = runStability<"threshold">(params);
      expectNumbers(params, [
        // What is not known is NaN in the values, and a gap in the drawing.
        { ...layoutCurves(thresholdPlot(trace), ROOM), data: [] },
        { ...layoutCurves(ratioPlot(trace), ROOM), data: [] },
        thresholdCaption(trace),
        thresholdFindings(trace, summarizeThreshold(trace)),
        cellsOf(trace),
      ]);
    }),
    { numRuns: 100 },
  );
});

it("orbits with their cobwebs", () => {
  const many = fc.record({
    update,
    target: entry,
    start: entry,
    logStep: range(-12, 9),
    width: fc.integer({ min: 1, max: 5 }),
    transient: fc.constantFrom(0, 30),
    kept: fc.constantFrom(1, 2, 16),
    floor: fc.constantFrom(1e-100, 1e-12, 1e-3),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(many, ({ share, ...some }) => {
      const params = { ...usual.orbits, ...some };
      const trace = runStability<"orbits">(params);
      const value = 10 ** (params.logStep[0] + share * (params.logStep[1] - params.logStep[0]));
      const run: CellRun = {
        target: [params.target, 1 - params.target],
        start: [params.start, 1 - params.start],
        update: params.update,
        rule: share < 0.5 ? "fixed" : "boundFraction",
        value,
        iterations: 60,
        floor: params.floor,
        tolerance: 1e-3,
      };
      const orbit = traceOrbit(run);
      expectNumbers(params, [
        layoutDiagram(trace, SIZE, SCREEN),
        layoutLyapunov(trace, SIZE, SCREEN),
        orbitFindings(trace, summarizeOrbits(trace)),
        wordsAt(trace, value),
        cellsOf(trace),
        ...[true, false].map((settled) => ({ ...layoutCobweb(orbit, SIZE, SCREEN, settled) })),
        layoutOrbitSeries(orbit, SIZE, SCREEN),
        [cellWords(orbit), endWords(orbit)],
      ]);
    }),
    { numRuns: 150 },
  );
});

it("an audit", () => {
  const audits = fc.record({
    classes: fc.constantFrom(2, 3, 16),
    pairs: fc.constantFrom(1, 7),
    sampling: fc.constantFrom(...SAMPLINGS),
    radius: fc.constantFrom(1e-6, 0.02, 1),
    fraction: step,
    certificate: fc.constantFrom("paper" as const, "certified" as const),
    update,
    seed: fc.nat(1000),
    climbs: fc.constantFrom(0, 1),
  });
  fc.assert(
    fc.property(audits, (some) => {
      const params = { ...usual.audit, ...some };
      const trace = runStability<"audit">(params);
      expectNumbers(params, [
        layoutHistogram(histogramEdges(), trace.histogram, SIZE, SCREEN),
        auditFindings(trace),
        settingWords(params, trace.pairs),
        shareWords(trace.expanded, trace.pairs),
        [...trace.worst, ...trace.found].map(beliefWords),
        cellsOf(trace),
      ]);
    }),
    { numRuns: 80 },
  );
});
