import { rgbOf } from "../../../src/ui/palette";
import { describe, expect, it } from "vitest";
import { contains, overlaps, padBox, type Box } from "../../../src/charts/geometry/box";
import { PROJECTOR, SCREEN, type FigureTheme } from "../../../src/charts/ink";
import type { PlacedText } from "../../../src/charts/text/label";
import { plainText } from "../../../src/charts/text/measure";
import { histogramEdges } from "../../../src/labs/stability/run/audit/histogram";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  CELL_OUTSIDE,
  CELL_UNKNOWN,
  CELL_WANDERING,
} from "../../../src/labs/stability/run/atlas/types";
import { type AtlasParams } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import { binsOf, layoutHistogram } from "../../../src/labs/stability/audit/histogram";
import { table as auditTable } from "../../../src/labs/stability/audit/table";
import { spread } from "../../../src/charts/picture/table";
import { tableOf } from "../../support/stabilityTable";
import { OVERLAY_IDS } from "../../../src/labs/stability/figure/curves";
import { stepScale } from "../../../src/charts/xy/stepScale";
import { gridRows } from "../../../src/labs/stability/map/grid";
import {
  collapsedColor,
  convergedColor,
  paintPixels,
  wanderingColor,
  type Cells,
  type Inks,
  type Raster,
} from "../../../src/labs/stability/map/palette";
import { layoutAxes, layoutMap, mapHeight } from "../../../src/labs/stability/map/scene";
import { cellRun } from "../../../src/labs/stability/model/cell";
import { traceOrbit } from "../../../src/labs/stability/run/cell/orbit";
import { windowOf } from "../../../src/labs/stability/model/window";
import { layoutCobweb, stairs } from "../../../src/labs/stability/orbit/cobweb";
import { layoutOrbitSeries, shownSteps } from "../../../src/labs/stability/orbit/series";
import { countStates } from "../../../src/labs/stability/orbits/paint";
import { layoutDiagram, layoutLyapunov } from "../../../src/labs/stability/orbits/scene";
import { layoutPair } from "../../../src/labs/stability/pair/scene";
import { layoutCurves } from "../../../src/charts/xy/curvePlot";
import { ratioPlot, ratioTo, thresholdPlot } from "../../../src/labs/stability/threshold/draw";
import { runStability } from "../../support/stabilityRun";
import { linesOver } from "../../support/derived";

const SIZES = [
  [360, SCREEN],
  [620, SCREEN],
  [960, SCREEN],
  [330, PROJECTOR],
  [700, PROJECTOR],
] as const satisfies readonly (readonly [number, FigureTheme])[];

const atlas = (params: Partial<AtlasParams>) =>
  runStability<"atlas">({
    ...usual.sliceOfTargets,
    width: 48,
    height: 48,
    iterations: 200,
    ...params,
  } as AtlasParams);

const MAPS = [
  atlas({}),
  atlas({ update: "projected", logStep: [-1.5, 0.3] }),
  atlas({ x: [0.8, 0.9], logStep: [-0.2, 0.1] }),
  atlas({ ...usual.sliceOfStarts, width: 48, height: 48, iterations: 200 }),
  ...[
    usual.triangleOfTargets,
    { ...usual.triangleOfStarts, step: 0.06 },
    { ...usual.triangleOfStarts, step: 0.2, x: [0.5, 1], y: [0, 0.5] },
    { ...usual.triangleOfStarts, step: 0.2, x: [0.41, 0.4100123], y: [0.3, 0.3000123] },
    { ...usual.triangleOfTargets, step: 0.2, update: "projected" },
    { ...usual.triangleOfTargets, step: 1.9, start: [0.7, 0.2, 0.1] },
    { ...usual.triangleOfTargets, step: 3, rule: { kind: "boundFraction" } },
  ].map((params) => atlas({ ...params, width: 48, height: 48, iterations: 200 } as Partial<AtlasParams>)),
];
const threshold = runStability<"threshold">({ ...usual.threshold, width: 48, iterations: 200, scan: 8 });
const orbits = runStability<"orbits">({
  ...usual.orbits,
  update: "projected",
  target: 0.9,
  logStep: [-0.6, 0],
  width: 200,
});

