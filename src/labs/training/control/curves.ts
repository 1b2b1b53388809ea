/** @file What policies are worth over the iterations, and what is lost on the way. Pure. */
import type { Mark } from "../../../charts/picture/types";
import { linearScale, log10 } from "../../../charts/scale/scale";
import { bandMarks } from "../../../charts/xy/band";
import { layoutCurves, type CurvePlot, type CurveRoom } from "../../../charts/xy/curvePlot";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { actorsOf, labelsOf, runsOf } from "../run/control/plan";
import type { ControlCourse, ControlTrace } from "../run/control/types";
import { stylesOf } from "./look";

/** What is drawn of a trace once there is something of every actor. */
export interface Drawn extends ControlTrace {
  readonly optimum: NonNullable<ControlTrace["optimum"]>;
  readonly optimalValue: number;
  readonly courses: readonly ControlCourse[];
}

export const isDrawn = (trace: ControlTrace | null): trace is Drawn =>
  trace !== null && trace.optimalValue !== null && trace.courses.every((course) => course !== null);

export interface BandedPlot {
  readonly plot: CurvePlot;
  /** Between the ends of the intervals, under the curves. */
  readonly bands: readonly Mark[];
}

interface Banded {
  readonly data: CurveData;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const BAND_OPACITY = 0.16;
export const OPTIMUM: CurveStyle = {
  id: "optimum",
  label: "optimum V*",
  color: "target",
  dash: "7 4",
  marker: null,
};

const times = (count: number) => Float64Array.from({ length: count }, (_, t) => t);

const bandsOf = (plot: CurvePlot, all: readonly Banded[]): readonly Mark[] =>
  all.flatMap(({ data: { style }, low, high }) =>
    bandMarks(
      plot,
      { x: times(low.length), low, high },
      { fill: style.color, fillOpacity: BAND_OPACITY, name: `${style.id}-band` },
    ),
  );

const withStyles = (trace: Drawn): readonly (readonly [ControlCourse, CurveStyle])[] => {
  const styles = stylesOf(actorsOf(trace.params), labelsOf(trace.params));
  return trace.courses.flatMap((course, k) => {
    const style = styles[k];
    return style ? [[course, style] as const] : [];
  });
};

/** The share of the run after which what is still missing says how far down the axis reaches. */
const EARLY = 0.05;
const AIR = 1.25;
/** Of the optimum, how much is shown at least. */
const LEAST_SHARE = 0.2;

/** From where to where values are shown: early values that are much worse leave through the foot. */
function valueRange({ courses, optimalValue }: Drawn): readonly [number, number] {
  let [missing, lowest] = [0, Infinity];
  for (const { values, low, done } of courses) {
    const early = Math.ceil(EARLY * done);
    missing = Math.max(missing, optimalValue - (low[early] ?? optimalValue));
    lowest = Math.min(lowest, values[0] ?? 0, low[early] ?? 0);
  }
  const span = Math.max(LEAST_SHARE * Math.abs(optimalValue), AIR * missing);
  if (span === 0) return [0, 1];
  const foot = optimalValue > 0 && lowest >= 0 ? Math.max(0, optimalValue - span) : optimalValue - span;
  return [foot, optimalValue + 0.06 * (optimalValue - foot)];
}

export function layoutValue(trace: Drawn, room: CurveRoom): BandedPlot {
  const { params, optimalValue } = trace;
  const all = withStyles(trace).map(([{ values, low, high }, style]): Banded => ({
    data: { style: { ...style, marker: null }, x: times(values.length), y: values },
    low,
    high,
  }));
  const range = valueRange(trace);
  const best: CurveData = { style: OPTIMUM, x: [0, params.iterations], y: [optimalValue, optimalValue] };
  const plot = layoutCurves(
    {
      data: [best, ...all.map(({ data }) => data)],
      x: (pixels) => linearScale([0, params.iterations], pixels),
      y: (pixels) => linearScale(range, pixels),
      up: "value at the start",
      across: ["iteration t"],
    },
    room,
  );
  return { plot, bands: runsOf(params) > 1 ? bandsOf(plot, all) : [] };
}

/** What is below this share of the value is rounding. */
const ROUNDING = 1e-15;
const MOST_DECADES = 14;

/** With an exact critic: what is still missing, on an axis of powers. */
export function layoutMissing(trace: Drawn, room: CurveRoom): BandedPlot {
  const { params, optimalValue } = trace;
  const least = ROUNDING * Math.max(1, Math.abs(optimalValue));
  const data = withStyles(trace).map(([{ values }, style]): CurveData => ({
    style: { ...style, marker: null },
    x: times(values.length),
    y: values.map((value) => (optimalValue - value > least ? optimalValue - value : 0)),
  }));
  const seen = data.flatMap(({ y }) => Array.from(y)).filter((gap) => gap > 0);
  const plain: readonly [number, number] = [-3, 0];
  const [low, high] =
    seen.length === 0
      ? plain
      : [
          seen.reduce((one, other) => Math.min(one, other)),
          seen.reduce((one, other) => Math.max(one, other)),
        ].map(log10);
  const logs = [Math.max((high ?? 0) - MOST_DECADES, low ?? 0) - 0.3, (high ?? 0) + 0.3] as const;
  const plot = layoutCurves(
    {
      data,
      x: (pixels) => linearScale([0, params.iterations], pixels),
      y: (pixels) => stepScale(logs, pixels),
      up: "V* − V",
      across: ["iteration t"],
    },
    room,
  );
  return { plot, bands: [] };
}

/** With a sampled critic: what was lost by then, with its interval. */
export function layoutRegret(trace: Drawn, room: CurveRoom): BandedPlot {
  const all = withStyles(trace).map(([{ regret, regretLow, regretHigh }, style]): Banded => ({
    data: { style: { ...style, marker: null }, x: times(regret.length), y: regret },
    low: regretLow,
    high: regretHigh,
  }));
  const top = all.reduce(
    (most, { high, data }) => Math.max(most, high.at(-1) ?? 0, data.y[data.y.length - 1] ?? 0),
    0,
  );
  const plot = layoutCurves(
    {
      data: all.map(({ data }) => data),
      x: (pixels) => linearScale([0, trace.params.iterations], pixels),
      y: (pixels) => linearScale([0, 1.06 * (top > 0 ? top : 1)], pixels),
      up: "regret",
      across: ["iteration t"],
    },
    room,
  );
  return { plot, bands: runsOf(trace.params) > 1 ? bandsOf(plot, all) : [] };
}

export const isExact = ({ params }: Pick<ControlTrace, "params">): boolean => params.critic === "exact";
