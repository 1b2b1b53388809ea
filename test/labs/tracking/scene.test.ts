import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { around, contains, overlaps } from "../../../src/charts/geometry/box";
import { MARKER_SIGNS } from "../../../src/charts/markerSigns";
import { markScale, PROJECTOR, SCREEN } from "../../../src/charts/ink";
import { TRACKING_DEFAULTS, type StepRule } from "../../../src/labs/tracking/run/params";
import type { TrackingTrace } from "../../../src/labs/tracking/run/types";
import { columnsFor, panelSize, panelWidth } from "../../../src/labs/tracking/panels/grid";
import {
  isTriangle,
  layoutPanels,
  rightMargin,
  type PanelScene,
  type PanelScenes,
} from "../../../src/labs/tracking/panels/layout";
import type { TimeScene } from "../../../src/labs/tracking/scene/types";
import { Movers } from "../../../src/labs/tracking/figure/Movers";
import { PlaybackProvider } from "../../../src/labs/shared/playback/context";
import { createPlayback } from "../../../src/labs/shared/playback/playback";
import { divergenceWords, pathsWords, stepsWords } from "../../../src/labs/tracking/words/captions";
import { readBelief, readSteps } from "../../../src/labs/tracking/read";
import { ruleStyles } from "../../../src/labs/tracking/ruleStyles";
import { classStyles } from "../../../src/labs/tracking/scene/classes";
import { spread } from "../../../src/labs/shared/spread";
import { cutApart } from "../../../src/charts/text/apart";
import { fitText } from "../../../src/charts/text/fit";
import { timeFrame } from "../../../src/labs/tracking/scene/frame";
import { greatest, quantile, stepDown, stepUp } from "../../../src/labs/tracking/scene/logs";
import { wrap } from "../../../src/labs/tracking/scene/plate";
import { stepDomain } from "../../../src/labs/tracking/scene/steps";
import { columnMeans } from "../../../src/labs/tracking/scene/strips";
import { plainText } from "../../../src/charts/text/measure";
import { walkedOnce } from "../../../src/charts/geometry/walkedOnce";
import type { TriangleScene } from "../../../src/labs/tracking/scene/triangle";
import { figureTable, stepsToPrint } from "../../../src/labs/tracking/export/table";
import { runTracking, tracking } from "../../support/drive";
import { defaultScenario, labs } from "../../support/scenarios";
import type { Picture } from "../../../src/charts/picture/types";
import { draw } from "../../../src/labs/tracking/draw";
import type { TrackingLook } from "../../../src/labs/tracking/look";

function layout(trace: TrackingTrace, width = 330, theme = SCREEN, span?: [number, number]): PanelScenes {
  const styles = ruleStyles(trace.params.rules);
  const classes = classStyles(trace);
  const size = panelSize(width, theme);
  const { steps } = trace.params;
  const right = rightMargin({ trace, styles, classes, size, theme, anchor: null });
  const base = timeFrame({ size, theme, steps, span: span ?? [0, steps], right, ahead: 1 });
  return layoutPanels({ trace, styles, classes, base, triangle: size, anchor: null });
}

/** No text on the triangle leaves it, lies on another, under a belief in a corner, or is cut without telling the whole. */
function expectClear({ ternary: { size, names, corners }, labels, theme }: TriangleScene) {
  const rim = 8.1 * markScale(theme);
  for (const { box } of names)
    for (const [x, y] of corners) expect(overlaps(box, around(x, y, rim))).toBe(false);
  const texts = [...names, ...labels];
  const panel = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  for (const [i, { box, text, whole }] of texts.entries()) {
    expect(contains(panel, box)).toBe(true);
    expect(texts.slice(i + 1).filter((other) => overlaps(box, other.box))).toEqual([]);
    const short = plainText(text);
    expect(short.endsWith("…") ? whole?.startsWith(short.slice(0, -1)) : true).toBe(true);
  }
}

const isOverTime = (scene: PanelScene): scene is TimeScene => !isTriangle(scene);
const timeScenes = (scenes: PanelScenes) => Object.values(scenes).filter(isOverTime);

/** One of them by the id of its figure. */
function overTime(scenes: PanelScenes, figure: string): TimeScene {
  const scene = scenes[figure];
  if (scene === undefined || isTriangle(scene)) throw new Error(`${figure} is no panel over time.`);
  return scene;
}

