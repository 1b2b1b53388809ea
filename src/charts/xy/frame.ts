/** @file The frame of a plot with two axes, and the axes' titles. */
import type { Box } from "../geometry/box";
import type { FigureTheme } from "../ink";
import type { Size } from "../picture/types";
import { placeText, type PlacedText } from "../text/label";
import { rich } from "../text/measure";
import { titleStyle } from "./text";

/** Pixels between the frame and the right edge of the figure. */
export const RIGHT_MARGIN = 10;

/** The frame that leaves room for tick labels and titles. */
export function frameIn({ width, height }: Size, { text }: FigureTheme, above = 0, left = 3.6): Box {
  return {
    x0: Math.round(text * left),
    x1: width - RIGHT_MARGIN,
    y0: Math.round(above + text * 2.3),
    y1: Math.round(height - text * 3.3),
  };
}

/** The longest title that fits below the frame, at its right end. */
export function titleAcross(titles: readonly string[], frame: Box, theme: FigureTheme): PlacedText {
  const at = (text: string) =>
    placeText(rich(text), titleStyle(theme), frame.x1, frame.y1 + theme.text * 2.75, "end");
  const placed = titles.map(at);
  return placed.find(({ box }) => box.x0 >= 0) ?? placed.at(-1) ?? at("");
}

/** How far an italic f reaches to the left, in em. */
const REACH_OF_F = 0.2;

/** A title above the frame, at its left end. */
export function titleUp(text: string, frame: Box, theme: FigureTheme): PlacedText {
  const style = titleStyle(theme);
  const x = text.startsWith("f") ? 2 + REACH_OF_F * style.size : 2;
  return placeText(rich(text), style, x, frame.y0 - theme.text * 1.05);
}
