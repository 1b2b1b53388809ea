/** @file What one holds in the figures of the geometry lab: keys, spoken values, and that nothing moves under the hand. */
import { act, cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { drawPlot, linear, lineStyle } from "../../../src/charts/curves";
import { SCREEN } from "../../../src/charts/ink";
import type { Picture, Viewport } from "../../../src/charts/picture/types";
import { drain } from "../../../src/experiments/drain";
import { geometry } from "../../../src/labs/geometry/lab";
import { page as geometryPage } from "../../../src/labs/geometry/pages";
import { page as stepPage } from "../../../src/labs/geometry/step/page";
import { PartRail } from "../../../src/labs/shared/parts/PartRail";
import { WaysPanel } from "../../../src/labs/geometry/flow/WaysPanel";
import { GrowthPanel } from "../../../src/labs/geometry/online/GrowthPanel";
import { gapPlots } from "../../../src/labs/geometry/games/curves";
import { drawGap } from "../../../src/labs/geometry/games/draw";
import { FirstStepPanel } from "../../../src/labs/geometry/relaxation/FirstStepPanel";
import { StepsPanel } from "../../../src/labs/geometry/stochastic/StepsPanel";
import { part as games } from "../../../src/labs/geometry/run/games/run";
import { part as online } from "../../../src/labs/geometry/run/online/run";
import { part as stochastic } from "../../../src/labs/geometry/run/stochastic/run";
import { part as flow } from "../../../src/labs/geometry/run/flow/run";
import type {
  FlowParams,
  GamesParams,
  OnlineParams,
  RelaxationParams,
  StepParams,
  StochasticParams,
} from "../../../src/labs/geometry/run/params";
import { part as relaxation } from "../../../src/labs/geometry/run/relaxation/run";
import { part as step } from "../../../src/labs/geometry/run/step/run";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { drawStep } from "../../../src/labs/geometry/step/draw";
import { InteractionContext } from "../../../src/ui/interaction/context";
import { createInteraction } from "../../../src/ui/interaction/interaction";
import { useHeld } from "../../../src/charts/picture/useHeld";

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true });
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 640, 400));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const shared = { theme: SCREEN, exportsOf: () => null };
const flowTrace = (params: FlowParams) =>
  flow.merge(params, [])(flow.plan(params, []).map((task) => drain(flow.run(task))));
const relaxed = (params: RelaxationParams) =>
  relaxation.merge(params, [])(relaxation.plan(params, []).map((task) => drain(relaxation.run(task))));

const usualFlow: FlowParams = { ...usualOfPart("flow"), steps: 5 };

it.each<[string, Partial<FlowParams>, readonly string[], string, Partial<FlowParams>]>([
  [
    "on the triangle",
    {},
    ["(0.7, 0.2, 0.1)", "(0.333, 0.333, 0.333)"],
    "ArrowRight",
    { problem: { kind: "crossEntropy", target: [0.69, 0.21, 0.1] } },
  ],
  [
    "on the slice of two classes",
    { problem: { kind: "crossEntropy", target: [0.7, 0.3] } },
    ["0.7", "0.5"],
    "ArrowUp",
    { problem: { kind: "crossEntropy", target: [0.71, 0.29] } },
  ],
  [
    "on the triangle of a loss without a target",
    { problem: { kind: "linear", loss: [1, 0, 2] } },
    ["(0.333, 0.333, 0.333)"],
    "ArrowRight",
    { start: [0.323, 0.344, 0.333] },
  ],
])("moves target and start of a flow %s", (_, patch, told, key, moved) => {
  const params = { ...usualFlow, ...patch };
  const onChange = vi.fn<(next: unknown) => void>();
  const trace = flowTrace(params);
  render(<WaysPanel {...shared} params={params} trace={trace} said={trace} onChange={onChange} />);
  const grips = screen.getAllByRole("slider");
  expect(grips.map((grip) => grip.getAttribute("aria-valuetext"))).toEqual(told);
  fireEvent.keyDown(grips[0] ?? document.body, { key });
  expect(onChange).toHaveBeenLastCalledWith({ ...params, ...moved });
});

it("moves the values of a law of λ along the axis of λ, none where a law has no such value", () => {
  const params: RelaxationParams = { ...usualOfPart("relaxation"), runs: 2, steps: 3 };
  const onChange = vi.fn<(next: unknown) => void>();
  const panel = (now: RelaxationParams) => (
    <FirstStepPanel {...shared} params={now} trace={relaxed(now)} onChange={onChange} />
  );
  const { rerender } = render(panel(params));
  const grips = screen.getAllByRole("slider");
  expect(grips.map((grip) => grip.getAttribute("aria-valuetext"))).toEqual(["1", "3"]);
  fireEvent.keyDown(grips[1] ?? document.body, { key: "ArrowLeft", shiftKey: true });
  const [next] = onChange.mock.lastCall ?? [];
  expect(next).toMatchObject({ relaxation: { values: [1, 2.9] } });
  rerender(panel({ ...params, relaxation: { kind: "logNormal", mu: 0, sigma: 0.5 } }));
  expect(screen.queryAllByRole("slider")).toEqual([]);
});

