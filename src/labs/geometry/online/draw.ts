/** @file The figures of learning from experts as pictures. */
import { layoutPlot, plotted, type DrawnPlot, type Viewport } from "../../../charts/curves";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import type { OnlineTrace } from "../run/online/types";
import { growthPlot, regretPlot, weightsPlot } from "./curves";
import { table } from "./table";
import { onlineFindings } from "./words";

export const drawRegret = plotted(regretPlot);
export const drawWeights = plotted(weightsPlot);
export const layoutGrowth = (trace: OnlineTrace, viewport: Viewport): DrawnPlot =>
  layoutPlot(growthPlot(trace, viewport), viewport);

const isBegun = (trace: OnlineTrace): trace is OnlineTrace => trace.runs.some((run) => run !== null);

export const drawing: Drawing<"online"> = drawnOf(
  { regret: drawRegret, weights: drawWeights, growth: plotted(growthPlot) },
  isBegun,
  table,
  onlineFindings,
);
