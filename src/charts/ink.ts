/** @file Colours in figures are tokens by meaning; an export puts in the palette's values. */

import type { Token } from "../ui/palette";

/** The CSS value of a colour token, e.g. `bound` → `var(--bound)`. */
export const ink = (token: Token) => `var(--${token})`;

/** What a figure needs to know of a theme: how large its text and strokes are; colours follow the tokens. */
export interface FigureTheme {
  /** Tick labels in pixels; labels of curves are a little larger. */
  readonly text: number;
  readonly stroke: number;
  /** How much larger than on a laptop pictures are. */
  readonly scale: number;
}

/** On a slide the smallest text is as large as the last row can read. */
const LEAST_ON_SLIDES = 24;

/** The size of what is said beside the rest. */
export const smaller = (text: number, by: number) => (text < LEAST_ON_SLIDES ? text * by : text);

/** Marks grow with the text. */
export const markScale = ({ text }: Pick<FigureTheme, "text">) => text / 12;

/** A plot below this width, at text of 12 pixels, has no room for words beside its curves: they stand in rows. */
export const NARROW_PX = 430;
export const isNarrow = (width: number, theme: Pick<FigureTheme, "text">) =>
  width < NARROW_PX * markScale(theme);

/** Pictures grow with the screen, with larger text on the same screen only a little. */
export const pictureScale = ({ text, scale }: Pick<FigureTheme, "text" | "scale">) =>
  Math.sqrt((text * scale) / 12);

export const SCREEN: FigureTheme = { text: 12, stroke: 2, scale: 1 };
export const PROJECTOR: FigureTheme = { text: 16, stroke: 3, scale: 1 };

/** Everything larger by a factor. */
export const grown = ({ text, stroke, scale }: FigureTheme, by: number): FigureTheme => ({
  text: Math.round(text * by),
  stroke: stroke * by,
  scale: scale * by,
});

/** In full screen texts and marks grow with the picture, but not twice with the screen. */
export function themeFor(
  theme: FigureTheme,
  { width, height }: { readonly width: number; readonly height: number | null },
): FigureTheme {
  if (height === null) return theme;
  const { scale } = theme;
  const grow = Math.min(2, Math.max(1, Math.min(width / (960 * scale), height / (600 * scale))));
  return { text: Math.round(theme.text * grow), stroke: theme.stroke * Math.sqrt(grow), scale };
}
