/** @file The figures of flows as pictures. */
import type { Paper, Picture } from "../../../charts/picture/types";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { kindOf } from "../../../param/spelt";
import type { Drawing, DrawOf } from "../part";
import { drawCurves, exponentsOf, rangeOf, type Curves } from "../figure/curves";
import type { FlowRows, FlowTrace } from "../run/flow/types";
import type { FlowParams } from "../run/params";
import { drawEntries, drawSlice } from "./entries";
import { lastOf, lookOf, runsIn, type ShownRun } from "./runs";
import { drawTriangle } from "./triangle";
import { describeColumn, distanceWords, gradientWords, objectiveWords, smoothnessWords } from "./words";
import { table } from "./table";

type Column = "excess" | "objective" | "divergence" | "gradientNorm" | "smoothness";

const WAYS = { triangle: drawTriangle, slice: drawSlice, entries: drawEntries };

export const drawWays = (trace: FlowTrace, paper: Paper): Picture => WAYS[lookOf(trace.params)](trace, paper);

const dataOf = (shown: readonly ShownRun[], column: Column & keyof FlowRows): readonly CurveData[] =>
  shown.map(({ run, style }) => ({ style, x: run.t, y: run[column] }));

const columnsOf = (data: readonly CurveData[]) => data.map(({ y }) => y);

function overSteps(
  trace: FlowTrace,
  column: Column,
  { words, up, more = [] }: Pick<Curves, "words" | "up"> & { readonly more?: readonly CurveData[] },
): Curves {
  const shown = runsIn(trace);
  const data = [...dataOf(shown, column), ...more];
  return {
    words,
    description: describeColumn(trace, column),
    data,
    x: [0, lastOf(shown)],
    whole: true,
    y: { kind: "log", exponents: exponentsOf(columnsOf(data)) },
    up,
    across: ["step t", "t"],
  };
}

const isKnown = (values: ArrayLike<number>): boolean => Array.from(values).some((value) => value >= 0);

/** f(x) − f(z) where z is known for one of the runs, else f itself. */
export const hasExcess = (trace: FlowTrace): boolean =>
  runsIn(trace).some(({ run }) => isKnown(run.excess.subarray(0, 1)));

export function drawObjective(trace: FlowTrace, paper: Paper): Picture {
  const excess = hasExcess(trace);
  const words = objectiveWords(trace, excess);
  if (excess) return drawCurves(overSteps(trace, "excess", { words, up: "f(x) − f(z)" }), paper);
  const curves = overSteps(trace, "objective", { words, up: "f(x)" });
  return drawCurves({ ...curves, y: { kind: "linear", range: rangeOf(columnsOf(curves.data)) } }, paper);
}

export const drawDistance = (trace: FlowTrace, paper: Paper): Picture =>
  drawCurves(overSteps(trace, "divergence", { words: distanceWords(trace), up: "D(z, x)" }), paper);

export const drawGradient = (trace: FlowTrace, paper: Paper): Picture =>
  drawCurves(
    overSteps(trace, "gradientNorm", { words: gradientWords(trace), up: "|∇f| along the set" }),
    paper,
  );

const LEVEL: CurveStyle = { id: "one-over-step", label: "1/η", color: "exact", dash: "1.5 4", marker: null };

/** Below it the loss must fall. */
function levelOf({ rule, step, relaxation, steps }: FlowParams): readonly CurveData[] {
  if (kindOf(rule) !== "fixed") return [];
  const level = 1 / (step * relaxation);
  return level < Infinity ? [{ style: LEVEL, x: [0, steps], y: [level, level] }] : [];
}

export const drawSmoothness = (trace: FlowTrace, paper: Paper): Picture =>
  drawCurves(
    overSteps(trace, "smoothness", { words: smoothnessWords(trace), up: "L", more: levelOf(trace.params) }),
    paper,
  );

const DRAWS = {
  ways: drawWays,
  distance: drawDistance,
  loss: drawObjective,
  slope: drawGradient,
  smoothness: drawSmoothness,
};
type FigureId = keyof typeof DRAWS;
const isFigure = (id: string): id is FigureId => Object.hasOwn(DRAWS, id);

export const draw: DrawOf<"flow"> = (figure, trace, _, paper) =>
  trace.runs.every((run) => run === null) ? null : DRAWS[isFigure(figure) ? figure : "ways"](trace, paper);

export const drawing: Drawing<"flow"> = { draw, table };
