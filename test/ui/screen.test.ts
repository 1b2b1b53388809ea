import { describe, expect, it } from "vitest";
import { grown, PROJECTOR, type FigureTheme } from "../../src/charts/ink";
import { elementOf, type Names } from "../../src/charts/picture/elements";
import { curveMarks } from "../../src/charts/xy/marks";
import { screenScale } from "../../src/ui/screen";

const scale = (width: number, height: number, projector = false) => screenScale({ width, height }, projector);

describe("the scale of a screen", () => {
  it("is 1 on phones, tablets and laptops, in every theme", () => {
    for (const [width, height] of [
      [320, 256],
      [390, 844],
      [1024, 768],
      [1440, 900],
      [1440, 3000],
      [5000, 800],
    ] as const)
      expect([scale(width, height), scale(width, height, true)]).toEqual([1, 1]);
  });

  it("grows with larger screens, on a projector so that axes keep near 2 % of the height", () => {
    for (const [width, height] of [
      [1920, 1080],
      [2560, 1440],
      [3840, 2160],
    ] as const) {
      expect((16 * scale(width, height, true)) / height).toBeGreaterThan(0.019);
      expect(scale(width, height)).toBeGreaterThan(1.15);
      expect(scale(width, height)).toBeLessThan(scale(width, height, true));
    }
    expect(scale(3840, 2160)).toBeGreaterThan(1.85);
  });

  it("never falls while a window is made larger", () => {
    const scales = Array.from({ length: 400 }, (_, i) => scale(1200 + 8 * i, 700 + 5 * i));
    expect(scales).toEqual(scales.toSorted((a, b) => a - b));
  });
});

it("grows lines and dashes of figures together", () => {
  const names: Names = { ink: String, font: String, texture: () => "" };
  const drawnIn = (theme: FigureTheme) => {
    const style = { id: "a", label: "a", color: "ink", dash: "8 4", marker: null } as const;
    const [line] = curveMarks({ style, path: "M0,0H9", markers: [] }, theme);
    if (line === undefined || line.kind === "group") throw new Error("No line was drawn.");
    const { strokeWidth, strokeDasharray } = elementOf(line, names).attributes;
    return [strokeWidth, strokeDasharray];
  };
  expect(drawnIn(PROJECTOR)).toEqual([3, "8 4"]);
  expect(drawnIn(grown(PROJECTOR, 2.5))).toEqual([7.5, "20 10"]);
});
