/** @file The figures of the forward pass as pictures. */
import { drawPlot, type Picture, type PlotShape, type Viewport } from "../../../charts/curves";
import type { Drawing, DrawOf } from "../part";
import { isDrawn, type Drawn } from "../run/forward/paths";
import { beyondPlot, layersPlot, learnedPlot, lensPlot } from "./curves";
import { isFigure, type FigureName } from "./figures";
import { drawPasses } from "./passes";
import { forwardFindings } from "./findings";
import { table } from "./table";
import { figureWords } from "./words";

const PLOTS: { readonly [Name in Exclude<FigureName, "passes">]: (trace: Drawn) => PlotShape } = {
  untrained: (trace) => layersPlot(trace, trace.result.before),
  trained: (trace) => layersPlot(trace, trace.result.after),
  beyond: beyondPlot,
  lens: lensPlot,
  learned: learnedPlot,
};

/** How a figure is drawn. */
export function drawingOf(figure: FigureName, trace: Drawn): (viewport: Viewport) => Picture {
  if (figure === "passes") return (viewport) => drawPasses(trace, viewport);
  const plot = { words: figureWords(figure, trace), ...PLOTS[figure](trace) };
  return (viewport) => drawPlot(plot, viewport);
}

export const draw: DrawOf<"forward"> = (figure, trace, _, viewport) =>
  isFigure(figure) && isDrawn(trace) ? drawingOf(figure, trace)(viewport) : null;

export const drawing: Drawing<"forward"> = { draw, table, findings: forwardFindings };
