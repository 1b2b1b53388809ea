/** @file Makes the styles of curves, and the simplest curves. */
import type { Token } from "../../ui/palette";
import type { CurveData, CurveStyle } from "./overlay";

/** A curve with a look from the table. */
export const lookStyle = (
  id: string,
  label: string,
  { color, dash, marker }: Omit<CurveStyle, "id" | "label">,
): CurveStyle => ({ id, label, color, dash, marker });

/** The style of a curve; solid and without markers unless given. */
export const lineStyle = (
  id: string,
  label: string,
  color: Token,
  dash = "",
  shape: CurveStyle["marker"] = null,
): CurveStyle => ({ id, label, color, dash, marker: shape });

/** A horizontal line. */
export const level = (style: CurveStyle, value: number, x: readonly [number, number]): CurveData => ({
  style,
  x,
  y: [value, value],
});
