/** @file Two runs side by side have their axes at the same height, though only one of them has a legend above. */
import { expect, it } from "vitest";
import {
  captioned,
  drawPlot,
  linear,
  lineStyle,
  type Picture,
  type Viewport,
} from "../../../src/charts/curves";
import { SCREEN } from "../../../src/charts/ink";
import { drawAligned } from "../../../src/labs/shared/pinned/compose";

/** So many curves, which lie on each other: of some the names have no room beside them. */
const draw = (curves: number, viewport: Viewport): Picture =>
  drawPlot(
    {
      words: captioned("Figure 1", "Curves", "Some curves."),
      data: Array.from({ length: curves }, (_, i) => ({
        style: lineStyle(`curve-${i}`, `a curve with the long name ${i}`, "bound"),
        x: [0, 1],
        y: [i / 1000, 1],
      })),
      x: linear([0, 1]),
      y: linear([0, 1]),
      up: "height",
      across: ["time"],
    },
    viewport,
  );

const viewport = (height: number | null) => ({ width: 480, height, theme: SCREEN });
const placeOf = (picture: Picture | null) => [picture?.plot?.scales.y.range, picture?.size];

it.each([null, 300])("with a height of %s", (height) => {
  const [one, many] = [1, 12].map((curves) => draw(curves, viewport(height)));
  expect([one?.plot?.above, (many?.plot?.above ?? 0) > 20]).toEqual([0, true]);
  expect(placeOf(one ?? null)).not.toEqual(placeOf(many ?? null));
  const [shown, beside] = [
    drawAligned(draw, [1, 12], many ?? null, viewport(height)),
    drawAligned(draw, [12, 1], one ?? null, viewport(height)),
  ];
  expect(placeOf(shown)).toEqual(placeOf(beside));
  expect(placeOf(beside)).toEqual(placeOf(many ?? null));
});

it("keeps the room of a legend that is not its own while a hand moves something", () => {
  const many = draw(12, viewport(null));
  const shown = drawAligned(draw, [1, 12], many, viewport(null));
  const held = drawAligned(draw, [1, 12], many, { ...viewport(null), held: shown?.held });
  expect(placeOf(held)).toEqual(placeOf(shown));
});
