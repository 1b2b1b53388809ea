/** @file The figures of flows as pictures. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { kindOf } from "../../../param/spelt";
import type { Drawing, DrawOf } from "../part";
import { drawCurves, exponentsOf, rangeOf, type Curves } from "../figure/curves";
import type { FlowTrace } from "../run/flow/types";
import type { FlowParams } from "../run/params";
import { drawEntries, drawSlice } from "./entries";
import { describeBoth, rowsUpTo, runsBehind, withBehind } from "./behind";
import { hasExcess, lastOf, lookOf, runsIn, type Column, type ShownRun } from "./runs";
import { drawTriangle } from "./triangle";
import { describeColumn, distanceWords, gradientWords, objectiveWords, smoothnessWords } from "./words";
import { table } from "./table";

const WAYS = { triangle: drawTriangle, slice: drawSlice, entries: drawEntries };

/** The run that is shown and the one behind it. */
type DrawFlow = (trace: FlowTrace, viewport: Viewport, pinned: FlowTrace | null) => Picture;

const drawWays: DrawFlow = (trace, ...rest) => WAYS[lookOf(trace.params)](trace, ...rest);

const dataOf = (shown: readonly ShownRun[], column: Column): readonly CurveData[] =>
  shown.map(({ run, style }) => ({ style, x: run.t, y: run[column] }));

const dataBehind = (behind: readonly ShownRun[], column: Column, last: number): readonly CurveData[] =>
  behind.map((one) => {
    const { run, style } = one;
    const end = rowsUpTo(one, last);
    return { style, x: run.t.subarray(0, end), y: run[column].subarray(0, end) };
  });

const columnsOf = (data: readonly CurveData[]) => data.map(({ y }) => y);

function overSteps(
  figure: string,
  trace: FlowTrace,
  pinned: FlowTrace | null,
  column: Column,
  { words, up, more = [] }: Pick<Curves, "words" | "up"> & { readonly more?: readonly CurveData[] },
): Curves {
  const shown = runsIn(trace);
  const last = lastOf(shown);
  const data = [...dataBehind(runsBehind(trace, pinned), column, last), ...dataOf(shown, column), ...more];
  return {
    words: withBehind(words, figure, trace, pinned),
    description: describeBoth(figure, trace, pinned, (one) => describeColumn(one, column)),
    data,
    x: [0, last],
    whole: true,
    y: { kind: "log", exponents: exponentsOf(columnsOf(data)) },
    up,
    across: ["step t", "t"],
  };
}

export const drawObjective: DrawFlow = (trace, viewport, pinned) => {
  const excess = hasExcess(trace);
  const words = objectiveWords(trace, excess);
  const over = (column: Column, up: string) => overSteps("loss", trace, pinned, column, { words, up });
  if (excess) return drawCurves(over("excess", "f(x) − f(z)"), viewport);
  const curves = over("objective", "f(x)");
  return drawCurves({ ...curves, y: { kind: "linear", range: rangeOf(columnsOf(curves.data)) } }, viewport);
};

export const drawDistance: DrawFlow = (trace, viewport, pinned) =>
  drawCurves(
    overSteps("distance", trace, pinned, "divergence", { words: distanceWords(trace), up: "D(z, x)" }),
    viewport,
  );

export const drawGradient: DrawFlow = (trace, viewport, pinned) =>
  drawCurves(
    overSteps("slope", trace, pinned, "gradientNorm", {
      words: gradientWords(trace),
      up: "|∇f| along the set",
    }),
    viewport,
  );

const LEVEL: CurveStyle = { id: "one-over-step", label: "1/η", color: "exact", dash: "1.5 4", marker: null };

/** Below it the loss must fall. */
export function levelOf({ rule, step, relaxation, steps }: FlowParams): readonly CurveData[] {
  if (kindOf(rule) !== "fixed") return [];
  const level = 1 / (step * relaxation);
  return level < Infinity ? [{ style: LEVEL, x: [0, steps], y: [level, level] }] : [];
}

export const drawSmoothness: DrawFlow = (trace, viewport, pinned) =>
  drawCurves(
    overSteps("smoothness", trace, pinned, "smoothness", {
      words: smoothnessWords(trace),
      up: "L",
      more: levelOf(trace.params),
    }),
    viewport,
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

export const draw: DrawOf<"flow"> = (figure, trace, _, viewport, pinned = null) =>
  trace.runs.every((run) => run === null)
    ? null
    : DRAWS[isFigure(figure) ? figure : "ways"](trace, viewport, pinned);

export const drawing: Drawing<"flow"> = { draw, table };
