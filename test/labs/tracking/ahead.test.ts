/** @file Drawing ahead: the same bits and the same picture as on the page, in the right order, whatever happens to the draughtsman. */
import { beforeEach, describe, expect, it, test, vi } from "vitest";
import { PROJECTOR, SCREEN } from "../../../src/charts/ink";
import type { TrackingParams } from "../../../src/labs/tracking/run/params";
import type { TrackingTrace } from "../../../src/labs/tracking/run/types";
import { createAhead, type AheadOptions } from "../../../src/labs/tracking/ahead/ahead";
import { finishPanels } from "../../../src/labs/tracking/ahead/finish";
import type { Answer, Drawing, Order } from "../../../src/labs/tracking/ahead/protocol";
import { runWhole, sketchPanels, type Paper } from "../../../src/labs/tracking/ahead/sketch";
import { createSketcher, type SketcherOptions } from "../../../src/labs/tracking/ahead/sketcher";
import { sketchOn } from "../../../src/labs/tracking/ahead/sketches";
import { withShiftAt } from "../../../src/labs/tracking/edit/params";
import { panelSize } from "../../../src/labs/tracking/panels/grid";
import { layoutPanels, rightMargin, type PanelScenes } from "../../../src/labs/tracking/panels/layout";
import { ruleStyles } from "../../../src/labs/tracking/ruleStyles";
import { classStyles } from "../../../src/labs/tracking/scene/classes";
import { timeFrame } from "../../../src/labs/tracking/scene/frame";
import { presets } from "../../support/scenarios";
import { runTracking, tracking } from "../../support/drive";
import { traceHash } from "../../support/traceHash";

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

const PAPERS: Readonly<Record<string, (steps: number) => Paper>> = {
  whole: (steps) => paper(330, SCREEN, [0, steps], 1),
  "zoomed, projector": (steps) => paper(420, PROJECTOR, [steps * 0.4, steps * 0.6], 1),
};

function paper(width: number, theme: Paper["theme"], span: Paper["span"], ahead: number): Paper {
  const size = panelSize(width, theme);
  return { theme, size, triangle: size, span, ahead };
}

function onPaper(trace: TrackingTrace, sheet: Paper, right: number) {
  return timeFrame({ ...sheet, steps: trace.params.steps, right });
}

function laidOut(trace: TrackingTrace, sheet: Paper): PanelScenes {
  const styles = ruleStyles(trace.params.rules);
  const classes = classStyles(trace);
  const right = rightMargin({ trace, styles, classes, ...sheet });
  const base = onPaper(trace, sheet, right);
  return layoutPanels({ trace, styles, classes, base, triangle: sheet.triangle });
}

/** Two functions of the same frame are two objects; `restless` may be left out when it is false. */
const comparable = (scenes: PanelScenes): unknown =>
  JSON.parse(
    JSON.stringify(scenes, (key, value: unknown) =>
      value instanceof Set ? [...value] : key === "restless" && value === false ? undefined : value,
    ),
  );

describe.each(Object.entries(CASES))("%s", (_, params) => {
  const trace = runWhole(params);

  it("is the run that the page would have computed, bit for bit", () => {
    expect(traceHash(trace)).toBe(traceHash(runTracking(params)));
  });

  it.each(Object.entries(PAPERS))("is drawn as on the page: %s", (_paper, on) => {
    const sheet = on(params.steps);
    // As it arrives.
    const sketch = structuredClone(sketchPanels(trace, sheet));
    const base = onPaper(trace, sheet, sketch.right);
    const finished = finishPanels(sketch, { trace, base, triangle: sheet.triangle });
    expect(comparable(finished)).toEqual(comparable(laidOut(trace, sheet)));
  });
});

const START = tracking({});
const SHEET = paper(330, SCREEN, [0, START.steps], 1);

function answerTo({ params, paper: sheet }: Order): Drawing {
  const trace = runWhole(params);
  const { params: _, ...rest } = trace;
  return { trace: rest, sketch: sketchPanels(trace, sheet) };
}

