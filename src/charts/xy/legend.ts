/** @file The legend for curves that have no label of their own. */
import type { FigureTheme } from "../ink";
import { legend, type Legend } from "../label/legend";
import { rich } from "../text/measure";
import type { CurveStyle } from "./overlay";
import { curveFont } from "./text";

export const overlayLegend = (
  styles: readonly CurveStyle[],
  width: number,
  theme: FigureTheme,
  top = 0,
): Legend =>
  legend(
    styles.map(({ id, label, color }) => ({ id, text: rich(label), color })),
    { left: 2, right: width - 2, top },
    curveFont(theme),
  );
