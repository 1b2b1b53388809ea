/** @file The room that a plot of curves has. */
import { markScale, pictureScale, type FigureTheme } from "../ink";
import type { Picture, Viewport } from "../picture/types";
import type { CurvePlot, CurveRoom } from "./curvePlot";

export type HeightOf = (width: number, theme: FigureTheme) => number;

/** A height that is a share of the width, within limits in pixels of a page. */
export const heightWithin =
  (share: number, least: number, most: number): HeightOf =>
  (width, theme) =>
    Math.round(Math.min(Math.max(width * share, least * markScale(theme)), most * pictureScale(theme)));

/** @param heightOf gives the height if the viewport leaves it open */
export const roomOn = ({ width, height, theme, held, other }: Viewport, heightOf: HeightOf): CurveRoom => ({
  size: { width, height: height ?? heightOf(width, theme) },
  theme,
  full: height !== null,
  held: held ?? null,
  other,
});

/** A picture and its axes. */
export interface DrawnPlot {
  readonly picture: Picture;
  readonly plot: CurvePlot;
}
