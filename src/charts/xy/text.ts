/** @file Text styles and margins that the figures with two axes share. */
import type { Token } from "../../ui/palette";
import type { Box } from "../geometry/box";
import type { FigureTheme } from "../ink";
import { placeText, type LabelStyle, type PlacedText } from "../text/label";
import { rich } from "../text/measure";
import type { Size } from "../picture/types";

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

/** Pixels between a frame and the right end of its figure. */
export const RIGHT = 10;

/** Room for tick labels and titles around a frame. */
export function frameIn({ width, height }: Size, { text }: FigureTheme, above = 0, left = 3.6): Box {
  return {
    x0: Math.round(text * left),
    x1: width - RIGHT,
    y0: Math.round(above + text * 2.3),
    y1: Math.round(height - text * 3.3),
  };
}

/** The longest of the titles that fits under the frame, at its right end. */
export function titleAcross(titles: readonly string[], frame: Box, theme: FigureTheme): PlacedText {
  const at = (text: string) =>
    placeText(rich(text), titleStyle(theme), frame.x1, frame.y1 + theme.text * 2.75, "end");
  const placed = titles.map(at);
  return placed.find(({ box }) => box.x0 >= 0) ?? placed.at(-1) ?? at("");
}

/** Above the frame, at its left end. */
export const titleUp = (text: string, frame: Box, theme: FigureTheme): PlacedText =>
  placeText(rich(text), titleStyle(theme), 2, frame.y0 - theme.text * 1.05);
