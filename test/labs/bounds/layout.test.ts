import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, overlaps, padBox, type Box } from "../../../src/charts/geometry/box";
import { segmentMeets } from "../../../src/charts/geometry/obstacles";
import type { Line, Point } from "../../../src/charts/geometry/polyline";
import { markScale, PROJECTOR, SCREEN, type FigureTheme } from "../../../src/charts/ink";
import { plainText } from "../../../src/charts/text/measure";
import type { PlacedText } from "../../../src/charts/text/label";
import { boundLevel } from "../../../src/labs/bounds/run/boundLevel";
import { entropyAwareLevels } from "../../../src/labs/bounds/run/levels";
import { SLICE_CURVES, type BoundsParams, type CurveId } from "../../../src/labs/bounds/run/params";
import { runSlice } from "../../../src/labs/bounds/run/slice";
import { summarizeBounds } from "../../../src/labs/bounds/run/summary";
import { DEFAULTS, targetOf } from "../../../src/labs/bounds/defaults";
import { flatBound, massOf, sliceDomain } from "../../../src/labs/bounds/slice/domain";
import { layoutMoving } from "../../../src/labs/bounds/slice/moving";
import { createStillLayout } from "../../../src/labs/bounds/slice/still";
import { traceCurve } from "../../../src/labs/bounds/slice/traced";
import { createSliceScenes, sliceHeight } from "../../../src/labs/bounds/slice/scenes";
import { layoutMse } from "../../../src/labs/bounds/mse/layout";
import { msePoints } from "../../../src/labs/bounds/mse/points";
import { presets as boundsPresets } from "../../../src/labs/bounds/presets";
import { LEVELS, type Surface } from "../../../src/labs/bounds/triangle/levels";
import { layoutMovingTriangle } from "../../../src/labs/bounds/triangle/moving";
import { layoutTriangle } from "../../../src/labs/bounds/triangle/still";

