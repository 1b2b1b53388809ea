/** @file The figures of relaxed runs as pictures. */
import { layoutPlot, plotted, type DrawnPlot, type Viewport } from "../../../charts/curves";
import { always, drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import type { RelaxationTrace } from "../run/relaxation/types";
import { fanPlot, firstStepPlot } from "./edges";
import { couplingsPlot, distancesPlot } from "./scene";
import { table } from "./table";
import { relaxationFindings, runsWords } from "./words";

export const drawRuns = plotted((trace: RelaxationTrace) => distancesPlot(runsWords(trace), trace));
export const drawFan = plotted(fanPlot);
export const drawCouplings = plotted(couplingsPlot);
export const layoutFirstStep = (trace: RelaxationTrace, viewport: Viewport): DrawnPlot =>
  layoutPlot(firstStepPlot(trace, viewport), viewport);

export const drawing: Drawing<"relaxation"> = drawnOf(
  { runs: drawRuns, firstStep: plotted(firstStepPlot), fan: drawFan, couplings: drawCouplings },
  always,
  table,
  relaxationFindings,
);
