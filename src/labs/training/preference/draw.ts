/** @file The figures of learning from preferences as pictures. */
import { markScale } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { curvePicture, heightWithin, roomOn, type DrawnPlot } from "../../../charts/xy/curvePicture";
import type { Drawing, DrawOf } from "../part";
import type { PreferenceTrace } from "../run/preference/types";
import { layoutFactor, layoutGap, layoutPolicy, type Drawn } from "./curves";
import { factorWords, gapWords, policyWords } from "./words";
import { table } from "./table";

const GRIP_RADIUS = 5;

const mainHeight = heightWithin(0.5, 280, 400);
const sideHeight = heightWithin(0.62, 250, 330);

export const drawPolicy = (trace: Drawn, viewport: Viewport): Picture =>
  curvePicture(policyWords(trace), layoutPolicy(trace, roomOn(viewport, mainHeight)));

export const drawGap = (trace: Drawn, viewport: Viewport): Picture =>
  curvePicture(gapWords(trace), layoutGap(trace, roomOn(viewport, sideHeight)));

export function layoutFactorPicture(trace: Drawn, viewport: Viewport): DrawnPlot {
  const { plot, chosen } = layoutFactor(trace, roomOn(viewport, sideHeight));
  const ring = { fill: "paper", stroke: "ink", width: 2 } as const;
  const radius = GRIP_RADIUS * Math.sqrt(markScale(viewport.theme));
  const marks = chosen === null ? [] : [circle(chosen, radius, ring)];
  const picture = curvePicture(factorWords(trace), plot, { over: [{ id: "chosen", marks, moving: true }] });
  return { plot, picture: { ...picture, held: { ...plot.overlay, across: plot.scales.x.domain } } };
}

const DRAWN: Readonly<Record<string, (trace: Drawn, viewport: Viewport) => Picture>> = {
  policy: drawPolicy,
  gap: drawGap,
  factor: (trace, viewport) => layoutFactorPicture(trace, viewport).picture,
};

export const isDrawn = (trace: PreferenceTrace | null): trace is Drawn =>
  trace !== null && trace.result !== null;

export const draw: DrawOf<"preference"> = (figure, trace, _, viewport) =>
  isDrawn(trace) ? (DRAWN[figure]?.(trace, viewport) ?? null) : null;

export const drawing: Drawing<"preference"> = { draw, table };
