/** @file The figures of learning from preferences as pictures. */
import { layoutPlot, plotted, type Viewport } from "../../../charts/curves";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import type { PreferenceTrace } from "../run/preference/types";
import { factorPlot, gapPlot, policyPlot, type Drawn } from "./curves";
import { preferenceFindings } from "./words";
import { table } from "./table";

export const drawPolicy = plotted(policyPlot);
export const drawGap = plotted(gapPlot);
export const layoutFactor = (trace: Drawn, viewport: Viewport) =>
  layoutPlot(factorPlot(trace, viewport), viewport);

export const isDrawn = (trace: PreferenceTrace | null): trace is Drawn =>
  trace !== null && trace.result !== null;

export const drawing: Drawing<"preference"> = drawnOf(
  { policy: drawPolicy, gap: drawGap, factor: plotted(factorPlot) },
  isDrawn,
  table,
  preferenceFindings,
);
