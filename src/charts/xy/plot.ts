/** @file A plot of curves as one value: curves, axes, and what is drawn under and over them. Pure. */
import { markScale } from "../ink";
import type { FigureWords, Layer, Mark, Picture, Viewport } from "../picture/types";
import { axesPlane } from "../plane";
import { curveWords } from "./curveWords";
import { drawnPlot, layoutCurves, type CurvePlot, type CurveShape } from "./curvePlot";
import type { Held } from "./overlay";
import { areaMarks, pointMarks, takenBy, type Points } from "./points";
import { heightWithin, roomOn, type DrawnPlot, type HeightOf } from "./room";

export interface Plot extends CurveShape, Points {
  readonly words: FigureWords;
  /** A description for those who do not see it, beside the caption; absent: where its curves begin and end. */
  readonly description?: string;
  /** The height, if the viewport leaves it open. */
  readonly height?: HeightOf;
  /** Marks on top of everything, which move during a drag. */
  readonly over?: (plot: CurvePlot) => readonly Mark[];
  /** What an axis keeps while something is dragged along it. */
  readonly keeps?: (plot: CurvePlot) => Pick<Held, "across" | "up">;
}

/** A plot without the words around it. */
export type PlotShape = Omit<Plot, "words">;

const usualHeight = heightWithin(0.62, 260, 380);

const layerOf = (id: string, marks: readonly Mark[], moving = false): readonly Layer[] =>
  marks.length === 0 ? [] : [{ id, marks, moving }];

/** The picture of a plot, and its axes. */
export function layoutPlot(plot: Plot, viewport: Viewport): DrawnPlot {
  const { words, height = usualHeight, taken, over, keeps, ...shape } = plot;
  const { up, across, data, description = curveWords(up, across[0] ?? "", data) } = plot;
  const size = markScale(viewport.theme);
  const laid = layoutCurves(
    { ...shape, taken: (scales) => [...(taken?.(scales) ?? []), ...takenBy(plot, scales, size)] },
    roomOn(viewport, height),
  );
  const drawn = drawnPlot(laid);
  const picture: Picture = {
    ...words,
    ...drawn,
    description,
    held: { ...laid.overlay, above: laid.above, ...keeps?.(laid) },
    layers: [
      ...layerOf("areas", areaMarks(laid, plot)),
      ...drawn.layers,
      ...layerOf("points", pointMarks(laid, plot)),
      ...layerOf("over", over?.(laid) ?? [], true),
    ],
    plane: axesPlane(laid.scales),
    plot: { data: laid.data, scales: laid.scales, above: laid.above },
  };
  return { plot: laid, picture };
}

export const drawPlot = (plot: Plot, viewport: Viewport): Picture => layoutPlot(plot, viewport).picture;

/** Makes the function that draws a figure from the plot of its data. */
export const plotted =
  <Shown>(plotOf: (shown: Shown, viewport: Viewport) => Plot) =>
  (shown: Shown, viewport: Viewport): Picture =>
    drawPlot(plotOf(shown, viewport), viewport);
