/** @file Colours in figures are tokens by meaning. A saved picture replaces them by the values of its palette. */

import type { Token } from "../ui/palette";

/** The CSS value of a colour token, e.g. `bound` → `var(--bound)`. */
export const ink = (token: Token) => `var(--${token})`;

/** What a figure needs of a theme: the sizes of text and strokes. Colours are tokens. */
export interface FigureTheme {
  /** The size of tick labels in pixels; labels of curves are a little larger. */
  readonly text: number;
  readonly stroke: number;
  /** How much larger pictures are than on a laptop. */
  readonly scale: number;
}

/** From this size on, text is for slides: nothing may be smaller, or the last row cannot read it. */
const LEAST_ON_SLIDES = 24;

/** The size of secondary text. */
export const smaller = (text: number, by: number) => (text < LEAST_ON_SLIDES ? text * by : text);

/** How much larger marks are than with text of 12 pixels. */
export const markScale = ({ text }: Pick<FigureTheme, "text">) => text / 12;

/** A plot narrower than this, with text of 12 pixels, has no room for labels beside its curves: they stand in a legend above. */
export const NARROW_PX = 430;
export const isNarrow = (width: number, theme: Pick<FigureTheme, "text">) =>
  width < NARROW_PX * markScale(theme);

/** How much larger a picture is drawn. It grows with the screen; with larger text on the same screen only a little. */
export const pictureScale = ({ text, scale }: Pick<FigureTheme, "text" | "scale">) =>
  Math.sqrt((text * scale) / 12);

export const SCREEN: FigureTheme = { text: 12, stroke: 2, scale: 1 };
export const PROJECTOR: FigureTheme = { text: 16, stroke: 3, scale: 1 };

/** The theme with everything larger by a factor. */
export const grown = ({ text, stroke, scale }: FigureTheme, by: number): FigureTheme => ({
  text: Math.round(text * by),
  stroke: stroke * by,
  scale: scale * by,
});

/** The theme for a picture of this size. In full screen text and marks grow with the picture, but not with the screen as well. */
export function themeFor(
  theme: FigureTheme,
  { width, height }: { readonly width: number; readonly height: number | null },
): FigureTheme {
  if (height === null) return theme;
  const { scale } = theme;
  const grow = Math.min(2, Math.max(1, Math.min(width / (960 * scale), height / (600 * scale))));
  return { text: Math.round(theme.text * grow), stroke: theme.stroke * Math.sqrt(grow), scale };
}
