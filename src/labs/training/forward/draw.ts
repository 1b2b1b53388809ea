/** @file The figures of the forward pass as pictures. */
import { plotted, type Picture, type PlotShape, type Viewport } from "../../../charts/curves";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import { isDrawn, type Drawn } from "../run/forward/paths";
import { beyondPlot, layersPlot, learnedPlot, lensPlot } from "./curves";
import type { FigureName } from "./figures";
import { drawPasses } from "./passes";
import { forwardFindings } from "./findings";
import { table } from "./table";
import { figureWords } from "./words";

const plottedAs = (figure: FigureName, shapeOf: (trace: Drawn) => PlotShape) =>
  plotted((trace: Drawn) => ({ words: figureWords(figure, trace), ...shapeOf(trace) }));

export const DRAWS: { readonly [Name in FigureName]: (trace: Drawn, viewport: Viewport) => Picture } = {
  passes: drawPasses,
  untrained: plottedAs("untrained", (trace) => layersPlot(trace, trace.result.before)),
  trained: plottedAs("trained", (trace) => layersPlot(trace, trace.result.after)),
  beyond: plottedAs("beyond", beyondPlot),
  lens: plottedAs("lens", lensPlot),
  learned: plottedAs("learned", learnedPlot),
};

export const drawing: Drawing<"forward"> = drawnOf(DRAWS, isDrawn, table, forwardFindings);