describe("edits while something is dragged", () => {
  const asked: Order[] = [];
  const shown: { params: TrackingParams; trace: TrackingTrace }[] = [];
  const page = { params: START, trace: runTracking(START), dragging: true, ready: true };
  const set = vi.fn<(patch: Partial<TrackingParams>) => void>((patch) => {
    page.params = { ...page.params, ...patch };
  });
  let hear: Pick<SketcherOptions, "onReady" | "onDrawing" | "onDeath">;
  const make = (options: Partial<AheadOptions> = {}) =>
    createAhead({
      isDragging: () => page.dragging,
      read: () => page,
      paper: () => SHEET,
      take: (params, trace) => {
        page.params = params;
        shown.push({ params, trace });
      },
      setParams: set,
      makeSketcher: (on) => {
        hear = on;
        return {
          isReady: () => page.ready,
          ask: (order) => void asked.push(order),
          forget: () => void asked.splice(0),
          dispose: () => undefined,
        };
      },
      ...options,
    });
  const answer = () => {
    const order = asked.shift();
    if (order) hear.onDrawing(order, answerTo(order));
  };
  const at = (step: number) => (now: TrackingParams) => withShiftAt(now, step);

  beforeEach(() => {
    Object.assign(page, { params: START, dragging: true, ready: true });
    asked.splice(0);
    shown.splice(0);
    set.mockClear();
  });

  it("are drawn away from the page and shown with their picture when it comes", () => {
    const ahead = make();
    ahead.edit(at(200));
    expect(page.params).toBe(START);
    answer();
    expect(set).not.toHaveBeenCalled();
    expect(page.params.target).toMatchObject({ at: 200 });
    const [{ trace } = { trace: null }] = shown;
    if (trace === null) throw new Error("Nothing was shown.");
    expect(traceHash(trace)).toBe(traceHash(runTracking(tracking({ target: page.params.target }))));
    expect(sketchOn(trace, SHEET)).not.toBeNull();
    expect(sketchOn(trace, { ...SHEET, span: [0, 10] })).toBeNull();
  });

  it("build upon each other, also before they are shown", () => {
    const ahead = make();
    ahead.edit(at(200));
    ahead.edit(() => ({ floor: 1e-9 }));
    expect(asked.at(-1)?.params).toMatchObject({ floor: 1e-9, target: { at: 200 } });
    answer();
    answer();
    expect(page.params).toMatchObject({ floor: 1e-9, target: { at: 200 } });
  });

  it("end with the drag the usual way, with what was asked for last", () => {
    const ahead = make();
    ahead.edit(at(200));
    ahead.edit(at(210));
    page.dragging = false;
    ahead.settle();
    expect(set).toHaveBeenCalledTimes(1);
    expect(page.params.target).toMatchObject({ at: 210 });
    ahead.settle();
    expect(set).toHaveBeenCalledTimes(1);
  });

  it("are dropped when somebody else has changed the page", () => {
    const ahead = make();
    ahead.edit(at(200));
    page.params = tracking({ steps: 400 });
    answer();
    expect(shown).toEqual([]);
    expect(page.params.steps).toBe(400);
    expect(set).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ["nothing is dragged", () => (page.dragging = false)],
    ["the draughtsman is not ready", () => (page.ready = false)],
    ["the run is long", () => (page.params = tracking({ steps: 100_000 }))],
  ])("go the usual way at once when %s", (_, arrange) => {
    arrange();
    make().edit(at(40));
    expect(asked).toEqual([]);
    expect(page.params.target).toMatchObject({ at: 40 });
  });

  it("go the usual way when the panels are drawn on a full screen", () => {
    make({ paper: () => null }).edit(at(40));
    expect(page.params.target).toMatchObject({ at: 40 });
  });

  it("are not lost when the draughtsman dies", () => {
    make().edit(at(200));
    hear.onDeath();
    expect(page.params.target).toMatchObject({ at: 200 });
  });

  it("begin with a rehearsal that changes nothing", () => {
    page.dragging = false;
    make();
    hear.onReady();
    answer();
    expect(page.params).toBe(START);
    expect(shown.map(({ trace }) => traceHash(trace))).toEqual([traceHash(page.trace)]);
  });
});

class FakeWorker extends EventTarget {
  readonly orders: Order[] = [];
  terminated = false;
  postMessage(order: Order) {
    this.orders.push(order);
  }
  terminate() {
    this.terminated = true;
  }
  say(answer: Answer) {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
}

describe("the draughtsman", () => {
  const order = (step: number): Order => ({
    params: { ...START, ...withShiftAt(START, step) },
    paper: SHEET,
  });
  function hire(now = () => 0) {
    const worker = new FakeWorker();
    const drawn: Order[] = [];
    const onDeath = vi.fn<() => void>();
    const sketcher = createSketcher({
      make: () => worker as unknown as Worker,
      onReady: () => undefined,
      onDrawing: (done) => void drawn.push(done),
      onDeath,
      now,
    });
    return { worker, sketcher, drawn, onDeath };
  }
  const drawing = answerTo(order(10));

  test("takes no orders before it listens", () => {
    const { worker, sketcher } = hire();
    expect(sketcher.isReady()).toBe(false);
    worker.say(null);
    expect(sketcher.isReady()).toBe(true);
  });

  test("has one order under way; of those that wait the newest is next", () => {
    const { worker, sketcher, drawn } = hire();
    worker.say(null);
    const orders = [1, 2, 3].map(order);
    orders.forEach(sketcher.ask);
    expect(worker.orders).toEqual([orders[0]]);
    worker.say(drawing);
    expect(worker.orders).toEqual([orders[0], orders[2]]);
    worker.say(drawing);
    expect(drawn).toEqual([orders[0], orders[2]]);
  });

  test("hands in nothing that was forgotten", () => {
    const { worker, sketcher, drawn } = hire();
    worker.say(null);
    sketcher.ask(order(1));
    sketcher.forget();
    worker.say(drawing);
    expect(drawn).toEqual([]);
    sketcher.ask(order(2));
    worker.say(drawing);
    expect(drawn).toHaveLength(1);
  });

  test.each<[string, (hired: ReturnType<typeof hire>, clock: { now: number }) => void]>([
    ["fails", ({ worker }) => worker.dispatchEvent(new Event("error"))],
    ["cannot be read", ({ worker }) => worker.dispatchEvent(new Event("messageerror"))],
    [
      "hangs",
      ({ sketcher }, clock) => {
        clock.now = 1500;
        sketcher.ask(order(2));
      },
    ],
  ])("that %s says so once and is gone", (_, harm) => {
    const clock = { now: 0 };
    const hired = hire(() => clock.now);
    const { worker, sketcher, onDeath } = hired;
    worker.say(null);
    sketcher.ask(order(1));
    harm(hired, clock);
    expect(onDeath).toHaveBeenCalledTimes(1);
    expect(worker.terminated).toBe(true);
    expect(sketcher.isReady()).toBe(false);
    worker.dispatchEvent(new Event("error"));
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  test("is done without where there are no workers", () => {
    const sketcher = createSketcher({
      make: () => {
        throw new Error("no workers here");
      },
      onReady: () => undefined,
      onDrawing: () => undefined,
      onDeath: () => undefined,
      now: () => 0,
    });
    expect(sketcher.isReady()).toBe(false);
    sketcher.ask(order(1));
    sketcher.dispose();
  });
});
