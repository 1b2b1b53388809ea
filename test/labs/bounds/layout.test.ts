import { describe, expect, it } from "vitest";
import { contains, overlaps, padBox, type Box } from "../../../src/charts/geometry/box";
import { segmentMeets } from "../../../src/charts/geometry/obstacles";
import type { Line } from "../../../src/charts/geometry/polyline";
import { PROJECTOR, SCREEN, type FigureTheme } from "../../../src/charts/ink";
import { plainText } from "../../../src/charts/text/measure";
import type { PlacedText } from "../../../src/charts/text/label";
import { boundLevel } from "../../../src/experiments/bounds/boundLevel";
import { entropyAwareLevels } from "../../../src/experiments/bounds/levels";
import { CURVES, type BoundsParams, type CurveId } from "../../../src/experiments/bounds/params";
import { runSlice } from "../../../src/experiments/bounds/slice";
import { summarizeBounds } from "../../../src/experiments/bounds/summary";
import { DEFAULTS, targetOf } from "../../../src/labs/bounds/defaults";
import { massOf, sliceDomain } from "../../../src/labs/bounds/slice/domain";
import { layoutMoving } from "../../../src/labs/bounds/slice/moving";
import { layoutStill } from "../../../src/labs/bounds/slice/still";
import { traceCurve } from "../../../src/labs/bounds/slice/traced";
import { sliceHeight } from "../../../src/labs/bounds/slice/useSliceScenes";
import { LEVELS, type Surface } from "../../../src/labs/bounds/triangle/levels";
import { layoutMovingTriangle } from "../../../src/labs/bounds/triangle/moving";
import { layoutTriangle } from "../../../src/labs/bounds/triangle/still";

const WIDTHS = [300, 332, 362, 390, 430, 480, 571, 610, 660, 768, 960, 1200];
const THEMES: readonly (readonly [string, FigureTheme])[] = [
  ["screen", SCREEN],
  ["projector", PROJECTOR],
];
const SHOWS: readonly (readonly CurveId[])[] = [
  DEFAULTS.show,
  CURVES,
  ["bound", "entropyAware"],
  ["mse", "thresholdProjected", "fejer"],
  [],
];
const STATES: readonly Partial<BoundsParams>[] = [
  {},
  { x: "logit", y: "log" },
  { y: "log", step: 3e-5 },
  { x: "logit" },
  { p: [0.5, 0.5], step: 1.2 },
  { p: [0.004, 0.996], step: 7 },
  { p: [0.999, 0.001], target: [0.02, 0.98], step: 0.001 },
  { p: [0.5, 0.3, 0.2], along: 2, target: [0.1, 0.2, 0.7] },
  { p: [0.05, 0.25, 0.2, 0.1, 0.4], along: 5, y: "log" },
];

function slicePicture(patch: Partial<BoundsParams>, width: number, theme: FigureTheme) {
  const params = { ...DEFAULTS, ...patch };
  const target = targetOf(params);
  const slice = runSlice(params);
  const domain = sliceDomain(slice, params, target);
  const size = { width, height: sliceHeight(width, theme) };
  const { x, y, along, show } = params;
  const still = layoutStill({
    slice,
    domain,
    classes: params.p.length,
    along,
    target,
    show,
    x,
    y,
    inLegend: null,
    size,
    theme,
  });
  const moving = layoutMoving({
    still,
    belief: massOf(params.p, along),
    target: massOf(target, along),
    summary: summarizeBounds({ params }),
    show,
  });
  const lines = show.flatMap((id) => traceCurve(slice, id, still.frame, still.x, still.y).runs);
  const texts = [
    ...still.titles,
    ...still.legend.items.map(({ label }) => label),
    ...still.xAxis.ticks.filter(({ value }) => !moving.hiddenX.has(value)).map(({ label }) => label),
    ...still.yAxis.ticks.filter(({ value }) => !moving.hiddenY.has(value)).map(({ label }) => label),
    ...moving.readings,
    ...moving.labels.values(),
  ];
  return { still, moving, lines, texts, size };
}

const crosses = (line: Line, box: Box) =>
  line.some((point, i) => {
    const before = line[i - 1];
    return before !== undefined && segmentMeets(before, point, box);
  });

const name = (text: PlacedText) => plainText(text.text);

function collisions(texts: readonly PlacedText[], lines: readonly Line[], page: Box): string[] {
  const found: string[] = [];
  texts.forEach((a, i) => {
    if (!contains(padBox(page, 0.5), a.box)) found.push(`“${name(a)}” is cut off`);
    for (const b of texts.slice(i + 1))
      if (overlaps(padBox(a.box, -0.5), padBox(b.box, -0.5))) found.push(`“${name(a)}” touches “${name(b)}”`);
    if (lines.some((line) => crosses(line, padBox(a.box, -0.5)))) found.push(`“${name(a)}” touches a curve`);
  });
  return found;
}

