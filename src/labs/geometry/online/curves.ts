/** @file Regret over the rounds beside what is proved of it, weights over the rounds, and how bounds grow with the experts. Pure. */
import { around } from "../../../charts/geometry/box";
import { markScale } from "../../../charts/ink";
import { countScale } from "../../../charts/scale/countScale";
import { linearScale, log10, powerOfTen, type Scale } from "../../../charts/scale/scale";
import { layoutCurves, type CurvePlot, type CurveRoom } from "../../../charts/xy/curvePlot";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { pow } from "../../../core/elementary/pow";
import { kindOf } from "../../../param/spelt";
import { stylesOf } from "../look";
import { potentialFor } from "../../../experiments/geometry/potential";
import type { OnlineRun, OnlineTrace } from "../run/online/types";
import { worstBound } from "../run/online/worst";
import { findingsOf } from "../run/online/summary";
import { dualStyle, expertStyle, learnerStyles, MOST_NAMED, runsOf } from "./look";

type Pair = readonly [number, number];

const rounds = (count: number) => Float64Array.from({ length: count }, (_, t) => t);
const AIR = 0.06;
/** A bound so many times the largest regret leaves through the top. */
const TOO_HIGH = 12;

/** From the least to the largest value that is finite, with some air; 0 is among them. */
function rangeOf(all: readonly Float64Array[]): Pair {
  let [low, high] = [0, 0];
  for (const values of all)
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  const air = AIR * Math.max(high - low, 1e-9);
  return [low === 0 ? 0 : low - air, high + air];
}

export function layoutRegret(trace: OnlineTrace, room: CurveRoom): CurvePlot {
  const runs = runsOf(trace);
  const styles = learnerStyles(trace, runs);
  const data = runs.flatMap((run, i): CurveData[] => {
    const style = styles[i];
    if (style === undefined) return [];
    const x = rounds(run.regret.length);
    const bound = {
      ...style,
      id: `${style.id}-bound`,
      label: `bound, ${style.label}`,
      dash: "1.5 4",
      marker: null,
    };
    // Before the first round nothing is lost and nothing is proved.
    const known = { style: bound, x: x.subarray(1), y: run.bound.subarray(1) };
    return [{ style, x, y: run.regret }, ...(run.bound.at(-1) === Infinity ? [] : [known])];
  });
  const [low, most] = rangeOf(runs.map(({ regret }) => regret));
  const [, proved] = rangeOf(runs.map(({ bound, done }) => Float64Array.of(bound[done] ?? Infinity)));
  const high = Math.max(most, Math.min(proved, TOO_HIGH * Math.max(most, -low)));
  const x = (pixels: Pair): Scale => countScale([0, Math.max(1, ...runs.map(({ done }) => done))], pixels);
  const y = (pixels: Pair): Scale => linearScale([low, high > low ? high : low + 1], pixels);
  return layoutCurves({ data, x, y, up: "regret", across: ["round t"] }, room);
}

/** The experts with the largest weights that any of them has, the largest first. */
function heaviest({ weights }: OnlineRun, experts: number): readonly number[] {
  const most = new Float64Array(experts);
  weights.forEach((weight, k) => {
    const i = k % experts;
    most[i] = Math.max(most[i] ?? 0, weight);
  });
  return Array.from(most, (_, i) => i).toSorted((a, b) => (most[b] ?? NaN) - (most[a] ?? NaN));
}

/** Rounds before which the kept weights stand: 0, stride, …, and the end. */
function timesOf({ weights, stride, done }: OnlineRun, experts: number): Float64Array {
  const points = weights.length / experts;
  return Float64Array.from({ length: points }, (_, k) => Math.min(done, k * stride));
}

function weightCurve(run: OnlineRun, experts: number, expert: number, style: CurveStyle): CurveData {
  const x = timesOf(run, experts);
  return { style, x, y: x.map((_, k) => run.weights[k * experts + expert] ?? NaN) };
}

