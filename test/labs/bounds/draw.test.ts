import { describe, expect, it } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import type { Mark, Picture } from "../../../src/charts/picture/types";
import type { BoundsParams } from "../../../src/labs/bounds/run/params";
import { runSlice } from "../../../src/labs/bounds/run/slice";
import { summarizeBounds } from "../../../src/labs/bounds/run/summary";
import { DEFAULTS, targetOf } from "../../../src/labs/bounds/defaults";
import { draw } from "../../../src/labs/bounds/draw";
import { gather } from "../../../src/labs/bounds/gather";
import { bounds } from "../../../src/labs/bounds/lab";
import { createSlicePictures } from "../../../src/labs/bounds/slice/draw";
import { createSliceScenes } from "../../../src/labs/bounds/slice/scenes";
import { createTriangles } from "../../../src/labs/bounds/triangle/draw";
import { knownLevels } from "../../../src/labs/bounds/triangle/levels";
import { shownOf } from "../../../src/labs/bounds/triangle/words";

const VIEWPORT = { width: 640, height: null, theme: SCREEN };

const namesIn = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) => {
    if (mark.kind === "group") return namesIn(mark.marks);
    return "name" in mark && mark.name !== undefined ? [mark.name] : [];
  });
const curvesIn = (picture: Picture | null) =>
  picture?.layers.flatMap((layer) => ("marks" in layer ? namesIn(layer.marks) : []));

/** As the terminal does it; the runs that are asked for beside it come back made up. */
async function drawn(figure: string, patch: Partial<BoundsParams>) {
  const params = { ...DEFAULTS, ...patch };
  const asked: object[] = [];
  const beside = await gather(figure, { params, view: bounds.view.usual }, (lab, other) => {
    asked.push({ lab, ...other });
    return Promise.resolve({ x: Float64Array.of(0.1, 0.9), collapse: Float64Array.of(0.5, 1.5) });
  });
  const trace = { params, slice: runSlice(params), complete: true };
  const picture = draw(figure, { params, view: bounds.view.usual, trace, beside }, VIEWPORT);
  return { picture, asked };
}

describe("a figure of the bounds lab from nothing but its scenario", () => {
  it("shows what runs have measured", async () => {
    const { picture, asked } = await drawn("slice", {
      show: ["bound", "collapseMirror", "collapseProjected"],
      target: [0.25, 0.75],
    });
    expect(curvesIn(picture)).toEqual(["collapseMirror", "collapseProjected", "bound", "target"]);
    expect(asked).toMatchObject([
      { lab: "stability", part: "threshold", update: "mirror", target: 0.25 },
      { lab: "stability", part: "threshold", update: "projected", target: 0.25 },
    ]);
  });

  it("asks for no runs where no curve comes of them", async () => {
    const show: BoundsParams["show"] = ["bound", "collapseMirror"];
    const three = await drawn("slice", { show, p: [0.5, 0.3, 0.2] });
    expect([three.asked, curvesIn(three.picture)]).toEqual([[], ["bound", "target"]]);
    expect((await drawn("mse", { show })).asked).toEqual([]);
  });

  it("shows the levels of either surface, with the belief in its caption", async () => {
    for (const [surface, levels] of [
      ["bound", 10],
      ["entropyAware", 8],
    ] as const) {
      const { picture } = await drawn("triangle", { surface, p: [0.5, 0.3, 0.2] });
      expect(curvesIn(picture)).toHaveLength(levels);
      expect(picture?.caption.slots?.slice(0, 3)).toEqual(["0.5", "0.3", "0.2"]);
    }
  });
});

const stillOf = ({ layers: [first] }: Picture) => (first && "marks" in first ? first.marks : null);

describe("what does not move with the belief", () => {
  it("is the very same on the slice, and returns to the picture of a fresh page", async () => {
    const [scenes, pictures] = [createSliceScenes(), createSlicePictures()];
    const at = (x: number, hold: "window" | null) => {
      const params = { ...DEFAULTS, p: [x, 1 - x] };
      const summary = summarizeBounds({ params });
      const input = {
        slice: runSlice(params),
        params,
        target: targetOf(params),
        summary,
        viewport: VIEWPORT,
        hold,
      };
      return pictures(params, summary, scenes(input));
    };
    const [, first, second] = [at(0.32, null), at(0.3, "window"), at(0.31, "window")];
    expect(stillOf(second)).toBe(stillOf(first));
    expect(second.layers[1]).not.toEqual(first.layers[1]);
    const { picture } = await drawn("slice", { p: [0.31, 0.69] });
    expect({ ...at(0.31, null), table: picture?.table }).toEqual(picture);
  });

  it("is the very same on the triangle while no label gives way", () => {
    const triangles = createTriangles();
    const at = (p: number[]) => {
      const shown = shownOf({ ...DEFAULTS, p }, targetOf({ ...DEFAULTS, p }));
      return triangles(shown, knownLevels("bound") ?? [], VIEWPORT).picture;
    };
    const [first, second] = [at([0.5, 0.3, 0.2]), at([0.501, 0.299, 0.2])];
    expect(stillOf(second)).toBe(stillOf(first));
    expect(second.layers[1]).not.toEqual(first.layers[1]);
  });
});
