/** @file A plot of curves as a picture: the room it has, and what is put under and over its curves. */
import { markScale, pictureScale, type FigureTheme } from "../ink";
import { spoken } from "../picture/spoken";
import type { FigureWords, Layer, Picture, Viewport } from "../picture/types";
import { axesPlane } from "../plane";
import { drawnPlot, type CurvePlot, type CurveRoom } from "./curvePlot";

export type HeightOf = (width: number, theme: FigureTheme) => number;

/** A share of the width, within limits in pixels of a page. */
export const heightWithin =
  (share: number, least: number, most: number): HeightOf =>
  (width, theme) =>
    Math.round(Math.min(Math.max(width * share, least * markScale(theme)), most * pictureScale(theme)));

/** @param heightOf where the viewport leaves the height open */
export const roomOn = ({ width, height, theme, held, other }: Viewport, heightOf: HeightOf): CurveRoom => ({
  size: { width, height: height ?? heightOf(width, theme) },
  theme,
  full: height !== null,
  held: held ?? null,
  other,
});

/** A picture, and where its axes are. */
export interface DrawnPlot {
  readonly picture: Picture;
  readonly plot: CurvePlot;
}

interface Around {
  /** For those who do not see it; absent: the caption. */
  readonly description?: string;
  readonly under?: readonly Layer[];
  readonly over?: readonly Layer[];
}

export function curvePicture(
  words: FigureWords,
  plot: CurvePlot,
  { description = spoken(words.caption), under = [], over = [] }: Around = {},
): Picture {
  const drawn = drawnPlot(plot);
  return {
    ...words,
    ...drawn,
    description,
    held: plot.overlay,
    layers: [...under, ...drawn.layers, ...over],
    plane: axesPlane(plot.scales),
    plot: { data: plot.data, scales: plot.scales },
  };
}
