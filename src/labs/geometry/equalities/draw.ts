/** @file The figures of a textbook method and its row as pictures. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import { pow } from "../../../core/elementary/pow";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { ENTRIES, LEVEL, OWN, VARIANTS } from "./look";
import { drawCurves, exponentsOf, rangeOf } from "../figure/curves";
import type { Drawing, DrawOf } from "../part";
import type { EqualitiesResult, EqualitiesTrace } from "../run/equalities/types";
import {
  describeDifference,
  describeMetric,
  describeRuns,
  differenceWords,
  metricWords,
  runsWords,
} from "./words";
import { table } from "./table";

const shown = ({ dimension }: EqualitiesResult) => ENTRIES.slice(0, dimension);

const timesOf = ({ textbook, dimension }: EqualitiesResult): Float64Array =>
  Float64Array.from({ length: textbook.length / dimension }, (_, t) => t);

const columnOf = (rows: Float64Array, n: number, i: number): Float64Array =>
  Float64Array.from({ length: rows.length / n }, (_, t) => rows[n * t + i] ?? NaN);

const lastOf = (t: Float64Array): number => Math.max(1, t.at(-1) ?? 1);

/** All curves of a figure over the steps. */
const overSteps = (t: Float64Array) => ({ x: [0, lastOf(t)], whole: true, across: ["step t", "t"] }) as const;

const logOf = (data: readonly CurveData[]) =>
  ({ kind: "log", exponents: exponentsOf(data.map(({ y }) => y)) }) as const;

function drawRuns(trace: EqualitiesTrace, result: EqualitiesResult, viewport: Viewport): Picture {
  const t = timesOf(result);
  const curve = (style: CurveStyle, rows: Float64Array, i: number): CurveData => ({
    style,
    x: t,
    y: columnOf(rows, result.dimension, i),
  });
  const data = shown(result).flatMap(({ color, marker }, i) => {
    const name = `x_{${i + 1}}`;
    const textbook = { id: `textbook-${i}`, label: name, color, dash: "", marker: null };
    const template = { id: `template-${i}`, label: `template, ${name}`, color, dash: "1 7", marker };
    return [curve(textbook, result.textbook, i), curve(template, result.template, i)];
  });
  const curves = {
    words: runsWords(trace),
    description: describeRuns(trace),
    data,
    ...overSteps(t),
    y: { kind: "linear", range: rangeOf(data.map(({ y }) => y)) },
    up: "entries of x",
  } as const;
  return drawCurves(curves, viewport);
}

/** max |aᵢ − bᵢ| of each row. */
function gaps(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const count = Math.min(a.length, b.length) / n;
  return Float64Array.from({ length: count }, (_, t) => {
    let most = 0;
    for (let i = n * t; i < n * (t + 1); i++) most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
    return most;
  });
}

const ROUNDING = Number.EPSILON;

/** Half the width of what is drawn of a single step. */
const HALF = 0.35;

/** The steps that differ; one between two that do not is a short line. */
function differing(t: Float64Array, gap: Float64Array): Pick<CurveData, "x" | "y"> {
  const x: number[] = [];
  const y: number[] = [];
  gap.forEach((value, i) => {
    const time = t[i] ?? i;
    const isAlone = value !== 0 && !((gap[i - 1] ?? 0) !== 0) && !((gap[i + 1] ?? 0) !== 0);
    x.push(...(isAlone ? [time - HALF, time + HALF] : [time]));
    y.push(...(isAlone ? [value, value] : [value === 0 ? NaN : value]));
  });
  return { x, y };
}

/** A short line at this height at each step that does not differ. */
function equal(t: Float64Array, gap: Float64Array, height: number): Pick<CurveData, "x" | "y"> {
  const steps = Array.from(t).filter((_, i) => gap[i] === 0);
  return {
    x: steps.flatMap((time) => [time - HALF, time + HALF, time + HALF]),
    y: steps.flatMap(() => [height, height, NaN]),
  };
}

/** Those at which the template is equal stand below the values, in so much of their height. */
const ROOM = 0.1;
const EQUAL: CurveStyle = { ...OWN, id: "equal", label: "equal to the last bit", marker: null };

function drawDifference(trace: EqualitiesTrace, result: EqualitiesResult, viewport: Viewport): Picture {
  const { dimension: n, textbook, template } = result;
  const t = timesOf(result);
  const own = gaps(textbook, template, n);
  const curved: readonly CurveData[] = [
    { style: LEVEL, x: [0, lastOf(t)], y: [ROUNDING, ROUNDING] },
    { style: OWN, ...differing(t, own) },
    ...result.variants.flatMap(({ name, x }, i): CurveData[] => {
      const look = VARIANTS[i];
      return look
        ? [{ style: { id: `variant-${i}`, label: name, ...look }, ...differing(t, gaps(textbook, x, n)) }]
        : [];
    }),
  ];
  const [low, high] = exponentsOf(curved.map(({ y }) => y));
  const room = ROOM * (high - low);
  const data = [{ style: EQUAL, ...equal(t, own, pow(10, low - room / 2)) }, ...curved];
  const curves = {
    words: differenceWords(trace),
    description: describeDifference(trace),
    data,
    ...overSteps(t),
    y: { kind: "log", exponents: [low - room, high] } as const,
    up: "difference from the textbook",
  };
  return drawCurves(curves, viewport);
}

function drawMetric(trace: EqualitiesTrace, result: EqualitiesResult, viewport: Viewport): Picture {
  const t = timesOf(result);
  const data = shown(result).map((look, i): CurveData => ({
    style: { id: `metric-${i}`, label: `h_{${i + 1}}`, ...look },
    x: t,
    y: columnOf(result.metric, result.dimension, i),
  }));
  const curves = {
    words: metricWords(trace),
    description: describeMetric(trace),
    data,
    ...overSteps(t),
    y: logOf(data),
    up: "diagonal of ∇²φ",
  };
  return drawCurves(curves, viewport);
}

export const DRAWS = { textbook: drawRuns, difference: drawDifference, metric: drawMetric };
export type FigureId = keyof typeof DRAWS;
const isFigure = (id: string): id is FigureId => Object.hasOwn(DRAWS, id);

export const draw: DrawOf<"equalities"> = (figure, trace, _, viewport) =>
  trace.result && DRAWS[isFigure(figure) ? figure : "textbook"](trace, trace.result, viewport);

export const drawing: Drawing<"equalities"> = { draw, table };
