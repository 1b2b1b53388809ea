/** @file The figures of stochastic runs as pictures. */
import { layoutPlot, plotted, type DrawnPlot, type Viewport } from "../../../charts/curves";
import { always, drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import { distancesPlot } from "../relaxation/scene";
import type { StochasticTrace } from "../run/stochastic/types";
import { runsShape, stepsPlot } from "./scene";
import { drawWays } from "./ways";
import { meansWords, stochasticFindings } from "./words";
import { table } from "../relaxation/table";

export const drawMeans = plotted((trace: StochasticTrace) =>
  distancesPlot(meansWords(trace), runsShape(trace)),
);
export const layoutSteps = (trace: StochasticTrace, viewport: Viewport): DrawnPlot =>
  layoutPlot(stepsPlot(trace, viewport), viewport);

export const drawing: Drawing<"stochastic"> = drawnOf(
  { means: drawMeans, fourWays: drawWays, safeSteps: plotted(stepsPlot) },
  always,
  table,
  stochasticFindings,
);
