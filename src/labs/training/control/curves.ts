/** @file The values of policies over the iterations, and what is lost on the way. Pure. */
import { LOOKS } from "../../../charts/looks";
import {
  heightWithin,
  level,
  linear,
  powers,
  powersAround,
  timesOf,
  type CurveStyle,
  type Pair,
  type Plot,
  lookStyle,
} from "../../../charts/curves";
import { actorsOf, isExact, labelsOf, runsOf } from "../run/control/plan";
import type { ControlCourse, ControlTrace } from "../run/control/types";
import { stylesOf } from "./look";
import { regretWords, valueWords } from "./words";

/** A trace with at least one iteration of every actor. */
export interface Drawn extends ControlTrace {
  readonly optimum: NonNullable<ControlTrace["optimum"]>;
  readonly optimalValue: number;
  readonly courses: readonly ControlCourse[];
}

export const isDrawn = (trace: ControlTrace | null): trace is Drawn =>
  trace !== null && trace.optimalValue !== null && trace.courses.every((course) => course !== null);

const height = heightWithin(0.6, 240, 330);
export const OPTIMUM = lookStyle("optimum", "optimum V*", LOOKS.optimum);

const withStyles = (trace: Drawn): readonly (readonly [ControlCourse, CurveStyle])[] => {
  const styles = stylesOf(actorsOf(trace.params), labelsOf(trace.params));
  return trace.courses.flatMap((course, k) => {
    const style = styles[k];
    return style ? [[course, style] as const] : [];
  });
};

/** The lower end of the axis is what is still missing after this share of the run. */
const EARLY_SHARE = 0.05;
const AIR_FACTOR = 1.25;
/** At least this share of the optimum is shown. */
const LEAST_SHARE = 0.2;

/** The range of values that is shown; early values that are much worse leave through the bottom. */
function valueRange({ courses, optimalValue }: Drawn): Pair {
  let [missing, lowest] = [0, Infinity];
  for (const { values, low, done } of courses) {
    const early = Math.ceil(EARLY_SHARE * done);
    missing = Math.max(missing, optimalValue - (low[early] ?? optimalValue));
    lowest = Math.min(lowest, values[0] ?? Infinity, low[early] ?? Infinity);
  }
  const span = Math.max(LEAST_SHARE * Math.abs(optimalValue), AIR_FACTOR * missing);
  if (span === 0) return [0, 1];
  const foot = optimalValue > 0 && lowest >= 0 ? Math.max(0, optimalValue - span) : optimalValue - span;
  return [foot, optimalValue + 0.06 * (optimalValue - foot)];
}

/** Curves over the iterations; for several runs together with intervals. */
function overIterations(
  trace: Drawn,
  valuesOf: (course: ControlCourse) => Readonly<Record<"mean" | "low" | "high", Float64Array>>,
): Pick<Plot, "data" | "areas" | "height" | "x" | "across"> {
  const { params } = trace;
  const all = withStyles(trace).map(([course, style]) => ({ style, ...valuesOf(course) }));
  return {
    height,
    data: all.map(({ style, mean }) => ({
      style: { ...style, marker: null },
      x: timesOf(mean.length),
      y: mean,
    })),
    areas: all.flatMap(({ style: { id, color }, low, high }) =>
      runsOf(params) > 1 ? [{ color, name: `${id}-band`, x: timesOf(low.length), low, high }] : [],
    ),
    x: linear([0, params.iterations]),
    across: ["iteration t"],
  };
}

export function valuePlot(trace: Drawn): Plot {
  const { params, optimalValue } = trace;
  const { data, ...shared } = overIterations(trace, ({ values, low, high }) => ({ mean: values, low, high }));
  return {
    ...shared,
    words: valueWords(trace),
    data: [level(OPTIMUM, optimalValue, [0, params.iterations]), ...data],
    y: linear(valueRange(trace)),
    up: "value at the start",
  };
}

/** Differences below this share of the value are rounding. */
const VALUE_ROUNDING = 1e-15;
const MOST_DECADES = 14;

/** With an exact critic: what is still missing, on a logarithmic axis. */
function missingShape(trace: Drawn): Omit<Plot, "words"> {
  const { optimalValue } = trace;
  const least = VALUE_ROUNDING * Math.max(1, Math.abs(optimalValue));
  const missing = (value: number) => (optimalValue - value > least ? optimalValue - value : 0);
  const { areas: _, ...shared } = overIterations(trace, ({ values, low, high }) => ({
    mean: values.map(missing),
    low,
    high,
  }));
  const logs = powersAround(
    shared.data.map(({ y }) => y),
    { deepest: MOST_DECADES, share: 0, least: 0.3 },
  );
  return { ...shared, y: powers(logs), up: "V* − V" };
}

/** With a sampled critic: what was lost so far, with an interval. */
function lostShape(trace: Drawn): Omit<Plot, "words"> {
  const { data, areas, ...shared } = overIterations(trace, ({ regret, regretLow, regretHigh }) => ({
    mean: regret,
    low: regretLow,
    high: regretHigh,
  }));
  const ends = trace.courses.flatMap(({ regret, regretHigh }) => [
    ...regret.slice(-1),
    ...regretHigh.slice(-1),
  ]);
  const top = Math.max(0, ...ends);
  return {
    ...shared,
    data,
    ...(areas && { areas }),
    y: linear([0, 1.06 * (top > 0 ? top : 1)]),
    up: "regret",
  };
}

export const regretPlot = (trace: Drawn): Plot => ({
  words: regretWords(trace),
  ...(isExact(trace) ? missingShape : lostShape)(trace),
});
