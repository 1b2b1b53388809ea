/** @file The figures of stochastic runs as pictures. */
import type { DrawnPlot } from "../../../charts/xy/curvePicture";
import { markScale } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { GRIP_RADIUS, pictured, picturedRuns, roomFor } from "../relaxation/draw";
import type { Drawing, DrawOf } from "../part";
import type { StochasticTrace } from "../run/stochastic/types";
import { layoutSteps, runsShape } from "./scene";
import { drawWays } from "./ways";
import { meansWords, stepsWords, stochasticFindings } from "./words";
import { table } from "./table";

export const drawMeans = (trace: StochasticTrace, viewport: Viewport): Picture =>
  picturedRuns(meansWords(trace), runsShape(trace), viewport);

export function layoutStepsPicture(trace: StochasticTrace, viewport: Viewport): DrawnPlot {
  const { plot, logs, grip } = layoutSteps(trace, roomFor(viewport));
  const picture = pictured(stepsWords(trace), plot);
  const radius = GRIP_RADIUS * Math.sqrt(markScale(viewport.theme));
  const marks = grip ? [circle(grip, radius, { fill: "paper", stroke: "ink", width: 2 })] : [];
  const layers = [...picture.layers, { id: "grip", marks, moving: true }];
  return { plot, picture: { ...picture, held: { ...plot.overlay, up: logs }, layers } };
}

export const drawSteps = (trace: StochasticTrace, viewport: Viewport): Picture =>
  layoutStepsPicture(trace, viewport).picture;

const DRAWN: Readonly<Record<string, (trace: StochasticTrace, viewport: Viewport) => Picture>> = {
  means: drawMeans,
  fourWays: drawWays,
  safeSteps: drawSteps,
};

export const draw: DrawOf<"stochastic"> = (figure, trace, _, viewport) =>
  DRAWN[figure]?.(trace, viewport) ?? null;

export const drawing: Drawing<"stochastic"> = { draw, table, findings: stochasticFindings };