const trianglesIn = (scenes: PanelScenes) => Object.values(scenes).filter(isTriangle);

const uneven = (classes: number, turn: number) => {
  const weights = Array.from({ length: classes }, (_, i) => 1 + ((i * 7 + turn * 5) % classes) ** 2);
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
};

const RULES: readonly StepRule[] = [
  { kind: "fixed", step: 0.8, label: "High" },
  { kind: "certified" },
  { kind: "fejer", fraction: 0.5 },
  { kind: "entropyAware", barrierCap: 1e-6 },
  { kind: "boundFraction", fraction: 0.9 },
  { kind: "inverseSqrt", scale: 1 },
];

const trace = runTracking(tracking({}));

describe("colours and markers", () => {
  it("gives kinds their own, others by position, never two alike", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RULES), { minLength: 1, maxLength: 6 }), (list) => {
        const styles = ruleStyles(list);
        expect(new Set(styles.map(({ color }) => color)).size).toBe(list.length);
        expect(new Set(styles.map(({ marker }) => marker)).size).toBe(list.length);
        expect(styles.every(({ color }) => color !== "bound")).toBe(true);
        const certified = styles[list.findIndex(({ kind }) => kind === "certified")];
        expect(certified?.marker ?? "triangle").toBe("triangle");
      }),
    );
    expect(ruleStyles(TRACKING_DEFAULTS.rules).map(({ marker }) => MARKER_SIGNS[marker])).toEqual([
      "◆",
      "●",
      "■",
    ]);
  });
});

describe("the panels of the default run", () => {
  const scenes = layout(trace);

  it("draws the collapse as a band with a sentence, not as lines", () => {
    const [high, low] = [overTime(scenes, "rule-1"), overTime(scenes, "rule-2")];
    expect(high.bands).toHaveLength(1);
    expect(high.plates[0]?.lines.map(({ text }) => text[0]?.text).join(" ")).toBe(
      "bounces between faces at every step",
    );
    expect(low.bands).toHaveLength(0);
  });

  it("names the two classes that bounce with one label", () => {
    const texts = overTime(scenes, "rule-1").labels.map(({ text }) => text.map((run) => run.text).join(""));
    expect(texts).toContain("p2 p3");
    expect(texts).toContain("p1");
  });

  it("draws single steps when they are four pixels apart", () => {
    const close = overTime(layout(trace, 330, SCREEN, [295, 330]), "rule-1");
    expect(close.bands).toHaveLength(0);
    expect(close.lines.some(({ path }) => path.split("L").length > 25)).toBe(true);
  });

  it("leaves the bound of a collapsed belief below its axis and marks where", () => {
    const [low] = stepDomain(trace.rules);
    expect(low).toBeGreaterThan(1e-3);
    const { marks } = overTime(scenes, "steps");
    expect(marks.some(({ shape, color }) => shape === "down" && color === "bound")).toBe(true);
  });

  it("keeps all frames in line, so that steps stand above each other", () => {
    const frames = timeScenes(scenes).map(({ frame }) => `${frame.x0},${frame.x1}`);
    expect(new Set(frames).size).toBe(1);
  });

  it("draws every stretch of a triangle path once", () => {
    const points = [
      [0, 0],
      [10, 0],
      [0, 0],
      [10, 0],
      [5, 5],
    ] as const;
    const lines = walkedOnce((row) => points[row] ?? [0, 0], 0, 4);
    expect(lines.flat()).toEqual([
      [0, 0],
      [10, 0],
      [10, 0],
      [5, 5],
    ]);
  });

  it("marks every path on the triangle, and each rule in the key, in every size", () => {
    for (const theme of [SCREEN, PROJECTOR])
      for (const width of [230, 270, 300, 330, 346, 362, 430, 571, 660]) {
        const marks = trianglesIn(layout(trace, width, theme)).flatMap((scene) => scene.marks);
        const bare = trace.rules.filter((_, i) => {
          const { color } = ruleStyles(trace.params.rules)[i] ?? {};
          return marks.filter((mark) => mark.color === color).length < 2;
        });
        expect({ width, bare: bare.map((rule) => rule?.summary.label) }).toEqual({ width, bare: [] });
      }
  });

  it("says a rule's symbol where its name has no room", () => {
    const { labels } = overTime(layout(trace, 330), "steps");
    const texts = labels.map(({ text }) => text.map((run) => run.text).join(""));
    expect(texts).toContain("ηCE");
    expect(texts.join("")).not.toContain("…");
    const wide = overTime(layout(trace, 900), "steps").labels.map(({ text }) =>
      text.map((run) => run.text).join(""),
    );
    expect(wide).toContain("Entropy-aware");
  });

  it("reads the numbers of a step", () => {
    const [high = null] = trace.rules;
    const texts = readBelief(
      high,
      classStyles(trace),
    )(300).map(({ text }) => text.map((run) => run.text).join(""));
    expect(texts).toEqual(["p1 0.700", "p2 0.200", "p3 0.100"]);
    const factors = readSteps(
      trace.rules,
      ruleStyles(trace.params.rules),
    )(300).map(({ text }) => text[0]?.text);
    expect(factors.slice(0, 2)).toEqual(["η/η", "◆ 28"]);
  });
});

