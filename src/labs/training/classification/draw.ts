/** @file The figures of classification as pictures. */
import { drawPlot, type Picture, type PlotShape, type Viewport } from "../../../charts/curves";
import type { Drawing, DrawOf } from "../part";
import type { ClassificationTrace } from "../run/classification/types";
import { ratiosPlot, sharesPlot } from "./scene/belief";
import { sweepPlot } from "./scene/sweep";
import { accuracyPlot, approachPlot, lossPlot } from "./scene/training";
import { verdictPlot } from "./scene/verdict";
import { figureWords } from "./captions";
import { isFigure, type FigureName } from "./figures";
import { classificationFindings } from "./words";
import { table } from "./table";

const PLOTS: { readonly [Name in FigureName]: (trace: ClassificationTrace) => PlotShape | null } = {
  sweep: sweepPlot,
  verdict: verdictPlot,
  loss: lossPlot,
  approach: approachPlot,
  shares: sharesPlot,
  ratios: ratiosPlot,
  told: accuracyPlot,
};

/** The function that draws a figure; null if there is nothing to draw. */
export function drawingOf(
  figure: FigureName,
  trace: ClassificationTrace,
): ((viewport: Viewport) => Picture) | null {
  if (trace.data === null || trace.methods.every((method) => method === null)) return null;
  const plot = PLOTS[figure](trace);
  const words = figureWords(figure, trace.params, trace);
  return plot && ((viewport) => drawPlot({ words, ...plot }, viewport));
}

export const draw: DrawOf<"classification"> = (figure, trace, _, viewport) =>
  isFigure(figure) ? (drawingOf(figure, trace)?.(viewport) ?? null) : null;

export const drawing: Drawing<"classification"> = { draw, table, findings: classificationFindings };