describe.each(THEMES)("Figure 1, %s", (_, theme) => {
  it.each(WIDTHS)("at %i px: no text touches a text or a curve, none is cut off", (width) => {
    for (const state of STATES)
      for (const show of SHOWS) {
        const { texts, lines, size } = slicePicture({ ...state, show: [...show] }, width, theme);
        const page = { x0: 0, y0: 0, x1: size.width, y1: size.height };
        expect({ state, show, found: collisions(texts, lines, page) }).toEqual({ state, show, found: [] });
      }
  });

  it("holds at every place of the belief and the step while they are dragged", () => {
    for (let i = 1; i < 40; i++) {
      const x = Number((i / 40).toFixed(3));
      const { texts, lines, size } = slicePicture(
        { p: [x, 1 - x], step: 2 - i / 20 + 0.001, show: [...CURVES] },
        571,
        theme,
      );
      const page = { x0: 0, y0: 0, x1: size.width, y1: size.height };
      expect({ x, found: collisions(texts, lines, page) }).toEqual({ x, found: [] });
    }
  });
});

describe("Figure 1", () => {
  it("names every curve that is shown, beside it or in the legend", () => {
    for (const width of WIDTHS)
      for (const show of SHOWS) {
        const { still, moving } = slicePicture({ show: [...show] }, width, SCREEN);
        const named = new Set([...still.legend.items.map(({ id }) => id), ...moving.labels.keys()]);
        expect([...named].toSorted()).toEqual([...show].toSorted());
      }
  });

  it("adapts the step axis to what is shown and to the step", () => {
    const top = (patch: Partial<BoundsParams>) => slicePicture(patch, 600, SCREEN).still.y.domain[1];
    expect(top({ show: ["bound"] })).toBeCloseTo(1.04, 9);
    expect(top({ show: ["bound", "fejer"] })).toBeCloseTo(2.08, 9);
    expect(top({ show: ["bound"], step: 3 })).toBeCloseTo(5.2, 9);
    expect(top({ show: ["entropyAware"], step: 0.1 })).toBeCloseTo(0.208, 9);
  });

  it("marks a step beyond the bound by shape and words, not by colour alone", () => {
    const shapes = [0.05, 0.2, 0.42].map((step) => slicePicture({ step, show: [] }, 600, SCREEN).moving);
    expect(shapes.map(({ step }) => step.shape)).toEqual(["square", "circle", "diamond"]);
    const words = shapes.map(({ readings }) => readings.map(name).join(" "));
    expect(words[0]).toContain("within the brake");
    expect(words[1]).toContain("within the bound");
    expect(words[2]).toContain("1.4 × bound");
  });

  it("keeps every coordinate finite, with infinite values on the slice", () => {
    const { still } = slicePicture({ target: [1e-9, 1 - 1e-9], show: [...CURVES], y: "log" }, 600, SCREEN);
    for (const { path, area } of still.curves) expect(`${path}${area ?? ""}`).not.toMatch(/NaN|Infinity|e/);
  });
});

const levelsOf = (surface: Surface) =>
  LEVELS[surface].map((value) => ({
    value,
    polygons: surface === "bound" ? [boundLevel(value)] : entropyAwareLevels(value),
  }));

describe.each(["bound", "entropyAware"] as const)("Figure 2, levels of %s", (surface) => {
  const levels = levelsOf(surface);
  it.each(THEMES)("%s: no text touches a text, a grip, an edge or another level's line", (_, theme) => {
    for (const width of WIDTHS) {
      const scene = layoutTriangle({ levels, surface, width, theme });
      for (const p of [
        [0.5, 0.3, 0.2],
        [0.34, 0.33, 0.33],
        [0.02, 0.02, 0.96],
        [0.1, 0.6, 0.3],
      ]) {
        const moving = layoutMovingTriangle(scene, { p, target: [0.2, 0.2, 0.6], along: 1, value: 0.16 });
        const { ternary } = scene;
        const fixed = [...ternary.names, ...ternary.ticks.map(({ label }) => label), ...moving.readings];
        const page = { x0: 0, y0: 0, x1: ternary.size.width, y1: ternary.size.height };
        const texts = [...fixed, ...moving.labels.values()];
        expect({ width, p, found: collisions(texts, [ternary.edges], page) }).toEqual({
          width,
          p,
          found: [],
        });
        for (const [value, label] of moving.labels) {
          const others = scene.contours.filter((contour) => String(contour.value) !== value);
          expect(others.some(({ lines }) => lines.some((line) => crosses(line, label.box)))).toBe(false);
        }
      }
    }
  });
  it("labels some levels", () => {
    const scene = layoutTriangle({ levels, surface, width: 340, theme: SCREEN });
    const { labels } = layoutMovingTriangle(scene, {
      p: [0.5, 0.3, 0.2],
      target: null,
      along: null,
      value: 0.16,
    });
    expect(labels.size).toBeGreaterThanOrEqual(2);
  });
});