describe("any run in any size", () => {
  const scenario = fc.record({
    classes: fc.constantFrom(2, 3, 4, 7, 12, 64),
    rules: fc.integer({ min: 1, max: 6 }),
    update: fc.constantFrom("mirror", "projected"),
    width: fc.integer({ min: 230, max: 900 }),
    theme: fc.constantFrom(SCREEN, PROJECTOR),
    span: fc.option(fc.tuple(fc.nat(100), fc.integer({ min: 110, max: 200 })), { nil: null }),
    // Words, one letter, sentences, scripts that no table of widths has.
    name: fc.option(fc.constantFrom("i", "overcast with showers ", "W".repeat(100), "曇り時々雨"), {
      nil: null,
    }),
  });

  it("has finite geometry, and no label outside its panel or on another", () => {
    fc.assert(
      fc.property(scenario, ({ classes, rules, update, width, theme, span, name }) => {
        const target = { kind: "shift", before: uneven(classes, 1), after: uneven(classes, 3), at: 100 };
        const own = RULES.slice(0, rules).map((rule, i) =>
          i === 0 && name ? { ...rule, label: name.slice(0, 40) } : rule,
        );
        const run = runTracking(tracking({ target, steps: 200, update, rules: own }));
        const names = name ? Array.from({ length: classes }, (_, i) => `${name}${i + 1}`) : null;
        const scenes = layout({ ...run, names }, width, theme, span ?? undefined);
        for (const scene of trianglesIn(scenes)) expectClear(scene);
        for (const scene of timeScenes(scenes)) {
          const drawn = [
            ...scene.lines.map(({ path }) => path),
            ...scene.bands.map(({ area }) => area),
            scene.target,
          ];
          expect(drawn.join("")).not.toMatch(/NaN|Infinity|e[+-]?\d/);
          const panel = { x0: 0, y0: 0, x1: scene.size.width, y1: scene.size.height };
          const texts = [...scene.labels, ...scene.yAxis.ticks.map(({ label }) => label), scene.title];
          for (const label of texts) expect(contains(panel, label.box)).toBe(true);
          const touching = scene.labels.filter(({ box }, i) =>
            scene.labels.slice(i + 1).some((other) => overlaps(box, other.box)),
          );
          expect(touching).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing of a rule without a result, and says nothing of it", () => {
    for (const classes of [2, 3, 5]) {
      const target = { kind: "shift", before: uneven(classes, 1), after: uneven(classes, 3), at: 100 };
      const whole = runTracking(
        tracking({
          target,
          steps: 200,
          rules: [{ kind: "fixed", step: 0.05, label: "Small" }, ...RULES.slice(1, 3)],
        }),
      );
      const styles = ruleStyles(whole.params.rules);
      for (let known = 0; known < 7; known++) {
        const rules = whole.rules.map((rule, i) => ((known >> i) % 2 === 1 ? rule : null));
        const part = { ...whole, rules, complete: false };
        const scenes = layout(part);
        const drawn = JSON.stringify(scenes);
        const said = [stepsWords(part), divergenceWords(part), pathsWords(part, 0)]
          .map(({ caption }) => caption)
          .join(" ");
        const movers = renderToStaticMarkup(
          createElement(PlaybackProvider, { value: createPlayback(200, 200) }, [
            trianglesIn(scenes).map((scene) => createElement(Movers, { key: 0, scene, rules, styles })),
          ]),
        );
        expect(said).not.toMatch(/So far \.|NaN|undefined/);
        expect(said).not.toContain("No step exceeds");
        for (const [i, { color }] of styles.entries()) {
          const { label } = whole.rules[i]?.summary ?? { label: "" };
          const isKnown = rules[i] !== null;
          expect(drawn.includes(`"color":"${color}"`)).toBe(isKnown);
          expect(movers.includes(`var(--${color})`)).toBe(classes === 3 && isKnown);
          expect(!isKnown && said.includes(label)).toBe(false);
        }
        expect(readSteps(rules, styles)(0)).toHaveLength(1 + rules.filter((rule) => rule !== null).length);
      }
    }
  });

  it("says of many classes how many share the last group", () => {
    const target = { kind: "shift", before: uneven(64, 1), after: uneven(64, 3), at: 100 };
    const { others } = overTime(layout(runTracking(tracking({ target, steps: 200 }))), "paths");
    expect(others).toBeGreaterThan(50);
  });

  it("chooses the view of the paths by the number of classes", () => {
    const kindFor = (classes: number) => {
      const target = { kind: "shift", before: uneven(classes, 1), after: uneven(classes, 3), at: 100 };
      const { paths } = layout(runTracking(tracking({ target, steps: 200 })));
      if (paths === undefined) return null;
      if (isTriangle(paths)) return "triangle";
      return paths.strips.length > 0 ? "strips" : "slice";
    };
    expect([2, 3, 4].map(kindFor)).toEqual(["slice", "triangle", "strips"]);
  });
});

describe("pictures", () => {
  const { view } = defaultScenario("tracking");
  const viewport = { width: 420, height: null, theme: SCREEN };
  const drawn = (figure: string, run: TrackingTrace, look: Partial<TrackingLook> = {}) => {
    const seen = { params: run.params, view: { ...view, ...look }, trace: run, beside: null };
    return draw(figure, seen, viewport);
  };
  const layer = (picture: Picture | null, id: string) =>
    JSON.stringify(picture?.layers.find((one) => one.id === id));

  it.each([2, 3, 5])("are there for every figure that a link may name, with %i classes", (classes) => {
    const target = { kind: "shift", before: uneven(classes, 1), after: uneven(classes, 3), at: 40 };
    const run = runTracking(tracking({ target, steps: 80 }));
    const { figures } = labs.tracking.scope(run.params);
    const pictures = figures.map((figure) => drawn(figure, run));
    expect(pictures.map((picture) => picture?.number)).toEqual(["A", "B", "C", "D", "E", "F"]);
    const size = { width: 420, height: classes === 3 ? 360 : 260 };
    expect(pictures.map((picture) => picture?.size)).toEqual(
      figures.map((figure) => (figure === "paths" ? size : { width: 420, height: 260 })),
    );
    expect(drawn("slice", run)).toBeNull();
  });

  it("show the step of the link on the triangle alone, and its span over time", () => {
    const [early, late] = [drawn("paths", trace, { t: 310 }), drawn("paths", trace)];
    expect(layer(early, "step line")).toContain("t = 310");
    expect(layer(late, "step line")).toContain("t = 600");
    expect(layer(early, "movers")).not.toBe(layer(late, "movers"));
    expect(layer(early, "still")).toBe(layer(late, "still"));
    const [whole, part] = [drawn("steps", trace, { t: 310 }), drawn("steps", trace, { span: [300, 360] })];
    expect(layer(whole, "sliding")).toBe(layer(drawn("steps", trace), "sliding"));
    // What lies beside the span waits on the page alone.
    expect(layer(whole, "ticks")).toContain('"400"');
    expect(layer(part, "ticks")).toContain('"320"');
    expect(layer(part, "ticks")).not.toContain('"400"');
  });
});

describe("pieces of the layout", () => {
  it("spreads labels: order kept, apart by the pitch, inside where there is room", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (wanted) => {
          const sorted = wanted.toSorted((a, b) => a - b);
          const places = spread(sorted, 15, 0, 200);
          places.forEach((y, i) => {
            expect(y - (places[i - 1] ?? -Infinity)).toBeGreaterThanOrEqual(15 - 1e-9);
            expect(y).toBeGreaterThanOrEqual(-1e-9);
            expect(y).toBeLessThanOrEqual(200 + 1e-9);
          });
        },
      ),
    );
  });

  it("leaves labels that have room where their lines end", () => {
    expect(spread([10, 50, 120], 15, 0, 200)).toEqual([10, 50, 120]);
    expect(spread([100, 100], 16, 0, 200)).toEqual([92, 108]);
  });

  it("cuts texts to a width with an ellipsis", () => {
    expect(fitText("Low", "sansBold", 12, 60)).toBe("Low");
    expect(fitText("Entropy-aware", "sansBold", 12, 52)).toMatch(/^Entrop?y?…$/);
    const cut = (names: readonly string[]) => cutApart(names, (name) => fitText(name, "sansBold", 12, 36));
    expect(cut(["class 1", "class 3", "class 10"])).toEqual(["…1", "…3", "…10"]);
    expect(cut(["feature1", "feature10", "sun"])).toEqual(["…1", "…10", "sun"]);
    expect(new Set(cut(["abcdefgA", "abcdefgB", "rain"]))).toEqual(new Set(["…A", "…B", "rain"]));
  });

  it("wraps sentences and gives up on words that are too wide", () => {
    const style = { font: "sans", size: 12 } as const;
    expect(wrap("bounces between faces", style, 100)?.length).toBe(2);
    expect(wrap("incomprehensibilities", style, 40)).toBeNull();
  });

  it("rounds logarithmic domains to 1 and 3", () => {
    expect([0.0099, 0.03, 0.5, 1].map(stepDown)).toEqual([0.003, 0.03, 0.3, 1]);
    expect([0.0099, 0.03, 0.5, 1.2].map(stepUp)).toEqual([0.01, 0.03, 1, 3]);
  });

  it("finds quantiles among the values that count", () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => i);
    expect(quantile(values, 0.5, (row) => row > 0)).toBe(50);
    expect(greatest(values, (row) => row < 40)).toBe(39);
    expect(quantile(values, 0.5, () => false)).toBeNull();
  });

  it("averages shares per column, also of thinned rows", () => {
    const t = Float64Array.from([0, 4, 8]);
    const values = Float64Array.from([1, 0, 0, 1, 1, 0]);
    const means = columnMeans({ t, values }, 2, [0], { from: 0, to: 8, columns: 4 });
    expect([...means]).toEqual([1, 1, 0, 0]);
  });

  it("puts panels in full rows where it can, never narrower than readable", () => {
    expect([4, 5, 6, 7, 8, 9].map((count) => columnsFor(count, 1025, SCREEN))).toEqual([2, 3, 3, 4, 4, 3]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 230, max: 2000 }), (count, width) => {
        const columns = columnsFor(count, width, SCREEN);
        expect(columns).toBeGreaterThanOrEqual(1);
        expect(panelWidth(columns, width)).toBeGreaterThanOrEqual(228);
      }),
    );
  });
});

