/** @file The looks of curves, and the simplest of them. */
import type { Token } from "../../ui/palette";
import type { CurveData, CurveStyle } from "./overlay";

/** A curve with a look of the table. */
export const lookStyle = (
  id: string,
  label: string,
  { color, dash, marker }: Omit<CurveStyle, "id" | "label">,
): CurveStyle => ({ id, label, color, dash, marker });

/** The look of a curve, solid and without markers where nothing is said. */
export const lineStyle = (
  id: string,
  label: string,
  color: Token,
  dash = "",
  shape: CurveStyle["marker"] = null,
): CurveStyle => ({ id, label, color, dash, marker: shape });

/** The same value from one end to the other. */
export const level = (style: CurveStyle, value: number, x: readonly [number, number]): CurveData => ({
  style,
  x,
  y: [value, value],
});
