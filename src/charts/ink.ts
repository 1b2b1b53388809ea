/** @file Colours in figures are tokens by meaning; an export puts in the palette's values. */

/** The CSS value of a colour token, e.g. `bound` → `var(--bound)`. */
export const ink = (token: string) => `var(--${token})`;

/** What a figure needs to know of a theme: how large its text and strokes are; colours follow the tokens. */
export interface FigureTheme {
  /** Tick labels in pixels; labels of curves are a little larger. */
  readonly text: number;
  readonly stroke: number;
}

/** Marks grow with the text. */
export const markScale = ({ text }: FigureTheme) => text / 12;

export const SCREEN: FigureTheme = { text: 12, stroke: 2 };
export const PROJECTOR: FigureTheme = { text: 16, stroke: 3 };