describe("the data table", () => {
  it("has every step around what happened, and the evenly spread ones", () => {
    const steps = stepsToPrint(trace, [0, 600]);
    for (const t of [0, 10, 300, 301, 302, 303, 304, 600]) expect(steps).toContain(t);
    expect(steps.length).toBeLessThan(120);
    expect(stepsToPrint(trace, [310, 320])).toEqual([310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320]);
  });

  it("has the columns of its figure", () => {
    expect(figureTable(trace, "rule-1", [0, 600], null).columns).toEqual([
      "t",
      "p1",
      "p2",
      "p3",
      "step",
      "bound",
      "D_KL",
    ]);
    expect(figureTable(trace, "divergence", [0, 600], null).columns).toEqual([
      "t",
      "High",
      "Low",
      "Entropy-aware",
    ]);
    expect(figureTable(trace, "steps", [0, 600], null).columns).toHaveLength(7);
    expect(figureTable(trace, "paths", [0, 600], null).rows[0]).toHaveLength(10);
  });

  it("calls classes by the names that data gives them", () => {
    const named = { ...trace, names: ["fog", "rain", "sun"] };
    const columns = (figure: string) => figureTable(named, figure, [0, 600], null).columns;
    expect(columns("rule-1").slice(0, 4)).toEqual(["t", "fog", "rain", "sun"]);
    expect(columns("paths").slice(1, 4)).toEqual(["High: fog", "High: rain", "High: sun"]);
  });
});
