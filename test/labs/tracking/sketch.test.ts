/** @file Drawing away from the page: the same bits and the same picture as on it. */
import { describe, expect, it } from "vitest";
import { PROJECTOR, SCREEN } from "../../../src/charts/ink";
import { drawWork } from "../../../src/engine/draw";
import { drain } from "../../../src/experiments/drain";
import type { TrackingParams } from "../../../src/labs/tracking/run/params";
import type { TrackingTrace } from "../../../src/labs/tracking/run/types";
import { experimentWith } from "../../../src/labs/tracking/experiment";
import { finishPanels } from "../../../src/labs/tracking/panels/finish";
import { type PanelsViewport, sketchPanels, type Sketch } from "../../../src/labs/tracking/panels/sketch";
import { panelSize } from "../../../src/labs/tracking/panels/grid";
import { layoutPanels, rightMargin, type PanelScenes } from "../../../src/labs/tracking/panels/layout";
import { ruleStyles } from "../../../src/labs/tracking/ruleStyles";
import { classStyles } from "../../../src/labs/tracking/scene/classes";
import { timeFrame } from "../../../src/labs/tracking/scene/frame";
import { presets } from "../../support/scenarios";
import { runTracking, tracking } from "../../support/drive";
import { traceHash } from "../../support/traceHash";

const experiment = experimentWith(() => Promise.resolve(sketchPanels));

const uniform = (classes: number) => Array.from({ length: classes }, () => 1 / classes);
const rising = (classes: number) =>
  Array.from({ length: classes }, (_, i) => (2 * (i + 1)) / (classes * (classes + 1)));

const CASES: Readonly<Record<string, TrackingParams>> = {
  ...Object.fromEntries(
    presets.flatMap(({ id, scenario }) =>
      scenario.lab === "tracking" && scenario.params.target.kind !== "stream" ? [[id, scenario.params]] : [],
    ),
  ),
  "two classes": tracking({
    target: { kind: "shift", at: 100, before: [0.8, 0.2], after: [0.3, 0.7] },
    steps: 200,
  }),
  "five classes": tracking({
    target: { kind: "shift", at: 50, before: rising(5), after: uniform(5) },
    steps: 120,
  }),
};

const VIEWPORTS: Readonly<Record<string, (steps: number) => PanelsViewport>> = {
  whole: (steps) => viewport(330, SCREEN, [0, steps]),
  "zoomed, projector": (steps) => viewport(420, PROJECTOR, [steps * 0.4, steps * 0.6]),
  "against ρⁿ": (steps) => viewport(330, SCREEN, [0, steps], 0),
};

function viewport(
  width: number,
  theme: PanelsViewport["theme"],
  span: PanelsViewport["span"],
  anchor: number | null = null,
): PanelsViewport {
  const ahead = 1;
  const size = panelSize(width, theme);
  return { theme, size, triangle: size, span, ahead, anchor };
}

function onViewport(trace: TrackingTrace, sheet: PanelsViewport, right: number) {
  return timeFrame({ ...sheet, steps: trace.params.steps, right });
}

function laidOut(trace: TrackingTrace, sheet: PanelsViewport): PanelScenes {
  const styles = ruleStyles(trace.params.rules);
  const classes = classStyles(trace);
  const right = rightMargin({ trace, styles, classes, ...sheet });
  const base = onViewport(trace, sheet, right);
  return layoutPanels({ trace, styles, classes, base, triangle: sheet.triangle, anchor: sheet.anchor });
}

/** Two functions of the same frame are two objects. */
const comparable = (scenes: PanelScenes): unknown =>
  JSON.parse(JSON.stringify(scenes, (_, value: unknown) => (value instanceof Set ? [...value] : value)));

/** As a worker does it, and as it arrives on the page. */
async function drawnAway(params: TrackingParams, sheet: PanelsViewport) {
  const draw = await experiment.drawAhead?.(params);
  if (draw === undefined) throw new Error("The lab draws nothing.");
  const { results, drawing } = drain(drawWork(experiment, draw, params, []).run(sheet));
  const { sketch, parts } = structuredClone({ sketch: drawing as Sketch, parts: results });
  return { sketch, trace: experiment.merge(params, [])(parts) as TrackingTrace };
}

describe.each(Object.entries(CASES))("%s", (_, params) => {
  it.each(Object.entries(VIEWPORTS))("is run and drawn as on the page: %s", async (_viewport, on) => {
    const sheet = on(params.steps);
    const { sketch, trace } = await drawnAway(params, sheet);
    expect(traceHash(trace)).toBe(traceHash(runTracking(params)));
    const base = onViewport(trace, sheet, sketch.right);
    const finished = finishPanels(sketch, { trace, base, triangle: sheet.triangle });
    expect(comparable(finished)).toEqual(comparable(laidOut(trace, sheet)));
  });
});
