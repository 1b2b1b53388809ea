/** @file Several curves and their labels as marks. */
import type { FigureTheme } from "../ink";
import { texts } from "../picture/marks";
import type { Mark } from "../picture/types";
import { curveMarks } from "./marks";
import type { Overlay } from "./overlay";

/** The marks of an overlay: its curves, and the labels beside them. */
export const overlayMarks = (
  { curves, labels }: Overlay,
  theme: FigureTheme,
  rim = false,
): readonly Mark[] => [...curves.flatMap((curve) => curveMarks(curve, theme, rim)), ...texts(labels, true)];
