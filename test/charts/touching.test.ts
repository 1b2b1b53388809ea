/** @file The search for touching text in pictures finds every kind of mistake, and only those. */
import { expect, it } from "vitest";
import { circle, group, marker, path, rect, text } from "../../src/charts/picture/marks";
import type { Layer, Mark } from "../../src/charts/picture/types";
import { placeText } from "../../src/charts/text/label";
import { rich } from "../../src/charts/text/measure";
import { readPicture } from "../support/figure/pictured";
import { touchingIn } from "../support/figure/touching";

const words = (said: string, x: number, y: number): Mark =>
  text(placeText(rich(said), { font: "sans", size: 12, color: "ink" }, x, y));
const step = words("step_{max}", 20, 50);
const box = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });

function found(marks: readonly Mark[], place: Partial<Pick<Layer, "clip" | "at">> = {}): string[] {
  const layers = [
    { id: "first", marks: [step] },
    { id: "second", marks, ...place },
  ];
  return touchingIn(readPicture({ size: { width: 200, height: 100 }, layers }));
}

it.each<[string, readonly Mark[], string]>([
  ["a text over it", [words("& on", 30, 52)], "“stepmax” touches “& on”"],
  ["a text on the left edge", [words("left", -3, 20)], "“left” leaves its drawing"],
  ["a text on the right edge", [words("right", 190, 20)], "“right” leaves its drawing"],
  ["a curve", path("M0,0L30,47h5V0", { stroke: "bound", name: "bound" }), "“stepmax” meets bound"],
  ["a thick stroke beside it", path("M0,56H200", { stroke: "mse", width: 9 }), "meets a path in mse"],
  ["a ring", [circle([30, 30], 19, { stroke: "mse" })], "meets a circle in mse"],
  ["a marker", [marker("circle", [25, 46], 4, "mse")], "meets a marker in mse"],
  ["a line that is moved", [group(path("M0,0H99", { stroke: "mse" }), { at: [0, 45] })], "in mse"],
  [
    "a line over its plate",
    [
      rect(box(0, 60, 99, 99), { fill: "paper" }),
      words("on", 20, 80),
      ...path("M0,77H99", { stroke: "mse" }),
    ],
    "“on” meets a path in mse",
  ],
])("finds %s", (_, marks, expected) => {
  expect(found(marks).join("\n")).toContain(expected);
});

it("finds what a layer's clip cuts off, where the layer is moved to", () => {
  const clip = box(0, 0, 30, 100);
  expect(found([words("on and on", 5, 20)], { clip })).toContain("“on and on” is cut off");
  expect(found([words("on", 5, 20)], { clip, at: [100, 0] })).toEqual([]);
});

it.each<[string, readonly Mark[]]>([
  ["the grid", path("M25,0V100", { stroke: "grid" })],
  ["what is clear", path("M25,0V100", { stroke: "mse", strokeOpacity: 0 })],
  ["a line below", path("M0,58H200", { stroke: "mse" })],
  ["a wash", [rect(box(0, 0, 200, 100), { fill: "mse", fillOpacity: 0.1 })]],
  [
    "what a plate hides",
    [
      ...path("M0,77H99", { stroke: "mse" }),
      rect(box(0, 65, 99, 94), { fill: "paper" }),
      words("on", 20, 80),
    ],
  ],
])("lets pass %s", (_, marks) => {
  expect(found(marks)).toEqual([]);
});
