import { describe, expect, it } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import { standaloneSvg } from "../../../src/charts/picture/standalone";
import type { Picture, Viewport } from "../../../src/charts/picture/types";
import type { StabilityParams } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import { draw } from "../../../src/labs/stability/draw";
import { partOf } from "../../../src/labs/stability/parts";
import { stability } from "../../../src/labs/stability/lab";
import type { StabilityLook } from "../../../src/labs/stability/look";
import { runStability } from "../../support/stabilityRun";

const VIEWPORT: Viewport = { width: 620, height: null, theme: SCREEN };

const small = { width: 48, height: 48, iterations: 200 };
const RUNS: readonly StabilityParams[] = [
  { ...usual.sliceOfTargets, ...small },
  { ...usual.triangleOfStarts, ...small, step: 0.2 },
  { ...usual.threshold, width: 24, iterations: 150, scan: 8 },
  { ...usual.orbits, width: 100 },
  { ...usual.audit, pairs: 300 },
  usual.pair,
];

const drawer = (params: StabilityParams) => {
  const trace = runStability(params);
  return (figure: string, look: Partial<StabilityLook> = {}, viewport = VIEWPORT) => {
    const view = { ...stability.view.usual, ...look };
    const picture = draw(figure, { params, trace, view, beside: null }, viewport);
    if (picture === null) throw new Error(`There is nothing to draw in "${figure}".`);
    return picture;
  };
};

const svgOf = (picture: Picture) =>
  standaloneSvg(picture, { palette: "light", origin: "", font: () => Promise.resolve("") });

describe("pictures of the lab", () => {
  it.each(RUNS)(
    "are drawn of each figure of $part, in both shapes, with nothing left to the page",
    async (params) => {
      const pictured = drawer(params);
      for (const figure of partOf(params).figures)
        for (const height of [null, 500]) {
          const picture = pictured(figure, {}, { ...VIEWPORT, height });
          expect(picture.size.width).toBeLessThanOrEqual(VIEWPORT.width);
          expect(picture.size.height).toBe(height ?? picture.size.height);
          expect(picture.size.height).toBeGreaterThan(0);
          expect(new Set(picture.layers.map(({ id }) => id)).size).toBe(picture.layers.length);
          expect(picture.caption.text).not.toBe("");
          const svg = await svgOf(picture);
          expect(svg).not.toMatch(/currentColor|var\(|NaN|undefined/);
          expect(svg.length).toBeLessThan(1e6 - 220_000);
        }
    },
  );

  it("follow what a view points at and leaves out", () => {
    const orbits = drawer({ ...usual.orbits, width: 100 });
    expect(orbits("cobweb", { cobweb: 2.5 }).caption.text).toContain("η = 2.5");
    const atlas = drawer({ ...usual.sliceOfTargets, ...small });
    expect(atlas("orbit", { cell: [0.25, 0] }).caption.text).toMatch(/^target 0\.2\d/);
    const certified = (picture: Picture) => JSON.stringify(picture.layers).includes('"name":"certified"');
    expect([certified(atlas("atlas")), certified(atlas("atlas", { hide: ["certified"] }))]).toEqual([
      true,
      false,
    ]);
  });
});