/** Of the first learner all weights; of both methods also that of dual averaging in the best expert. */
function weightCurves({ experts, params }: OnlineTrace, runs: readonly OnlineRun[]): readonly CurveData[] {
  const [main, dual] = runs;
  if (main === undefined) return [];
  const order = heaviest(main, experts);
  const taken = stylesOf([params.geometry, ...params.beside]).map(({ color }) => color);
  const styleOf = (expert: number): CurveStyle => {
    const place = order.indexOf(expert);
    return expertStyle(expert, place < MOST_NAMED ? place : null, taken);
  };
  const { bestExpert } = findingsOf(main);
  const beside = params.method === "both" && dual !== undefined ? [dual] : [];
  return [
    ...order.toReversed().map((expert) => weightCurve(main, experts, expert, styleOf(expert))),
    ...beside.map((run) => weightCurve(run, experts, bestExpert, dualStyle(styleOf(bestExpert)))),
  ];
}

export function layoutWeights(trace: OnlineTrace, room: CurveRoom): CurvePlot {
  const runs = runsOf(trace);
  const data = weightCurves(trace, runs);
  const most = Math.max(0, ...data.map(({ y }) => Float64Array.from(y).reduce((a, b) => Math.max(a, b), 0)));
  const top = most > 0.5 ? 1 : Math.min(1, most * 1.15);
  const x = (pixels: Pair): Scale => countScale([0, Math.max(1, runs[0]?.done ?? 1)], pixels);
  const y = (pixels: Pair): Scale => linearScale([0, top === 0 ? 1 : top], pixels);
  return layoutCurves({ data, x, y, up: "weight", across: ["round t"] }, room);
}

const MOST_EXPERTS = 1024;
const POINTS = 40;

/** Numbers of experts, evenly spread on a logarithmic axis; the one that is there is among them. */
function counts(own: number): Float64Array {
  const spread = Array.from({ length: POINTS + 1 }, (_, k) =>
    Math.round(pow(2, 1 + (k * (log10(MOST_EXPERTS) / log10(2) - 1)) / POINTS)),
  );
  return Float64Array.from(new Set([...spread, own])).toSorted();
}

/** Where the regret of each learner has its ring. */
export interface GrowthPlot extends CurvePlot {
  readonly rings: readonly { readonly at: Pair; readonly style: CurveData["style"] }[];
  /** Where one holds their number of experts, where it may be another. */
  readonly grip: Pair | null;
}

export const RING = 5;

/** The number of experts there is, upright. */
const HERE: CurveStyle = { id: "here", label: "", color: "ink-faint", dash: "", marker: null };

export function layoutGrowth(trace: OnlineTrace, room: CurveRoom): GrowthPlot {
  const { experts, params, rounds: last, range } = trace;
  const runs = runsOf(trace);
  const styles = learnerStyles(trace, runs);
  const geometries = [params.geometry, ...params.beside];
  const free = stylesOf(geometries).flatMap((style, i) => {
    const geometry = geometries[i];
    return geometry === undefined || potentialFor(geometry).dimension !== null ? [] : [{ geometry, style }];
  });
  const x = counts(experts);
  const data = free.map(({ geometry, style }): CurveData => ({
    style,
    x,
    y: x.map((count) => worstBound(geometry, count, last, range)),
  }));
  const found = runs.flatMap((run, i) => {
    const [style, regret] = [styles[i], run.regret[run.done] ?? NaN];
    return style !== undefined && regret > 0 ? [{ style, regret }] : [];
  });
  const all = [...data.flatMap(({ y }) => Array.from(y)), ...found.map(({ regret }) => regret)];
  const finite = all.filter((value) => value > 0 && value < Infinity);
  const logs: Pair =
    finite.length === 0 ? [0, 1] : [log10(Math.min(...finite)) - 0.15, log10(Math.max(...finite)) + 0.15];
  const here = { style: HERE, x: [experts, experts], y: logs.map(powerOfTen) };
  const plot = layoutCurves(
    {
      data: [here, ...data],
      x: (pixels) => stepScale([log10(2), log10(MOST_EXPERTS)], pixels),
      y: (pixels) => stepScale(logs, pixels),
      up: `bound after ${last} rounds`,
      across: ["experts C"],
      taken: (scales) =>
        found.map(({ regret }) =>
          around(scales.x.at(experts), scales.y.at(regret), (RING + 3) * markScale(room.theme)),
        ),
    },
    room,
  );
  const rings = found.map(({ style, regret }) => ({
    at: [plot.scales.x.at(experts), plot.scales.y.at(regret)] as const,
    style,
  }));
  const grip: Pair | null =
    kindOf(params.losses) === "pattern" ? [plot.scales.x.at(experts), plot.frame.y1] : null;
  return { ...plot, rings, grip };
}
