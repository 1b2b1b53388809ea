/** @file Distances of relaxed runs as curves: with their band, and the same coin in three couplings. Pure. */
import { countScale } from "../../../charts/scale/countScale";
import { log10 } from "../../../charts/scale/scale";
import type { Band } from "../../../charts/xy/band";
import { layoutCurves, type CurvePlot, type CurveRoom, type CurveShape } from "../../../charts/xy/curvePlot";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { decimate } from "../../../charts/series/decimate";
import { stepScale } from "../../../charts/xy/stepScale";
import type { Coupling, RelaxationTrace } from "../run/relaxation/types";

type Pair = readonly [from: number, to: number];

export const styled = (id: string, label: string, color: CurveStyle["color"], dash = ""): CurveStyle => ({
  id,
  label,
  color,
  dash,
  marker: null,
});

/** Finer than any screen: of a longer run each column has what is first, least, largest and last in it. */
const COLUMNS = 5120;

/** Values after each step, over the first distance. */
function overSteps(values: Float64Array, unit: number): Pick<CurveData, "x" | "y"> {
  const t = new Float64Array(values.length).map((_, step) => step);
  const y = over(values, unit);
  const window = { from: 0, to: values.length - 1, columns: COLUMNS };
  if (values.length < 2 * COLUMNS) return { x: t, y };
  const x = Float64Array.from(decimate({ t, values: y, stride: 1, offset: 0 }, window));
  return { x, y: x.map((step) => y[step] ?? NaN) };
}

/** What is drawn of the distances of many runs, whatever made them. */
export interface RunsShape extends Pick<
  RelaxationTrace,
  "first" | "times" | "low" | "high" | "median" | "mean" | "exact"
> {
  readonly params: { readonly steps: number; readonly runs: number };
}

/** Over the first distance, where there is one. */
export const unitOf = ({ first }: Pick<RunsShape, "first">): number =>
  first > 0 && first < Infinity ? first : 1;

/** A curve ends where it becomes infinite: nothing lies on the way there. */
const over = (values: Float64Array, unit: number): Float64Array =>
  values.map((value) => (value < Infinity ? value / unit : NaN));

/** No axis goes farther below its top. */
const MOST_DECADES = 150;

/** The least and the largest value that is positive and finite; none: the least is above the largest. */
export function positiveRange(curves: readonly CurveData[]): Pair {
  let least = Infinity;
  let most = 0;
  for (const { y } of curves)
    for (let i = 0; i < y.length; i++) {
      const value = y[i] ?? NaN;
      if (!(value > 0 && value < Infinity)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  return [least, most];
}

/** The powers of ten around all that is positive and finite, with a little room. */
function logsAround(curves: readonly CurveData[]): Pair {
  const [least, most] = positiveRange(curves);
  if (least > most) return [-1, 1];
  const high = log10(most);
  const low = Math.max(high - MOST_DECADES, log10(least));
  const pad = Math.max(0.12, (high - low) * 0.05);
  return [low - pad, high + pad];
}

export interface RunsPlot {
  readonly plot: CurvePlot;
  /** Between 5 and 95 %; null where there is one run. */
  readonly band: Band | null;
}

/** Distances are told as shares of the first. */
const upFor = (trace: RunsShape): string =>
  unitOf(trace) === trace.first ? "D(z, x_{n}) / D(z, x_{0})" : "D(z, x_{n})";

const shapeOf = (trace: RunsShape, data: readonly CurveData[]): CurveShape => {
  const logs = logsAround(data);
  return {
    data,
    x: (pixels) => countScale([0, trace.params.steps], pixels),
    y: (pixels) => stepScale(logs, pixels),
    up: upFor(trace),
    across: ["step n"],
  };
};

export const SAMPLED = styled("mean", "sample mean", "violation");
export const EXACT = styled("exactMean", "exact mean", "exact", "8 4");
export const MEDIAN = styled("median", "median", "certified");
export const LOW = styled("low", "5 %", "certified", "2 3");
export const HIGH = styled("high", "95 %", "certified", "2 3");

export function layoutRuns(trace: RunsShape, room: CurveRoom): RunsPlot {
  const unit = unitOf(trace);
  const { times, low, high, median, mean, exact } = trace;
  const at = times.subarray(0, low.length);
  const band = [
    { style: LOW, x: at, y: over(low, unit) },
    { style: HIGH, x: at, y: over(high, unit) },
  ];
  const isOne = trace.params.runs === 1;
  const data: readonly CurveData[] = [
    ...(isOne ? [] : [...band, { style: MEDIAN, x: at, y: over(median, unit) }]),
    ...(exact === null ? [] : [{ style: EXACT, ...overSteps(exact, unit) }]),
    {
      style: isOne ? { ...SAMPLED, label: "the run" } : SAMPLED,
      ...overSteps(mean, unit),
    },
  ];
  const shape = shapeOf(trace, data);
  const plot = layoutCurves(shape, room);
  // What is infinite reaches the edge.
  const whole = (values: Float64Array) => values.map((value) => value / unit);
  return { plot, band: isOne ? null : { x: at, low: whole(low), high: whole(high) } };
}

export const COUPLING_NAMES: { readonly [C in Coupling]: string } = {
  large: "on large residuals",
  independent: "independent",
  small: "on small residuals",
};

export const COUPLING_COLORS: { readonly [C in Coupling]: CurveStyle["color"] } = {
  large: "violation",
  independent: "ink",
  small: "certified",
};

export function layoutCouplings(trace: RelaxationTrace, room: CurveRoom): CurvePlot {
  const unit = unitOf(trace);
  const data = trace.couplings.flatMap(({ coupling, mean, exact }): readonly CurveData[] => {
    const name = COUPLING_NAMES[coupling];
    const color = COUPLING_COLORS[coupling];
    const told = exact === null ? name : `${name}, sampled`;
    return [
      ...(exact === null ? [] : [{ style: styled(coupling, name, color), ...overSteps(exact, unit) }]),
      ...(mean === null
        ? []
        : [
            {
              style: styled(`${coupling}-sampled`, told, color, exact === null ? "" : "2 4"),
              ...overSteps(mean, unit),
            },
          ]),
    ];
  });
  return layoutCurves(shapeOf(trace, data), room);
}
