import { describe, expect, it } from "vitest";
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
