/** @file The figures of a textbook method and its row as pictures. */
import { SECOND_DASHES } from "../../../charts/looks";
import {
  counted,
  level,
  linear,
  lineStyle,
  plotted,
  powers,
  powersAround,
  timesOf,
  valuesAround,
  type CurveData,
  type CurveStyle,
  type Plot,
} from "../../../charts/curves";
import { pow } from "../../../core/elementary/pow";
import { entryAt } from "../../../core/entry";
import { drawnOf } from "../../shared/parts/figures";
import { overStepsHeight } from "../figure/height";
import type { Drawing } from "../part";
import { ENTRIES, ROUNDING_STYLE, OWN_STYLE, VARIANTS } from "./look";
import type { Equalities, EqualitiesTrace } from "../run/equalities/types";
import {
  describeDifference,
  describeMetric,
  describeRuns,
  differenceWords,
  metricWords,
  runsWords,
} from "./words";
import { equalitiesFindings } from "./findings";
import { table } from "./table";

const shown = ({ dimension }: Equalities) => ENTRIES.slice(0, dimension);

const rowsOf = ({ textbook, dimension }: Equalities) => timesOf(textbook.length / dimension);

const columnOf = (rows: Float64Array, n: number, i: number): Float64Array =>
  Float64Array.from({ length: rows.length / n }, (_, t) => rows[n * t + i] ?? NaN);

const lastOf = (t: Float64Array): number => Math.max(1, ...t.slice(-1));

/** A trace with a result. */
type Begun = EqualitiesTrace & { readonly result: Equalities };

/** All curves of a figure over the steps. */
const overSteps = (t: Float64Array) => ({
  height: overStepsHeight,
  x: counted([0, lastOf(t)]),
  across: ["step t", "t"],
});

function runsPlot(trace: Begun): Plot {
  const { result } = trace;
  const t = rowsOf(result);
  const curve = (style: CurveStyle, rows: Float64Array, i: number): CurveData => ({
    style,
    x: t,
    y: columnOf(rows, result.dimension, i),
  });
  const data = shown(result).flatMap(({ color, marker }, i) => {
    const name = `x_{${i + 1}}`;
    return [
      curve(lineStyle(`textbook-${i}`, name, color), result.textbook, i),
      curve(
        lineStyle(`template-${i}`, `template, ${name}`, color, SECOND_DASHES.marked, marker),
        result.template,
        i,
      ),
    ];
  });
  return {
    words: runsWords(trace),
    description: describeRuns(trace),
    data,
    ...overSteps(t),
    y: linear(valuesAround(data.map(({ y }) => y))),
    up: "entries of x",
  };
}

/** max |aᵢ − bᵢ| for each row. */
function gaps(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const count = Math.min(a.length, b.length) / n;
  return Float64Array.from({ length: count }, (_, t) => {
    let most = 0;
    for (let i = n * t; i < n * (t + 1); i++) most = Math.max(most, Math.abs(entryAt(a, i) - entryAt(b, i)));
    return most;
  });
}

const LEAST_DIFFERENCE = Number.EPSILON;

/** Half the width of a line for a single step. */
const HALF_LINE_STEPS = 0.35;

/** The steps where the two differ. A single one between two that do not is drawn as a short line. */
function differing(t: Float64Array, gap: Float64Array): Pick<CurveData, "x" | "y"> {
  const x: number[] = [];
  const y: number[] = [];
  const differs = (i: number) => gap[i] !== undefined && gap[i] !== 0;
  gap.forEach((value, i) => {
    const time = t[i] ?? i;
    const isAlone = differs(i) && !differs(i - 1) && !differs(i + 1);
    x.push(...(isAlone ? [time - HALF_LINE_STEPS, time + HALF_LINE_STEPS] : [time]));
    y.push(...(isAlone ? [value, value] : [value === 0 ? NaN : value]));
  });
  return { x, y };
}

/** A short line at this height for each step where the two are equal. */
function equal(t: Float64Array, gap: Float64Array, height: number): Pick<CurveData, "x" | "y"> {
  const steps = Array.from(t).filter((_, i) => gap[i] === 0);
  return {
    x: steps.flatMap((time) => [time - HALF_LINE_STEPS, time + HALF_LINE_STEPS, time + HALF_LINE_STEPS]),
    y: steps.flatMap(() => [height, height, NaN]),
  };
}

/** Steps without a difference are drawn below the values, in this share of the height. */
const EQUAL_ROOM = 0.1;
const EQUAL_STYLE: CurveStyle = { ...OWN_STYLE, id: "equal", label: "equal to the last bit", marker: null };

function differencePlot(trace: Begun): Plot {
  const { dimension: n, textbook, template, variants } = trace.result;
  const t = rowsOf(trace.result);
  const own = gaps(textbook, template, n);
  const curved: readonly CurveData[] = [
    level(ROUNDING_STYLE, LEAST_DIFFERENCE, [0, lastOf(t)]),
    { style: OWN_STYLE, ...differing(t, own) },
    ...variants.flatMap(({ name, x }, i): CurveData[] => {
      const look = VARIANTS[i];
      return look
        ? [{ style: { id: `variant-${i}`, label: name, ...look }, ...differing(t, gaps(textbook, x, n)) }]
        : [];
    }),
  ];
  const [low, high] = powersAround(curved.map(({ y }) => y));
  const room = EQUAL_ROOM * (high - low);
  return {
    words: differenceWords(trace),
    description: describeDifference(trace),
    data: [{ style: EQUAL_STYLE, ...equal(t, own, pow(10, low - room / 2)) }, ...curved],
    ...overSteps(t),
    y: powers([low - room, high]),
    up: "difference from the textbook",
  };
}

function metricPlot(trace: Begun): Plot {
  const { metric, dimension } = trace.result;
  const t = rowsOf(trace.result);
  const data = shown(trace.result).map((look, i): CurveData => ({
    style: { id: `metric-${i}`, label: `h_{${i + 1}}`, ...look },
    x: t,
    y: columnOf(metric, dimension, i),
  }));
  return {
    words: metricWords(trace),
    description: describeMetric(trace),
    data,
    ...overSteps(t),
    y: powers(powersAround(data.map(({ y }) => y))),
    up: "diagonal of ∇²φ",
  };
}

export const isDrawn = (trace: EqualitiesTrace | null): trace is Begun => (trace?.result ?? null) !== null;

export const drawRuns = plotted(runsPlot);
export const drawDifference = plotted(differencePlot);
export const drawMetric = plotted(metricPlot);

export const drawing: Drawing<"equalities"> = drawnOf(
  { textbook: drawRuns, difference: drawDifference, metric: drawMetric },
  isDrawn,
  table,
  equalitiesFindings,
);
