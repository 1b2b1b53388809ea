/** @file Text styles for figures with two axes. */
import type { Token } from "../../ui/palette";
import type { FigureTheme } from "../ink";
import type { LabelStyle } from "../text/label";

export const tickStyle = ({ text }: FigureTheme): LabelStyle => ({
  font: "sans",
  size: text,
  color: "ink-faint",
});
export const titleStyle = ({ text }: FigureTheme): LabelStyle => ({
  font: "serifItalic",
  size: text * 1.1,
  color: "ink-soft",
});
export const curveFont = ({ text }: FigureTheme) => ({ font: "sansBold", size: text }) as const;
export const curveStyle = (theme: FigureTheme, color: Token): LabelStyle => ({
  ...curveFont(theme),
  color,
});