/** Pairs in the outermost bins and in those around 1. */
const ENDLESS = Uint32Array.from({ length: histogramEdges().length + 1 }, (_, k) =>
  k === 0 || k === histogramEdges().length ? 40 : Math.abs(k - histogramEdges().length / 2) < 20 ? 300 : 0,
);

/** Orbits of three classes: their lines end apart, and all in one place. */
const CORNERS = [
  [0.6, 0.3, 0.1],
  [0.334, 0.333, 0.333],
].map((target) => {
  const { floor, tolerance, update } = usual.triangleOfTargets;
  const run = { update, rule: "fixed", value: 0.5, iterations: 100, floor, tolerance } as const;
  return traceOrbit({ ...run, target, start: [0.2, 0.3, 0.5] });
});

function expectApart(labels: readonly PlacedText[]) {
  const touching = labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter((other) => overlaps(padBox(one.box, -1), padBox(other.box, -1)))
      .map((other) => `“${plainText(one.text)}” touches “${plainText(other.text)}”`),
  );
  expect(touching).toEqual([]);
}

function expectInside(labels: readonly PlacedText[], { width, height }: { width: number; height: number }) {
  const whole: Box = { x0: -1, y0: -1, x1: width + 1, y1: height + 1 };
  const cut = labels.filter(({ box }) => !contains(whole, box)).map(({ text }) => plainText(text));
  expect(cut).toEqual([]);
}

const ticks = (...axes: readonly ({ readonly ticks: readonly { readonly label: PlacedText }[] } | null)[]) =>
  axes.flatMap((axis) => axis?.ticks.map(({ label }) => label) ?? []);

describe.each(SIZES)("at %i pixels", (width, theme) => {
  it("no text of a map touches another or is cut off", () => {
    for (const trace of MAPS) {
      const { params } = trace;
      const lines = linesOver(trace);
      const size = { width, height: mapHeight(width, theme, params) };
      const scene = layoutMap({ params, lines, show: OVERLAY_IDS, size, theme });
      const axes = layoutAxes(params, windowOf(params), scene);
      const labels = [
        ...scene.overlay.labels,
        ...scene.legend.items.map(({ label }) => label),
        ...scene.titles,
        ...ticks(axes.x, axes.y),
      ];
      expectApart(labels);
      expectInside(labels, scene.size);
      // A row of the legend that comes or goes moves nothing under the hand.
      const full = { ...size, height: size.height + 60 };
      const frames = ([[], OVERLAY_IDS] as const).map(
        (show) => layoutMap({ params, lines, show, size, theme }).frame,
      );
      expect(frames[1]).toEqual(frames[0]);
      const early = layoutMap({ params, lines: null, show: OVERLAY_IDS, size: full, full: true, theme });
      const late = layoutMap({ params, lines, show: OVERLAY_IDS, size: full, full: true, theme });
      expect(late.frame).toEqual(early.frame);
      const named = scene.overlay.labels.length + scene.legend.items.length;
      expect(named).toBe(scene.overlay.curves.filter(({ path }) => path !== "").length);
    }
  });

  it("no text of the other figures touches another or is cut off", () => {
    const size = { width, height: Math.round(width * 0.62) + 120 };
    const run = cellRun(usual.sliceOfTargets, { column: 220, row: 240 });
    const orbit = traceOrbit(run ?? cellRunOfCentre());
    const audit = runStability<"audit">({ ...usual.audit, pairs: 500 });
    const pair = runStability<"pair">(usual.pair);
    const room = { size, theme, full: false, held: null };
    const curves = [thresholdPlot, ratioPlot].map((of) => layoutCurves(of(threshold), room));
    const diagram = layoutDiagram(orbits, size, theme);
    const plain = [
      layoutOrbitSeries(orbit, size, theme),
      ...CORNERS.map((corner) => layoutOrbitSeries(corner, size, theme)),
      layoutCobweb(orbit, size, theme),
      layoutLyapunov(orbits, size, theme),
    ];
    const histogram = layoutHistogram(histogramEdges(), audit.histogram, size, theme);
    const endless = layoutHistogram(histogramEdges(), ENDLESS, size, theme);
    const result = pair.result;
    if (result === null) throw new Error("The pair was finished.");
    const bars = layoutPair(result, size, theme);
    for (const { x, y, titles, overlay, legend, size: own } of curves) {
      const labels = [
        ...ticks(x, y),
        ...titles,
        ...overlay.labels,
        ...legend.items.map(({ label }) => label),
      ];
      expectApart(labels);
      expectInside(labels, own);
    }
    const all: (readonly PlacedText[])[] = [
      ...plain.map((scene) => [
        ...ticks(scene.x, scene.y),
        ...scene.titles,
        ...("labels" in scene ? scene.labels : []),
      ]),
      [
        ...ticks(diagram.x, diagram.y),
        ...diagram.titles,
        ...diagram.events.flatMap(({ label }) => label ?? []),
      ],
      ...[histogram, endless].map(({ x, y, titles, labels }) => [...ticks(x, y), ...titles, ...labels]),
      [...ticks(bars.y), ...bars.names, ...bars.titles, ...bars.legend.items.map(({ label }) => label)],
    ];
    for (const labels of all) {
      expectApart(labels);
      expectInside(labels, size);
    }
  });
});