const stochasticTrace = (params: StochasticParams) =>
  stochastic.merge(params, [])(stochastic.plan(params, []).map((task) => drain(stochastic.run(task))));
const onlineTrace = (params: OnlineParams) =>
  online.merge(params, [])(online.plan(params, []).map((task) => drain(online.run(task))));

it.each<[StochasticParams["schedule"], string, unknown]>([
  [0.5, "0.5", 0.51],
  [
    { kind: "power", scale: 1, exponent: 0.5, offset: 4 },
    "0.5",
    { kind: "power", scale: 1.02, exponent: 0.5, offset: 4 },
  ],
])("moves the first step of a schedule: %o", (schedule, told, moved) => {
  const params: StochasticParams = { ...usualOfPart("stochastic"), runs: 2, steps: 20, schedule };
  const onChange = vi.fn<(next: unknown) => void>();
  render(<StepsPanel {...shared} params={params} trace={stochasticTrace(params)} onChange={onChange} />);
  const grip = screen.getByRole("slider", { name: "First step η₀" });
  expect(grip).toHaveAttribute("aria-valuetext", told);
  fireEvent.keyDown(grip, { key: "ArrowUp" });
  expect(onChange).toHaveBeenLastCalledWith({ ...params, schedule: moved });
});

it("moves the number of experts along the axis, where losses may be of any number", () => {
  const params: OnlineParams = {
    ...usualOfPart("online"),
    losses: { kind: "pattern", experts: 5, rounds: 10 },
    geometry: {
      kind: "mahalanobis",
      matrix: [0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => (i === j ? 1 : 0))),
    },
  };
  const onChange = vi.fn<(next: unknown) => void>();
  const panel = (now: OnlineParams) => (
    <GrowthPanel {...shared} params={now} trace={onlineTrace(now)} onChange={onChange} />
  );
  const { rerender } = render(panel(params));
  const grip = screen.getByRole("slider", { name: "Number of experts C" });
  fireEvent.keyDown(grip, { key: "End" });
  // A metric of five coordinates is none of 64.
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ losses: { experts: 64 }, geometry: "entropy" });
  onChange.mockClear();
  fireEvent.keyDown(grip, { key: "ArrowLeft", shiftKey: true });
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ losses: { experts: 2 } });
  rerender(panel({ ...params, geometry: "entropy", losses: { kind: "turns", rounds: 10 } }));
  expect(screen.queryAllByRole("slider")).toEqual([]);
});

it("holds the labels of each panel of a figure that has two", () => {
  const params: GamesParams = { ...usualOfPart("games"), beside: ["alternating"], steps: 60 };
  const trace = games.merge(params, [])(games.plan(params, []).map((task) => drain(games.run(task))));
  const [, last] = gapPlots(trace);
  const held = { spots: new Map(), homeless: last?.data.map(({ style }) => style) ?? [] };
  const { legend } = drawGap(trace, { width: 700, height: null, theme: SCREEN, held });
  // Both rows lie in the lower panel.
  expect(legend?.map(({ at }) => (at?.[1] ?? 0) > 0)).toEqual([true, true]);
});

const FOUR: StepParams = {
  ...usualOfPart("step"),
  geometry: { kind: "alpha", alpha: 0.5 },
  beside: ["entropy", "burg", "euclidean"],
  gradient: "crossEntropy",
  reference: [0.6, 0.3, 0.1],
};
const stepTrace = (params: StepParams) =>
  step.merge(params, [])(step.plan(params, []).map((task) => drain(step.run(task))));

it("keeps the triangle where it is, whatever the labels of its curves do, and all of it in a given height", () => {
  const [first, ...others] = [
    [0.5, 0.3, 0.2],
    [0.9, 0.05, 0.05],
    [0.1, 0.2, 0.7],
  ].map((point) => drawStep(stepTrace({ ...FOUR, point }), { width: 560, height: null, theme: SCREEN }));
  for (const picture of others) expect(picture?.layers[0]).toBe(first?.layers[0]);
  const full = drawStep(stepTrace(FOUR), { width: 380, height: 500, theme: SCREEN });
  expect(full?.size).toEqual({ width: 380, height: 500 });
});

