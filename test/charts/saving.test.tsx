import { describe, expect, it, vi } from "vitest";
import { shortKey } from "../../src/app/PrintedLink";
import { figureActions, type FigureExports } from "../../src/charts/export/actions";
import { SCREEN } from "../../src/charts/ink";

const VIEWPORT = { width: 500, height: null, theme: SCREEN };

const exported: FigureExports = {
  name: "x",
  ready: () => Promise.resolve(),
  draw: () => Promise.resolve(null),
  link: () => "#/x",
};

const figure = document.createElement("figure");

describe("saving right after a change", () => {
  it("waits for the run, then draws it on the viewport of the page", async () => {
    const done: unknown[] = [];
    let change = (): void => undefined;
    const [svg] = figureActions(
      {
        ...exported,
        ready: () =>
          new Promise((resolve) => {
            change = () => {
              done.push("ready");
              resolve();
            };
          }),
        draw: (viewport) => {
          done.push(viewport);
          throw new Error("enough");
        },
      },
      "Figure 1",
    );
    const saved = svg?.run(figure, () => VIEWPORT);
    await vi.dynamicImportSettled();
    expect(done).toEqual([]);
    change();
    await expect(saved).rejects.toThrow("enough");
    expect(done).toEqual(["ready", VIEWPORT]);
  });

  it.each([null, VIEWPORT])("says so where there is nothing to draw (%o)", async (viewport) => {
    const [svg] = figureActions(exported, "Figure 1");
    await expect(svg?.run(figure, () => viewport)).rejects.toThrow("There is no picture yet");
  });
});

describe("the key of a printed link", () => {
  it("is eight letters, the same for the same link only", () => {
    const keys = ["", "#/bounds?v=1", "#/bounds?v=1&p=0.2,0.8"].map(shortKey);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}$/);
    expect(shortKey("")).toBe("811c9dc5");
  });
});
