/** @file A value that is not known is a gap in its curve, not a line across it. */
import { expect, it } from "vitest";
import { linearScale } from "../../src/charts/scale/scale";
import { layoutOverlay, type CurveData } from "../../src/charts/xy/overlay";
import { SCREEN } from "../../src/charts/ink";

const frame = { x0: 0, y0: 0, x1: 100, y1: 100 };
const scales = { x: linearScale([0, 5], [0, 100]), y: linearScale([0, 1], [100, 0]) };
const style = { id: "a", label: "a", color: "exact", dash: "", marker: null } as const;

it.each([
  [[0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 1],
  [[NaN, 0.5, 0.5, 0.5, 0.5, 0.5], 1],
  [[0.5, 0.5, NaN, NaN, 0.5, 0.5], 2],
  [[NaN, NaN, NaN, NaN, NaN, NaN], 0],
])("%j has %d stretches", (y, stretches) => {
  const data: CurveData = { style, x: [0, 1, 2, 3, 4, 5], y };
  const [curve] = layoutOverlay([data], scales, frame, SCREEN, false).curves;
  expect(curve?.path.match(/M/g)?.length ?? 0).toBe(stretches);
});
