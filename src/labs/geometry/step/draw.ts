/** @file The figures of one step as pictures. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import { always, drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import type { StepParams } from "../run/params";
import { isSimplex } from "../run/step/step";
import { targetOf } from "../run/step/target";
import type { StepTrace } from "../run/step/types";
import { drawClasses } from "./classes";
import { drawDual } from "./dual";
import { drawEdge } from "./edge";
import { drawSum } from "./sum";
import { drawTriangle } from "./triangle";
import { stepFindings } from "./words";
import { table } from "./table";

/** Whether the step can be drawn on the triangle. */
export const isOnTriangle = ({ point, set }: StepParams): boolean => point.length === 3 && isSimplex(set);

export function drawStep(trace: StepTrace, viewport: Viewport): Picture | null {
  if (trace.steps === null) return null;
  return isOnTriangle(trace.params)
    ? drawTriangle(trace, trace.steps, viewport).picture
    : drawClasses(trace, trace.steps, viewport);
}

export const drawDuals = (trace: StepTrace, viewport: Viewport): Picture | null =>
  trace.steps !== null && trace.params.point.length === 3 ? drawDual(trace, trace.steps, viewport) : null;

export function drawSums(trace: StepTrace, viewport: Viewport): Picture | null {
  const q = targetOf(trace.params);
  return q && drawSum(trace, q, viewport);
}

export const drawing: Drawing<"step"> = drawnOf(
  {
    step: drawStep,
    dual: drawDuals,
    edge: (trace, viewport) => trace.edge && drawEdge(trace, trace.edge, viewport),
    sum: drawSums,
  },
  always,
  table,
  stepFindings,
);