function cellRunOfCentre() {
  const run = cellRun(usual.sliceOfTargets, { column: 128, row: 200 });
  if (run === null) throw new Error("Every cell of the slice is a run.");
  return run;
}

describe("a bifurcation diagram", () => {
  it("names what follows what", () => {
    const { events } = layoutDiagram(orbits, { width: 700, height: 460 }, SCREEN);
    const words = events.toReversed().map(({ label }) => (label ? plainText(label.text) : null));
    expect(words.slice(0, 4)).toEqual(["cycle of 2", "cycle of 4", "cycle of 8", "chaos, with windows"]);
    expect(words).toContain("bounces between faces");
  });

  it("marks where the exponent is −∞, and draws no line that nothing is said of", () => {
    expect(orbits.lyapunov).toContain(-Infinity);
    const { endless, labels } = layoutLyapunov(orbits, { width: 700, height: 150 }, SCREEN);
    expect(endless).toMatch(/^M[\d.]+,\d+H[\d.]+/);
    expect(labels.map(({ text }) => plainText(text))).toContain("−∞");
    for (const width of [300, 700]) {
      const { events } = layoutDiagram(orbits, { width, height: 460 }, SCREEN);
      expect(events.filter(({ label }) => label === null)).toEqual([]);
    }
  });

  it("puts every state into its pixel", () => {
    const counts = countStates(orbits, 100, 50);
    const total = counts.reduce((a, b) => a + b, 0);
    expect(total).toBe(100 * orbits.params.kept);
    const settled = Math.round((1 - 0.9) * 49);
    expect(counts[settled * 100]).toBe(orbits.params.kept);
  });
});

const INKS: Inks = {
  paper: [255, 255, 255],
  panel: [240, 240, 240],
  converged: [0, 100, 0],
  collapsed: [200, 0, 0],
  wandering: [150, 100, 0],
};

