/** @file A figure of curves in one value: how far its axes reach, what lies under and over its curves. */
import { describe, expect, it } from "vitest";
import {
  captioned,
  drawBelow,
  drawPlot,
  layoutPlot,
  linear,
  lineStyle,
  powersAround,
  valuesAround,
} from "../../src/charts/curves";
import type { Plot, Viewport } from "../../src/charts/curves";
import { SCREEN } from "../../src/charts/ink";

describe("axes", () => {
  it("reach around all that has a place on them", () => {
    const values = [
      [0, NaN, 1e-3],
      [Infinity, 10, -1],
    ];
    expect(powersAround(values, { share: 0, least: 0.5 })).toEqual(
      [-3.5, 1.5].map((end) => expect.closeTo(end, 12)),
    );
    expect(powersAround(values, { deepest: 2, share: 0, least: 0 })).toEqual(
      [-1, 1].map((end) => expect.closeTo(end, 12)),
    );
    expect(valuesAround([[2, 4, Infinity], [NaN]])).toEqual(
      [1.88, 4.12].map((end) => expect.closeTo(end, 12)),
    );
  });

  it("are there where nothing has a place on them", () => {
    expect([powersAround([[0, NaN]]), valuesAround([])]).toEqual([
      [-1, 1],
      [0, 1],
    ]);
  });
});

const viewport: Viewport = { width: 600, height: null, theme: SCREEN };
const plot: Plot = {
  words: captioned("Figure 1", "A line", "From *x* to *y*."),
  data: [{ style: lineStyle("line", "a line", "entropy"), x: [0, 1], y: [0, 1] }],
  x: linear([0, 1]),
  y: linear([0, 1]),
  up: "y",
  across: ["x"],
};
const idsOf = (more: Partial<Plot>) => drawPlot({ ...plot, ...more }, viewport).layers.map(({ id }) => id);

it("has its areas under and its points and grips over its curves, and no layer of nothing", () => {
  const style = lineStyle("point", "", "ink");
  expect(idsOf({ whiskers: [] })).toEqual(["curves"]);
  expect(
    idsOf({
      areas: [{ color: "bound", x: [0, 1], low: [0, 0], high: [1, 1] }],
      rings: [{ x: 0.5, y: 0.5, style }],
      over: () => [{ kind: "circle", x: 1, y: 1, r: 1 }],
    }),
  ).toEqual(["areas", "curves", "points", "over"]);
});

it("keeps of an axis what it is told to, with the places of its labels", () => {
  const { picture } = layoutPlot({ ...plot, keeps: ({ scales }) => ({ across: scales.x.domain }) }, viewport);
  expect(picture.held?.across).toEqual([0, 1]);
  expect([...(picture.held?.spots.keys() ?? [])]).toEqual(["line"]);
});

it("is described by where its curves begin and end, not by its caption", () => {
  const upright = { style: lineStyle("here", "here", "ink"), x: [0.5, 0.5], y: [0, 1] };
  const gap = { style: lineStyle("gap", "D_{KL}", "bound"), x: [0, 0.5, 1], y: [NaN, 0.5, 0.5] };
  expect(drawPlot({ ...plot, data: [...plot.data, upright, gap] }, viewport).description).toBe(
    "Drawn: y over x: a line from 0 to 1; D KL at 0.5.",
  );
  expect(drawPlot({ ...plot, data: [] }, viewport).description).toBe("Drawn: y over x.");
});

it("stands with others one below the other, in as much room as there is", () => {
  const { words, ...shape } = plot;
  const { size, layers } = drawBelow(words, [shape, shape], { ...viewport, height: 501 });
  expect([size.height, layers.map(({ at }) => at)]).toEqual([
    501,
    [
      [0, 0],
      [0, 250],
    ],
  ]);
});