/** A curve with room for its label beside it, or so restless that there is none. */
const curve = (isRestless: boolean) => (viewport: Viewport) =>
  drawPlot(
    {
      words: { number: "", title: { text: "" }, caption: { text: "" } },
      data: [
        {
          style: lineStyle("a", "a curve", "ink"),
          x: Array.from({ length: 401 }, (_, i) => i / 400),
          y: Array.from({ length: 401 }, (_, i) => (isRestless ? i % 2 : 0.5)),
        },
      ],
      x: linear([0, 1]),
      y: linear([0, 1]),
      up: "y",
      across: ["x"],
    },
    viewport,
  );

it("adds no row to a picture while a hand moves something, and what is missing when it is let go", () => {
  const hands = createInteraction();
  const viewport: Viewport = { width: 600, height: null, theme: SCREEN };
  const [calm, restless] = [curve(false), curve(true)];
  function Height({ draw }: { readonly draw: (on: Viewport) => Picture }) {
    return <output>{useHeld(viewport, draw, ({ held }) => held)?.size.height}</output>;
  }
  const page = (draw: typeof calm) => (
    <InteractionContext value={hands}>
      <Height draw={draw} />
    </InteractionContext>
  );
  const { rerender } = render(page(calm));
  const told = () => Number(screen.getByRole("status").textContent);
  const gesture = {};
  act(() => hands.setMoving(gesture, true));
  rerender(page(restless));
  expect(told()).toBe(calm(viewport).size.height);
  act(() => hands.setMoving(gesture, false));
  expect(told()).toBe(restless(viewport).size.height);
  expect(restless(viewport).size.height).toBeGreaterThan(calm(viewport).size.height);
});

const metric = (diagonal: number): StepParams => ({
  ...FOUR,
  geometry: {
    kind: "mahalanobis",
    matrix: [
      [diagonal, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
});

function railUnderHands() {
  const hands = createInteraction();
  const rail = (now: StepParams) => (
    <InteractionContext value={hands}>
      <PartRail
        page={{ ...geometryPage, pages: { ...geometryPage.pages, step: stepPage as never } }}
        params={now}
        view={geometryPage.lab.view.usual}
        onChange={() => undefined}
        onLook={() => undefined}
      />
    </InteractionContext>
  );
  return { hands, rail };
}

it("lets the rail rest while a hand moves a figure, not while it moves what is in the rail", () => {
  const { hands, rail } = railUnderHands();
  const { rerender } = render(rail(FOUR));
  const point = () => screen.getByRole<HTMLInputElement>("textbox", { name: "point x" });
  const moveTo = (first: number, second: number) =>
    act(() => rerender(rail({ ...FOUR, point: [first, second, 0.2] })));
  const gesture = {};
  fireEvent.pointerDown(document.body);
  act(() => hands.setMoving(gesture, true));
  moveTo(0.4, 0.4);
  expect(point()).toHaveValue("0.5, 0.3, 0.2");
  act(() => hands.setMoving(gesture, false));
  expect(point()).toHaveValue("0.4, 0.4, 0.2");
  fireEvent.pointerDown(point());
  act(() => hands.setMoving(gesture, true));
  moveTo(0.3, 0.5);
  expect(point()).toHaveValue("0.3, 0.5, 0.2");
  act(() => hands.setMoving(gesture, false));
});

it("lets the matrix of a metric rest in the rail while a hand drags its axes", () => {
  const { hands, rail } = railUnderHands();
  const { rerender } = render(rail(metric(2)));
  const matrix = () => screen.getByRole("textbox", { name: "matrix of geometry, a row on each line" });
  const gesture = {};
  act(() => hands.setMoving(gesture, true));
  act(() => rerender(rail(metric(3))));
  expect(matrix()).toHaveValue("2, 0, 0\n0, 1, 0\n0, 0, 1");
  act(() => hands.setMoving(gesture, false));
  expect(matrix()).toHaveValue("3, 0, 0\n0, 1, 0\n0, 0, 1");
});

it("takes the dial off a geometry by a key, and lets a hand fall on it", () => {
  const onChange = vi.fn<(next: unknown) => void>();
  render(
    <InteractionContext value={createInteraction()}>
      <stepPage.Rail
        params={{ ...FOUR, geometry: "entropy" }}
        view={geometry.view.usual}
        onChange={onChange}
        onLook={() => undefined}
      />
    </InteractionContext>,
  );
  const dial = screen.getByRole("slider", { name: /^dial from Burg/ });
  // As the browser does at an arrow.
  fireEvent.change(dial, { target: { value: "101" } });
  expect(onChange).toHaveBeenLastCalledWith({ ...FOUR, geometry: { kind: "alpha", alpha: 1.01 } });
  fireEvent.pointerDown(dial);
  fireEvent.change(dial, { target: { value: "99" } });
  expect(onChange).toHaveBeenLastCalledWith({ ...FOUR, geometry: "entropy" });
  fireEvent.pointerUp(dial);
});