describe("the colours of cells", () => {
  const trace = {
    params: { ...usual.sliceOfTargets, iterations: 1000 },
    width: 3,
    height: 2,
    ends: Uint8Array.from([
      CELL_CONVERGED,
      CELL_CONVERGED,
      CELL_COLLAPSED,
      CELL_WANDERING,
      CELL_UNKNOWN,
      CELL_OUTSIDE,
    ]),
    times: Uint32Array.from([0, 1000, 5, 0, 0, 0]),
  };

  const whole = { width: 3, height: 2 };

  const paint = (cells: Cells, raster: Raster, textures = false) => {
    const out = new Uint8ClampedArray(4 * raster.width * raster.height);
    paintPixels(cells, { inks: INKS, textures, ratio: 1 }, raster, new Int32Array(out.buffer));
    return Array.from({ length: out.length / 4 }, (_, i) => [...out.subarray(4 * i, 4 * i + 4)]);
  };

  it("paint the lowest row last, and nothing outside", () => {
    const pixels = paint(trace, whole);
    expect(pixels[3]).toEqual([...convergedColor(INKS, 0), 255]);
    expect(pixels[4]).toEqual([...convergedColor(INKS, 1), 255]);
    expect(pixels[1]).toEqual([...INKS.panel, 255]);
    expect(pixels[2]?.[3]).toBe(0);
    const out = new Int32Array(6);
    paintPixels(trace, { inks: INKS, textures: false, ratio: 1, gaps: true }, whole, out);
    expect(out[1], "a gap").toBe(0);
  });

  it("refuse fewer cells than their sides say", () => {
    expect(() => paint({ ...trace, ends: trace.ends.subarray(1) }, whole)).toThrow(
      "3 × 2 cells cannot be painted with 5",
    );
    expect(() => paint({ ...trace, times: trace.times.subarray(1) }, whole)).toThrow("3 × 2 cells");
  });

  it("show at every pixel the cell at its middle, whichever there are more of", () => {
    const row = {
      ...trace,
      width: 3,
      height: 1,
      ends: Uint8Array.from([CELL_CONVERGED, CELL_COLLAPSED, CELL_CONVERGED]),
    };
    expect(paint(row, { width: 1, height: 1 })).toEqual([[...collapsedColor(INKS), 255]]);
    const wide = paint(row, { width: 6, height: 2 });
    expect(wide.map(([red]) => red === collapsedColor(INKS)[0])).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it("grow darker the longer a run took", () => {
    const greens = [0, 0.25, 0.5, 1].map((share) => convergedColor(INKS, share)[0]);
    expect(greens).toEqual([...greens].toSorted((a, b) => b - a));
    expect(new Set(greens).size).toBe(4);
  });

  it("let paper through in lines where runs collapsed and in dots where they wander, nowhere else", () => {
    const one = (end: number): Cells => ({ ...trace, width: 1, height: 1, ends: Uint8Array.of(end) });
    const shares = (end: number, color: readonly number[]) => {
      const pixels = paint(one(end), { width: 70, height: 70 }, true);
      const paper = pixels.filter(([, green]) => (green ?? 0) > ((color[1] ?? 0) + 255) / 2).length;
      return { paper: paper / pixels.length, kinds: new Set(pixels.map(String)).size };
    };
    const [hatched, dotted] = [
      shares(CELL_COLLAPSED, collapsedColor(INKS)),
      shares(CELL_WANDERING, wanderingColor(INKS)),
    ];
    for (const { paper } of [hatched, dotted]) {
      expect(paper).toBeGreaterThan(0.04);
      expect(paper).toBeLessThan(0.35);
    }
    expect(shares(CELL_CONVERGED, convergedColor(INKS, 0)).kinds).toBe(1);
  });

  it("are read from #rrggbb", () => {
    expect(rgbOf("#c0341d")).toEqual([192, 52, 29]);
  });
});

describe("the table that stands in for the map", () => {
  it("counts every cell once", () => {
    for (const trace of MAPS) {
      const rows = gridRows(trace);
      const sum = (of: "converged" | "collapsed" | "wandering") => rows.reduce((a, row) => a + row[of], 0);
      expect([sum("converged"), sum("collapsed"), sum("wandering")]).toEqual([
        trace.counts.converged,
        trace.counts.collapsed,
        trace.counts.wandering,
      ]);
    }
  });

  it("has a row of numbers for each column's name", () => {
    const audit = runStability<"audit">({ ...usual.audit, pairs: 300 });
    for (const trace of [...MAPS, threshold, orbits, audit, runStability<"pair">(usual.pair)]) {
      const { columns, rows } = tableOf(trace);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.length).toBe(columns.length);
    }
    expect(spread(100, 3)).toEqual([0, 50, 99]);
    expect(spread(1)).toEqual([0]);
  });
});

describe("small things", () => {
  it("labels a step axis at every zoom", () => {
    for (const logs of [
      [-3, 0.7],
      [0, 1.5],
      [-0.2, 0.1],
      [0.30101, 0.30104],
      [-12, 9],
    ] as const) {
      const labels = stepScale([...logs], [400, 0]).ticks(6);
      expect(labels.length).toBeGreaterThanOrEqual(2);
      expect(new Set(labels.map(({ label }) => plainText(label))).size).toBe(labels.length);
      for (const { value } of labels) {
        expect(Math.log10(value)).toBeGreaterThanOrEqual(logs[0] - 1e-9);
        expect(Math.log10(value)).toBeLessThanOrEqual(logs[1] + 1e-9);
      }
    }
  });

  it("names and dashes the lines of three classes, each beside its end", () => {
    const [apart] = CORNERS.map((orbit) => layoutOrbitSeries(orbit, { width: 400, height: 200 }, SCREEN));
    expect(apart?.labels.map(({ text }) => plainText(text))).toEqual(["class 1", "class 2", "class 3"]);
    expect(new Set(apart?.lines.map(({ dash }) => dash)).size).toBe(3);
    const slice = layoutOrbitSeries(traceOrbit(cellRunOfCentre()), { width: 400, height: 200 }, SCREEN);
    expect(slice.labels).toEqual([]);
  });

  it("climbs a cobweb from the diagonal to the curve", () => {
    expect(stairs([0.5, 0.8, 0.7])).toEqual([
      [0.5, 0.5],
      [0.5, 0.8],
      [0.8, 0.8],
      [0.8, 0.7],
      [0.7, 0.7],
    ]);
  });

  it("shows an orbit until shortly after its end", () => {
    const orbit = traceOrbit(cellRunOfCentre());
    expect(orbit.ends.outcome).toBe("converged");
    expect(shownSteps(orbit)).toBeGreaterThan(orbit.ends.settledAt ?? Infinity);
    expect(shownSteps(orbit)).toBeLessThan(orbit.steps);
  });

  it("keeps bins side by side, with 1 between two of them", () => {
    const edges = histogramEdges();
    const bins = binsOf(edges, new Uint32Array(edges.length + 1));
    expect(bins.slice(1).map(({ low }) => low)).toEqual(bins.slice(0, -1).map(({ high }) => high));
    expect(bins.some(({ low }) => low === 1)).toBe(true);
  });

  it("says of the outermost bins that they hold all that lies beyond", () => {
    const named = (counts: Uint32Array) =>
      layoutHistogram(histogramEdges(), counts, { width: 620, height: 300 }, SCREEN)
        .x.ticks.map(({ label }) => plainText(label.text))
        .filter((text) => /[≤≥]/.test(text));
    expect(named(ENDLESS)).toEqual(["≤ 10−3", "≥ 1000"]);
    expect(named(ENDLESS.map((count, k) => (k === 0 ? 0 : count)))).toEqual(["≥ 1000"]);
    const audit = runStability<"audit">({ ...usual.audit, pairs: 10 });
    const words = auditTable({ ...audit, histogram: ENDLESS }).rows.map(([ratio]) => ratio);
    expect([words[0], words.at(-1)]).toEqual(["below 0.001", "above 1000"]);
    expect(words).toContain("1–1.075");
  });

  it("compares with thresholds that are infinite or unknown", () => {
    expect([...ratioTo([2, Infinity, NaN], [1, 1, 1])]).toEqual([2, Infinity, NaN]);
  });
});
