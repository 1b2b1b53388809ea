/** @file The figures of one step as pictures. */
import type { Paper, Picture } from "../../../charts/picture/types";
import type { Drawing, DrawOf } from "../part";
import type { StepParams } from "../run/params";
import { isSimplex } from "../run/step/step";
import { targetOf } from "../run/step/target";
import type { StepTrace } from "../run/step/types";
import { drawClasses } from "./classes";
import { drawDual } from "./dual";
import { drawEdge } from "./edge";
import { drawSum } from "./sum";
import { drawTriangle } from "./triangle";
import { table } from "./table";

/** Whether the step is one of the triangle. */
export const isOnTriangle = ({ point, set }: StepParams): boolean => point.length === 3 && isSimplex(set);

export function drawStep(trace: StepTrace, paper: Paper): Picture | null {
  if (trace.steps === null) return null;
  return isOnTriangle(trace.params)
    ? drawTriangle(trace, trace.steps, paper).picture
    : drawClasses(trace, trace.steps, paper);
}

export const drawDuals = (trace: StepTrace, paper: Paper): Picture | null =>
  trace.steps !== null && trace.params.point.length === 3 ? drawDual(trace, trace.steps, paper) : null;

export function drawSums(trace: StepTrace, paper: Paper): Picture | null {
  const q = targetOf(trace.params);
  return q && drawSum(trace, q, paper);
}

export const draw: DrawOf<"step"> = (figure, trace, _, paper) => {
  if (figure === "dual") return drawDuals(trace, paper);
  if (figure === "edge") return trace.edge && drawEdge(trace, trace.edge, paper);
  return figure === "sum" ? drawSums(trace, paper) : drawStep(trace, paper);
};

export const drawing: Drawing<"step"> = { draw, table };
