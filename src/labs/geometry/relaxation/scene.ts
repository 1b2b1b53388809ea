/** @file Distances of relaxed runs as curves: with a band, and for the same coin in three couplings. Pure. */
import { LOOKS, SECOND_DASHES } from "../../../charts/looks";
import {
  counted,
  heightWithin,
  lineStyle,
  powers,
  powersAround,
  timesOf,
  type CurveData,
  type FigureWords,
  type Plot,
  lookStyle,
} from "../../../charts/curves";
import { decimate } from "../../../charts/series/decimate";
import type { RelaxationTrace } from "../run/relaxation/types";
import { COUPLING_COLORS, COUPLING_NAMES } from "./look";
import { couplingsWords } from "./words";

/** Finer than any screen. In longer runs only the first, smallest, largest and last value of each column is kept. */
const MAX_COLUMNS = 5120;

/** The values after each step, divided by the first distance. */
function overSteps(values: Float64Array, unit: number): Pick<CurveData, "x" | "y"> {
  const t = timesOf(values.length);
  const y = over(values, unit);
  const window = { from: 0, to: values.length - 1, columns: MAX_COLUMNS };
  if (values.length < 2 * MAX_COLUMNS) return { x: t, y };
  const x = Float64Array.from(decimate({ t, values: y, stride: 1, offset: 0 }, window));
  return { x, y: x.map((step) => y[step] ?? NaN) };
}

/** What is drawn of the distances of many runs. */
export interface RunsShape extends Pick<
  RelaxationTrace,
  "first" | "times" | "low" | "high" | "median" | "mean" | "exact"
> {
  readonly params: { readonly steps: number; readonly runs: number };
}

/** The first distance, or 1 if there is none. */
export const unitOf = ({ first }: Pick<RunsShape, "first">): number =>
  first > 0 && first < Infinity ? first : 1;

/** A curve ends where it becomes infinite. */
const over = (values: Float64Array, unit: number): Float64Array =>
  values.map((value) => (value < Infinity ? value / unit : NaN));

/** An axis reaches at most this many powers of ten below its top. */
const MOST_DECADES = 150;

/** The title of the axis: distances are relative to the first. */
const upFor = (trace: RunsShape): string =>
  unitOf(trace) === trace.first ? "D(z, x_{n}) / D(z, x_{0})" : "D(z, x_{n})";

export const heightFor = heightWithin(0.62, 300, 420);

const overRuns = (words: FigureWords, trace: RunsShape, data: readonly CurveData[]): Plot => ({
  words,
  height: heightFor,
  data,
  x: counted([0, trace.params.steps]),
  y: powers(
    powersAround(
      data.map(({ y }) => y),
      { deepest: MOST_DECADES, share: 0.05, least: 0.12 },
    ),
  ),
  up: upFor(trace),
  across: ["step n"],
});

export const SAMPLED_STYLE = lookStyle("mean", "sample mean", LOOKS.observed);
export const EXACT_STYLE = lookStyle("exactMean", "exact mean", LOOKS.exactMean);
export const MEDIAN_STYLE = lookStyle("median", "median", LOOKS.median);
export const LOW_STYLE = lookStyle("low", "5 %", LOOKS.quantile);
export const HIGH_STYLE = lookStyle("high", "95 %", LOOKS.quantile);

/** The mean, median and band of many runs. */
export function distancesPlot(words: FigureWords, trace: RunsShape): Plot {
  const unit = unitOf(trace);
  const { times, low, high, median, mean, exact } = trace;
  const at = times.subarray(0, low.length);
  const band = [
    { style: LOW_STYLE, x: at, y: over(low, unit) },
    { style: HIGH_STYLE, x: at, y: over(high, unit) },
  ];
  const isOne = trace.params.runs === 1;
  const data: readonly CurveData[] = [
    ...(isOne ? [] : [...band, { style: MEDIAN_STYLE, x: at, y: over(median, unit) }]),
    ...(exact === null ? [] : [{ style: EXACT_STYLE, ...overSteps(exact, unit) }]),
    {
      style: isOne ? { ...SAMPLED_STYLE, label: "the run" } : SAMPLED_STYLE,
      ...overSteps(mean, unit),
    },
  ];
  const plot = overRuns(words, trace, data);
  if (isOne) return plot;
  // Infinite values reach the edge.
  const whole = (values: Float64Array) => values.map((value) => value / unit);
  return {
    ...plot,
    areas: [{ name: "band", color: LOOKS.median.color, x: at, low: whole(low), high: whole(high) }],
  };
}

export function couplingsPlot(trace: RelaxationTrace): Plot {
  const unit = unitOf(trace);
  const data = trace.couplings.flatMap(({ coupling, mean, exact }): readonly CurveData[] => {
    const name = COUPLING_NAMES[coupling];
    const color = COUPLING_COLORS[coupling];
    const told = exact === null ? name : `${name}, sampled`;
    return [
      ...(exact === null ? [] : [{ style: lineStyle(coupling, name, color), ...overSteps(exact, unit) }]),
      ...(mean === null
        ? []
        : [
            {
              style: lineStyle(
                `${coupling}-sampled`,
                told,
                color,
                exact === null ? "" : SECOND_DASHES.dotted,
              ),
              ...overSteps(mean, unit),
            },
          ]),
    ];
  });
  return overRuns(couplingsWords(trace), trace, data);
}
