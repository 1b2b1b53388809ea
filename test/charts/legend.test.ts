/** @file A legend lies over its picture wherever that is drawn, and small pictures go without. */
import { describe, expect, it } from "vitest";
import { together } from "../../src/charts/picture/beside";
import { layersOf, legendRows } from "../../src/charts/picture/legend";
import { path, rect } from "../../src/charts/picture/marks";
import { standaloneSvg, thumbnailSvg } from "../../src/charts/picture/standalone";
import type { Picture } from "../../src/charts/picture/types";
import { legend } from "../../src/charts/label/legend";
import { rich } from "../../src/charts/text/measure";

const rows = legendRows(
  legend(
    [
      { id: "near", text: rich("near"), color: "ink" },
      { id: "far", text: rich("far"), color: "ink" },
    ],
    { left: 0, right: 300, top: 0 },
    { font: "sans", size: 12 },
  ),
  ({ id, swatch }) => [rect(swatch, { fill: "ink", name: `sample of ${id}` })],
);

const drawn = {
  size: { width: 300, height: 100 },
  layers: [{ id: "curve", marks: path("M0,50H300", { stroke: "ink" }) }],
};
const picture: Picture = {
  ...drawn,
  number: "Figure 1",
  title: { text: "Ways" },
  caption: { text: "Two." },
  description: "",
  legend: rows,
};

describe("the legend of a picture", () => {
  it("lies over all layers, the same object in every picture that has the same rows", () => {
    const [one, other] = [layersOf(picture), layersOf({ ...picture })];
    expect(one.map(({ id }) => id)).toEqual(["curve", "legend"]);
    const [over, again] = [one.at(-1), other.at(-1)];
    expect(over && "marks" in over && over.marks).toBe(again && "marks" in again && again.marks);
    expect(layersOf(drawn)).toBe(drawn.layers);
  });

  it("is in files, with a sample before each row's words, and not in thumbnails", async () => {
    const file = await standaloneSvg(picture, { palette: "light", origin: "", font: null });
    expect(file.match(/sample of \w+|(?<=>)(?:near|far)(?=<)/g)).toEqual([
      "sample of near",
      "near",
      "sample of far",
      "far",
    ]);
    const small = thumbnailSvg(picture, "light");
    expect(small).toContain("M0,50H300");
    expect(small).not.toContain("sample of");
  });

  it("goes with its picture where pictures are put together", () => {
    const both = together([
      { id: "a", picture, at: [0, 0] },
      { id: "b", picture, at: [10, 100] },
      { id: "c", picture: drawn, at: [0, 200] },
    ]);
    expect(both.legend?.map(({ at }) => at)).toEqual([
      [0, 0],
      [0, 0],
      [10, 100],
      [10, 100],
    ]);
    expect(layersOf(both).map(({ id }) => id)).toEqual(["a-curve", "b-curve", "c-curve", "legend"]);
  });
});
