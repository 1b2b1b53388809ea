/** @file The figures of flows as pictures. */
import { LOOKS } from "../../../charts/looks";
import { curveWords } from "../../../charts/xy/curveWords";
import {
  counted,
  drawPlot,
  level,
  linear,
  powers,
  powersAround,
  valuesAround,
  type CurveData,
  type FigureWords,
  type Picture,
  type Plot,
  type Viewport,
  lookStyle,
} from "../../../charts/curves";
import { kindOf } from "../../../param/spelt";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import type { FlowTrace } from "../run/flow/types";
import type { FlowParams } from "../run/params";
import { drawEntries, drawSlice } from "./entries";
import { overStepsHeight } from "../figure/height";
import { describeBoth, rowsUpTo, runsBehind, withBehind } from "./behind";
import { hasExcess, lastOf, lookOf, runsIn, type Column, type ShownRun } from "./runs";
import { drawTriangle } from "./triangle";
import { distanceWords, gradientWords, objectiveWords, smoothnessWords } from "./words";
import { flowFindings } from "./findings";
import { table } from "./table";

const WAYS = { triangle: drawTriangle, slice: drawSlice, entries: drawEntries };

/** Draws the run that is shown, and the one behind it. */
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

const STEP = "step t";

interface Over {
  readonly figure: string;
  readonly column: Column;
  readonly words: (trace: FlowTrace) => FigureWords;
  readonly up: string;
  /** A linear axis instead of a logarithmic one. */
  readonly isLinear?: true;
  readonly more?: (params: FlowParams) => readonly CurveData[];
}

const overSteps =
  (of: (trace: FlowTrace) => Over): DrawFlow =>
  (trace, viewport, pinned) => {
    const { figure, column, words, up, isLinear = false, more = () => [] } = of(trace);
    const shown = runsIn(trace);
    const last = lastOf(shown);
    const behind = dataBehind(runsBehind(trace, pinned), column, last);
    const data = [...behind, ...dataOf(shown, column), ...more(trace.params)];
    const columns = data.map(({ y }) => y);
    const plot: Plot = {
      words: withBehind(words(trace), figure, trace, pinned),
      description: describeBoth(trace, pinned, (one) =>
        curveWords(up, STEP, [...dataOf(runsIn(one), column), ...more(one.params)]),
      ),
      height: overStepsHeight,
      data,
      x: counted([0, last]),
      y: isLinear ? linear(valuesAround(columns)) : powers(powersAround(columns)),
      up,
      across: [STEP, "t"],
    };
    return drawPlot(plot, viewport);
  };

export const lossWords = (trace: FlowTrace | null): FigureWords =>
  objectiveWords(trace, trace === null || hasExcess(trace));

export const drawObjective = overSteps((trace) => ({
  figure: "loss",
  words: lossWords,
  ...(hasExcess(trace)
    ? { column: "excess", up: "f(x) − f(z)" }
    : { column: "objective", up: "f(x)", isLinear: true }),
}));

export const drawDistance = overSteps(() => ({
  figure: "distance",
  column: "divergence",
  words: distanceWords,
  up: "D(z, x)",
}));

export const drawGradient = overSteps(() => ({
  figure: "slope",
  column: "gradientNorm",
  words: gradientWords,
  up: "|∇f| along the set",
}));

const LEVEL = lookStyle("one-over-step", "1/η", LOOKS.guide);

/** The level that the step must stay below for the loss to decrease. */
export function levelOf({ rule, step, relaxation, steps }: FlowParams): readonly CurveData[] {
  const value = 1 / (step * relaxation);
  return kindOf(rule) === "fixed" && value < Infinity ? [level(LEVEL, value, [0, steps])] : [];
}

export const drawSmoothness = overSteps(() => ({
  figure: "smoothness",
  column: "smoothness",
  words: smoothnessWords,
  up: "L",
  more: levelOf,
}));

const isBegun = (trace: FlowTrace): trace is FlowTrace => trace.runs.some((run) => run !== null);

export const drawing: Drawing<"flow"> = drawnOf(
  {
    ways: drawWays,
    distance: drawDistance,
    loss: drawObjective,
    slope: drawGradient,
    smoothness: drawSmoothness,
  },
  isBegun,
  table,
  flowFindings,
);
