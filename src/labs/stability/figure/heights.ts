/** @file Heights that figures of this lab choose where they may. */
import type { FigureTheme } from "../../../charts/ink";

/** Of a figure beside numbers. */
export const halfHeight = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.5, 230 * (text / 12)), 340 * (text / 12)));
