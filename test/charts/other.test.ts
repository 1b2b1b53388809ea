/** @file Another plot behind one: on axes that hold both, each curve once, grey and named. */
import { describe, expect, it } from "vitest";
import { SCREEN } from "../../src/charts/ink";
import { countScale } from "../../src/charts/scale/countScale";
import { linearScale } from "../../src/charts/scale/scale";
import { layoutCurves, type CurveShape } from "../../src/charts/xy/curvePlot";
import { curvesBehind, holdingBoth } from "../../src/charts/xy/other";
import type { CurveData } from "../../src/charts/xy/overlay";
import { stepScale } from "../../src/charts/xy/stepScale";

const curve = (id: string, label: string, y: readonly number[]): CurveData => ({
  style: { id, label, color: "entropy", dash: "4 2", marker: null },
  x: y.map((_, i) => i),
  y,
});

describe("an axis that holds two", () => {
  const PIXELS = [0, 100] as const;

  it("goes as far as either, and is labelled as before", () => {
    const counted = holdingBoth(countScale([0, 3], PIXELS), linearScale([1, 4], PIXELS));
    expect([counted.domain, counted.range]).toEqual([[0, 4], PIXELS]);
    expect(counted.ticks(20).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
    const steps = holdingBoth(stepScale([-1, 0], PIXELS), stepScale([-3, -2], PIXELS));
    expect(steps.domain[0]).toBeCloseTo(0.001, 12);
    expect(steps.domain[1]).toBe(1);
    expect(steps.at(1)).toBeCloseTo(100, 9);
  });

  it("stays the same where it holds the other already, or is of another kind", () => {
    const own = linearScale([0, 5], PIXELS);
    expect(holdingBoth(own, linearScale([1, 2], PIXELS))).toBe(own);
    expect(holdingBoth(own, stepScale([0, 9], PIXELS))).toBe(own);
  });
});

describe("curves behind", () => {
  const own = [curve("a", "entropy", [1, 2]), curve("b", "bound", [3, 3])];

  it("are drawn where they differ: one label says what they are of, and what is not shown is named", () => {
    const data = [
      curve("a", "entropy", [1, 5]),
      curve("b", "bound", [3, 3]),
      curve("c", "Euclid", [0, 1]),
      curve("d", "bound", [4, 4]),
    ];
    const behind = curvesBehind(own, { name: "pinned", data });
    expect(behind.map(({ style }) => [style.id, style.label])).toEqual([
      ["pinned-a", "pinned"],
      ["pinned-c", "pinned: Euclid"],
      ["pinned-d", ""],
    ]);
    expect(behind.every(({ style }) => style.fine === true && style.dash === "4 2")).toBe(true);
  });

  it("stand on the axes of a plot that has room for them, and leave its own values alone", () => {
    const shape: CurveShape = {
      data: own,
      x: (pixels) => linearScale([0, 1], pixels),
      y: (pixels) => linearScale([0, 3], pixels),
      up: "y",
      across: ["x"],
    };
    const room = { size: { width: 600, height: 300 }, theme: SCREEN, full: false, held: null };
    const plain = layoutCurves(shape, room);
    const { scales } = layoutCurves({ ...shape, y: (pixels) => linearScale([0, 9], pixels) }, room);
    const other = { name: "pinned", data: [curve("a", "entropy", [1, 8])], scales };
    const both = layoutCurves(shape, { ...room, other });
    expect([plain.scales.y.domain, both.scales.y.domain, both.data]).toEqual([[0, 3], [0, 9], own]);
    expect(both.overlay.curves.map(({ style }) => style.id)).toEqual(["pinned-a", "a", "b"]);
    // Where grips stand on its axes, these stay.
    expect(layoutCurves(shape, { ...room, other: { ...other, scales: null } }).scales.y.domain).toEqual([
      0, 3,
    ]);
  });
});
