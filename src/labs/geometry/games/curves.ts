/** @file The divergence to the equilibrium over time, and the duality gap of last iterates and of averages. Pure. */
import { LOOKS, second } from "../../../charts/looks";
import {
  counted,
  heightWithin,
  powers,
  timesOf,
  type CurveData,
  type Pair,
  type Plot,
  type PlotShape,
  lookStyle,
} from "../../../charts/curves";
import { log10 } from "../../../charts/scale/scale";
import type { GamesRun, GamesTrace } from "../run/games/types";
import { methodStyle } from "./look";
import { approachWords } from "./words";

const sideHeight = heightWithin(0.62, 230, 340);

/** At most this many powers of ten are shown below the largest value; what is lower leaves through the bottom. */
const DEEPEST_POWERS = 14;
const LEAST_SPAN = 0.4;
/** Shorter runs do not show how fast they decrease. */
const LEAST_FOR_GUIDES = 20;
const AIR_SHARE = 0.08;
/** The height of each of two panels, relative to a single one. */
const PANEL_HEIGHT_SHARE = 0.75;

const runsOf = ({ runs }: GamesTrace): readonly GamesRun[] =>
  runs.filter((run): run is GamesRun => run !== null);

/** A range around all positive, finite values, with a margin. */
export function logRange(all: readonly ArrayLike<number>[]): Pair {
  let [low, high] = [Infinity, -Infinity];
  for (const values of all)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? NaN;
      if (!(value > 0 && value < Infinity)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low > high) return [-1, 1];
  const [from, to] = [log10(low), log10(high)];
  const top = to + AIR_SHARE * Math.max(LEAST_SPAN, to - Math.max(from, to - DEEPEST_POWERS));
  const foot = Math.max(from, to - DEEPEST_POWERS);
  const span = Math.max(LEAST_SPAN, top - foot);
  return [foot - AIR_SHARE * span, top + Math.max(0, LEAST_SPAN - (top - foot))];
}

const lastOf = (runs: readonly GamesRun[]) => Math.max(1, ...runs.map(({ done }) => done));

export function approachPlot(trace: GamesTrace): Plot {
  const runs = runsOf(trace);
  return {
    words: approachWords(),
    height: sideHeight,
    data: runs.map(({ method, divergence }) => ({
      style: methodStyle(method),
      x: timesOf(divergence.length),
      y: divergence,
    })),
    x: counted([0, lastOf(runs)]),
    y: powers(logRange(runs.map(({ divergence }) => divergence))),
    up: "D(z, ·) of both players",
    across: ["step t"],
  };
}

/** Lines for powers of t, through the ends of the slowest and of the fastest average. */
function guides(runs: readonly GamesRun[], last: number): CurveData[] {
  const ends = runs.map(({ averageGap }) => averageGap[last] ?? NaN).filter((gap) => gap > 0);
  if (ends.length === 0 || last < LEAST_FOR_GUIDES) return [];
  // A power is a straight line on these axes.
  const steps = Float64Array.of(1, last);
  const guide = (id: string, label: string, y: Float64Array): CurveData => ({
    style: lookStyle(id, label, LOOKS.guide),
    x: steps,
    y,
  });
  const [slowest, fastest] = [Math.max(...ends), Math.min(...ends)];
  return [
    guide(
      "root",
      "slope −1/2",
      steps.map((t) => slowest * Math.sqrt(last / t)),
    ),
    guide(
      "inverse",
      "slope −1",
      steps.map((t) => (fastest * last) / t),
    ),
  ];
}

/** The bins of the logarithmic axis are finer than its pixels. */
const BINS = 320;

/** Steps 1 … last; of those in the same bin only the ones with the smallest and the largest value. */
function extremes(values: Float64Array, last: number): Pick<CurveData, "x" | "y"> {
  const perBin = Math.max(1e-9, log10(last)) / BINS;
  const kept: number[] = [];
  let [bin, low, high] = [-1, 0, 0];
  const close = () => {
    if (bin < 0) return;
    kept.push(Math.min(low, high));
    if (low !== high) kept.push(Math.max(low, high));
  };
  for (let t = 1; t < values.length; t++) {
    const next = Math.floor(log10(t) / perBin);
    const value = values[t] ?? NaN;
    if (next !== bin) {
      close();
      [bin, low, high] = [next, t, t];
    } else if (value < (values[low] ?? NaN)) low = t;
    else if (value > (values[high] ?? NaN)) high = t;
  }
  close();
  return { x: kept, y: kept.map((t) => values[t] ?? NaN) };
}

type GapKind = "average" | "last";

function gapCurve({ method, gap, averageGap }: GamesRun, kind: GapKind, last: number): CurveData {
  const style = methodStyle(method);
  return kind === "average"
    ? { style, ...extremes(averageGap, last) }
    : { style: { ...style, id: `${method}-last` }, ...extremes(gap, last) };
}

interface GapPanel {
  readonly data: readonly CurveData[];
  readonly up: string;
}

/** With one method, its gaps in one panel; with several, a panel for averages and one for last strategies, on the same axes. */
function gapPanels(runs: readonly GamesRun[], last: number): readonly GapPanel[] {
  const [only] = runs;
  const curves = (kind: GapKind) => runs.map((run) => gapCurve(run, kind, last));
  if (only !== undefined && runs.length === 1) {
    const [average, end] = [gapCurve(only, "average", last), gapCurve(only, "last", last)];
    const both = [
      { ...average, style: { ...average.style, label: "average", dash: "" } },
      { ...end, style: { ...second(end.style, "other"), label: "last" } },
    ];
    return [{ data: [...guides(runs, last), ...both], up: "duality gap" }];
  }
  return [
    { data: [...guides(runs, last), ...curves("average")], up: "duality gap of averages" },
    { data: curves("last"), up: "duality gap of the last strategies" },
  ];
}

/** The panels from top to bottom. */
export function gapPlots(trace: GamesTrace): readonly PlotShape[] {
  const runs = runsOf(trace);
  const last = lastOf(runs);
  const panels = gapPanels(runs, last);
  const share = panels.length > 1 ? PANEL_HEIGHT_SHARE : 1;
  return panels.map(({ data, up }) => {
    const own = data.filter(({ style }) => style.id !== "root" && style.id !== "inverse");
    return {
      height: (width, theme) => Math.floor(share * sideHeight(width, theme)),
      data,
      x: powers([0, Math.max(0.5, log10(last))]),
      y: powers(logRange(own.map((curve) => curve.y))),
      up,
      across: ["step t"],
    };
  });
}