/** Pixels across a grip, for a mouse. */
const GRIP = 28;
const WIDTHS = [300, 332, 362, 390, 430, 480, 571, 610, 660, 768, 960, 1200];
const THEMES: readonly (readonly [string, FigureTheme])[] = [
  ["screen", SCREEN],
  ["projector", PROJECTOR],
];
const SHOWS: readonly (readonly CurveId[])[] = [
  DEFAULTS.show,
  SLICE_CURVES,
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

/** Every state with two sets of curves at each width: over all widths each two of width, state and curves meet. */
const pairsAt = (turn: number) =>
  STATES.flatMap((state, i) =>
    [0, 2].map((more) => [state, SHOWS[(turn + i + more) % SHOWS.length] ?? []] as const),
  );

const slices = new Map<string, ReturnType<typeof runSlice>>();

/** Pictures of the same belief and target, in many sizes and with many curves, share the numbers. */
function sliceOf(params: BoundsParams) {
  const key = JSON.stringify([params.p, params.along, params.target]);
  const slice = slices.get(key) ?? runSlice(params);
  slices.set(key, slice);
  return slice;
}

function slicePicture(patch: Partial<BoundsParams>, width: number, theme: FigureTheme) {
  const params = { ...DEFAULTS, ...patch };
  const target = targetOf(params);
  const slice = sliceOf(params);
  const domain = sliceDomain(slice, params, target);
  const size = { width, height: sliceHeight(width, theme) };
  const { x, y, along, show } = params;
  const still = createStillLayout()({
    slice,
    domain,
    p: params.p,
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
  const across = x === "logit" ? slice.logit : slice.x;
  const lines = SLICE_CURVES.filter((id) => show.includes(id)).flatMap(
    (id) => traceCurve(id, across, slice.curves[id], still.frame, still.x, still.y).runs,
  );
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
    for (const [state, show] of pairsAt(WIDTHS.indexOf(width))) {
      const { texts, lines, size } = slicePicture({ ...state, show: [...show] }, width, theme);
      const page = { x0: 0, y0: 0, x1: size.width, y1: size.height };
      expect({ state, show, found: collisions(texts, lines, page) }).toEqual({ state, show, found: [] });
    }
  });

  it("holds at every place of the belief and the step while they are dragged", () => {
    for (let i = 1; i < 40; i++) {
      const x = Number((i / 40).toFixed(3));
      const { texts, lines, size } = slicePicture(
        { p: [x, 1 - x], step: 2 - i / 20 + 0.001, show: [...SLICE_CURVES] },
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

  it("keeps the grips apart, so that each can be pressed by mouse and by finger", () => {
    const presets = boundsPresets.map(({ params }) => params);
    expect(presets.length).toBeGreaterThan(3);
    const check = (params: Partial<BoundsParams>, width: number, theme: FigureTheme) => {
      const { belief, step, target } = slicePicture(params, width, theme).moving;
      for (const other of [belief, target])
        expect(Math.hypot(step.x - other.x, step.y - other.y)).toBeGreaterThanOrEqual(
          GRIP * markScale(theme),
        );
    };
    for (const width of [300, 571, 1200])
      for (const [, theme] of THEMES) for (const params of presets) check(params, width, theme);
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const state = fc.record({
      p: share.map((x) => [x, 1 - x]),
      target: share.map((x) => [x, 1 - x]),
      step: fc.double({ min: -6, max: 2, noNaN: true }).map((log) => 10 ** log),
      x: fc.constantFrom("belief" as const, "logit" as const),
      y: fc.constantFrom("linear" as const, "log" as const),
    });
    fc.assert(
      fc.property(
        state,
        fc.constantFrom(...WIDTHS),
        fc.constantFrom(SCREEN, PROJECTOR),
        (params, width, theme) => {
          check(params, width, theme);
          check({ ...params, target: params.p }, width, theme);
        },
      ),
      { numRuns: 30 },
    );
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

  it("never writes a step just over the bound as one on it", () => {
    const wordsAt = (step: number) =>
      slicePicture({ p: [0.5, 0.5], step, show: [] }, 600, SCREEN)
        .moving.readings.map(name)
        .join(" ");
    expect(wordsAt(1.0000001)).toContain("1.0000001 × bound");
    expect(wordsAt(1.004)).toContain("1.004 × bound");
  });

  it("keeps every coordinate finite, with infinite values on the slice", () => {
    const { still } = slicePicture(
      { target: [1e-9, 1 - 1e-9], show: [...SLICE_CURVES], y: "log" },
      600,
      SCREEN,
    );
    for (const { path, area } of still.curves) expect(`${path}${area ?? ""}`).not.toMatch(/NaN|Infinity|e/);
  });
});

const HUNDREDTHS = Array.from({ length: 101 }, (_, i) => i / 100);

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + share * (to[0] - from[0]),
  from[1] + share * (to[1] - from[1]),
];

const distance = ([x, y]: Point, { x0, y0, x1, y1 }: Box) =>
  Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));

const levelsOf = (surface: Surface) =>
  LEVELS[surface].map((value) => ({
    value,
    polygons: surface === "bound" ? [boundLevel(value)] : entropyAwareLevels(value),
  }));

describe.each(["bound", "entropyAware"] as const)("Figure 2, levels of %s", (surface) => {
  const levels = levelsOf(surface);
  it.each(THEMES)("%s: no text touches a text, a grip, an edge or another level's line", (_, theme) => {
    for (const width of WIDTHS) {
      const scene = layoutTriangle({ levels, surface, width, height: null, theme });
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
  it.each(THEMES)("%s: a mark on a face covers no tick and no name", (_, theme) => {
    const rim = 8.1 * markScale(theme);
    for (const width of WIDTHS) {
      const { ternary } = layoutTriangle({ levels: [], surface, width, height: null, theme });
      const texts = [...ternary.names, ...ternary.ticks.map(({ label }) => label)];
      const covered = ternary.corners.flatMap((from, i) => {
        const to = ternary.corners[(i + 1) % 3] ?? from;
        const places = HUNDREDTHS.map((share) => between(from, to, share));
        return places.flatMap((at) => texts.filter(({ box }) => distance(at, box) < rim).map(name));
      });
      expect({ width, covered }).toEqual({ width, covered: [] });
    }
  });
  it("labels some levels", () => {
    const scene = layoutTriangle({ levels, surface, width: 340, height: null, theme: SCREEN });
    const { labels } = layoutMovingTriangle(scene, {
      p: [0.5, 0.3, 0.2],
      target: null,
      along: null,
      value: 0.16,
    });
    expect(labels.size).toBeGreaterThanOrEqual(2);
  });
});

describe("Figure 1 while something is dragged", () => {
  const size = { width: 571, height: sliceHeight(571, SCREEN) };
  const viewport = { width: 571, height: null, theme: SCREEN };
  const scenesOf = (patch: Partial<BoundsParams>, hold: "texts" | "window" | null) => {
    const params = { ...DEFAULTS, show: [...SLICE_CURVES], ...patch };
    const target = targetOf(params);
    const summary = summarizeBounds({ params });
    return { slice: runSlice(params), params, target, summary, viewport, hold };
  };
  const byLabel = (labels: ReadonlyMap<string, PlacedText>) =>
    Object.fromEntries([...labels].map(([id, { x, y }]) => [id, [x, y]]));

  it("ends with the very picture that a fresh page draws", () => {
    const scenes = createSliceScenes();
    for (let i = 0; i <= 30; i++) scenes(scenesOf({ target: [0.2 + i / 50, 0.8 - i / 50] }, "window"));
    const ended = scenes(scenesOf({ target: [0.8, 0.2] }, null));
    const fresh = createSliceScenes()(scenesOf({ target: [0.8, 0.2] }, null));
    const drawn = ({ still, moving }: typeof ended) => ({
      curves: still.curves,
      legend: still.legend,
      ticks: [still.xAxis, still.yAxis],
      readings: moving.readings,
      labels: byLabel(moving.labels),
    });
    expect(drawn(ended)).toEqual(drawn(fresh));
  });

  it("keeps curves that do not depend on the target as they are", () => {
    const layout = createStillLayout();
    const at = (q: number) => {
      const { slice, params, target } = scenesOf({ target: [q, 1 - q] }, null);
      const domain = { x: [0, 1], y: [0, 2.08] } as const;
      return layout({ ...params, slice, target, domain, inLegend: [], size, theme: SCREEN });
    };
    const [before, after] = [at(0.4), at(0.6)];
    const kept = after.curves.filter((curve, i) => curve === before.curves[i]).map(({ style }) => style.id);
    expect(kept).toEqual(SLICE_CURVES.filter((id) => id !== "certified" && id !== "fejer"));
  });

  it("lets labels stand as long as nothing comes near, and never on anything", () => {
    const scenes = createSliceScenes();
    let before = byLabel(scenes(scenesOf({}, null)).moving.labels);
    let moves = 0;
    for (let i = 0; i <= 120; i++) {
      const x = Number((0.32 + 0.3 * Math.sin(i / 20)).toFixed(3));
      const { still, moving } = scenes(scenesOf({ p: [x, 1 - x] }, "window"));
      const after = byLabel(moving.labels);
      moves += Object.keys(after).filter((id) => String(after[id]) !== String(before[id])).length;
      before = after;
      const texts = [...moving.labels.values(), ...moving.readings];
      const page = { x0: 0, y0: 0, x1: size.width, y1: size.height };
      expect({ x, found: collisions(texts, [], page) }).toEqual({ x, found: [] });
      for (const label of moving.labels.values()) expect(still.obstacles.touches(label.box)).toBe(false);
    }
    expect(moves).toBeLessThan(20);
  });

  it("does not make the words beside the step flicker", () => {
    const scenes = createSliceScenes();
    let place: string | null = null;
    let changes = 0;
    for (let i = 0; i <= 150; i++) {
      const { beside } = scenes(scenesOf({ step: Number((1.6 - i / 100).toFixed(3)) }, "window")).moving;
      const now = beside ? `${beside.words}/${beside.place}` : "none";
      if (place !== null && now !== place) changes += 1;
      place = now;
    }
    expect(changes).toBeLessThan(12);
  });

  it("keeps the mark of a tiny step off the belief's grip, near either face", () => {
    for (const p of [0.001, 0.3, 0.5, 0.97, 0.999])
      for (const step of [1e-9, 0.01, 0.03, 0.08, 0.3, 1]) {
        const { belief, step: mark } = createSliceScenes()(scenesOf({ p: [p, 1 - p], step }, null)).moving;
        expect(Math.hypot(mark.x - belief.x, mark.y - belief.y)).toBeGreaterThan(20);
        expect(mark.x).toBeLessThanOrEqual(size.width - 12);
      }
  });
});

describe("the cusp of η_CE", () => {
  const centre = (classes: number) => Array.from({ length: classes }, () => 1 / classes);
  it.each([2, 3, 12])("is marked at 0 where the slice passes the centre of %i classes", (classes) => {
    const { still, moving } = slicePicture({ p: centre(classes), target: "uniform" }, 571, SCREEN);
    expect(still.cusp?.[1]).toBe(still.frame.y1);
    expect(still.cusp?.[0]).toBeCloseTo(moving.belief.x, 9);
  });
  it("is named there while the belief stands on it", () => {
    const { moving } = slicePicture({ p: centre(2), y: "log" }, 571, SCREEN);
    expect(moving.readings.map(name)).toContain("ηCE = 0");
  });
  it("is not marked where the slice passes by, nor without its curve", () => {
    expect(slicePicture({ p: [0.5, 0.3, 0.2] }, 571, SCREEN).still.cusp).toBeNull();
    expect(slicePicture({ show: ["bound"] }, 571, SCREEN).still.cusp).toBeNull();
    expect(slicePicture({}, 571, SCREEN).moving.readings.map(name)).not.toContain("ηCE = 0");
  });
});

describe("the hint at the logarithmic axis", () => {
  const hint = (patch: Partial<BoundsParams>) => {
    const params = { ...DEFAULTS, ...patch };
    return flatBound(runSlice(params), params, targetOf(params));
  };
  const twelve = [0.3, 0.2, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04, 0.02, 0.015, 0.01, 0.005];
  it("comes only while the bound is shown and lies on the axis", () => {
    expect(hint({})).toBeNull();
    expect(hint({ p: twelve, along: 12 })).toBeCloseTo(0.000663, 6);
    expect(hint({ p: twelve, along: 12, y: "log" })).toBeNull();
    expect(hint({ p: twelve, along: 12, show: ["fejer"] })).toBeNull();
  });
});

describe("Figure 3", () => {
  const BRAKES = [0, 1e-6, 0.032, 0.1, 0.299, 0.42, 0.5, 0.63, 0.75, 0.88, 0.95, 0.999, 1];
  it.each(THEMES)("%s: no text touches a text, the parabola or a mark, none is cut off", (_, theme) => {
    for (const width of [...WIDTHS, 1400])
      for (const brake of BRAKES) {
        const scene = layoutMse({ brake, residual: (1 - brake) ** 2, width, height: null, theme });
        const ticks = [
          ...scene.xAxis.ticks.filter(({ value }) => !scene.hiddenX.has(value)),
          ...scene.yAxis.ticks.filter(({ value }) => !scene.hiddenY.has(value)),
        ];
        const texts = [...scene.texts, ...ticks.map(({ label }) => label)];
        const page = { x0: 0, y0: 0, x1: scene.size.width, y1: scene.size.height };
        const found = collisions(texts, scene.lines, page);
        expect({ width, brake, found }).toEqual({ width, brake, found: [] });
      }
  });

  it("names the braked step and the full step wherever the brake stands", () => {
    for (const width of [300, 345, 600])
      for (const brake of BRAKES) {
        const { texts } = layoutMse({
          brake,
          residual: (1 - brake) ** 2,
          width,
          height: null,
          theme: SCREEN,
        });
        const words = texts.map(name);
        expect({ brake, words }).toEqual({
          brake,
          words: expect.arrayContaining([brake === 0 ? "β = 0: nothing moves" : "braked step", "full step"]),
        });
      }
  });

  it("stands on the parabola: the braked step on it, the endpoint at its foot", () => {
    const { frame, braked, endpoint } = layoutMse({
      brake: 0.25,
      residual: 0.5625,
      width: 400,
      height: null,
      theme: SCREEN,
    });
    expect((braked[0] - frame.x0) / (frame.x1 - frame.x0)).toBeCloseTo(0.125, 9);
    expect((frame.y1 - braked[1]) / (frame.y1 - frame.y0)).toBeCloseTo(0.5625, 9);
    expect(endpoint).toEqual([(frame.x0 + frame.x1) / 2, frame.y1]);
  });

  it("has the numbers of its path in its table: from the belief to the target, braked in between", () => {
    const points = msePoints([0.32, 0.68], [0.5, 0.5], 20);
    expect(points).toHaveLength(22);
    expect(points[0]).toMatchObject({ eta: 0, residual: 1 });
    expect([...(points.find(({ eta }) => eta === 1)?.p ?? [])]).toEqual([0.5, 0.5]);
    const { etaMse } = summarizeBounds({ params: DEFAULTS });
    expect(points.find(({ eta }) => eta === etaMse)?.residual).toBeCloseTo((1 - etaMse) ** 2, 12);
  });
});
