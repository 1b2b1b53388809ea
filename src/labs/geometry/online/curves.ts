/**
 * @file Regret over the rounds with what is proved about it, weights over the rounds, and how bounds grow
 * with the number of experts. Pure.
 */
import { second } from "../../../charts/looks";
import {
  counted,
  gripMark,
  heightWithin,
  linear,
  lineStyle,
  powers,
  powersAround,
  timesOf,
  type CurveData,
  type CurveStyle,
  type Pair,
  type Plot,
  type Viewport,
} from "../../../charts/curves";
import { around } from "../../../charts/geometry/box";
import { markScale } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import { log10, powerOfTen } from "../../../charts/scale/scale";
import { pow } from "../../../core/elementary/pow";
import { kindOf } from "../../../param/spelt";
import { stylesOf } from "../look";
import { potentialFor } from "../../../experiments/geometry/potential";
import type { OnlineRun, OnlineTrace } from "../run/online/types";
import { worstBound } from "../run/online/worst";
import { findingsOf } from "../run/online/summary";
import { dualStyle, expertStyle, learnerStyles, runsOf } from "./look";
import { growthWords, regretWords, weightsWords } from "./words";

const mainHeight = heightWithin(0.55, 280, 400);
const sideHeight = heightWithin(0.62, 230, 320);
const AIR_SHARE = 0.06;
/** A bound more than this many times the largest regret leaves through the top. */
const TOO_HIGH = 12;

/** A range from the smallest to the largest finite value, and 0, with a margin. */
function rangeOf(all: readonly Float64Array[]): Pair {
  let [low, high] = [0, 0];
  for (const values of all)
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  const air = AIR_SHARE * Math.max(high - low, 1e-9);
  return [low === 0 ? 0 : low - air, high + air];
}

export function regretPlot(trace: OnlineTrace): Plot {
  const runs = runsOf(trace);
  const styles = learnerStyles(trace, runs);
  const data = runs.flatMap((run, i): CurveData[] => {
    const style = styles[i];
    if (style === undefined) return [];
    const x = timesOf(run.regret.length);
    const bound = { ...second(style), id: `${style.id}-bound`, label: `bound, ${style.label}` };
    // Before the first round there is neither regret nor a bound.
    const known = { style: bound, x: x.subarray(1), y: run.bound.subarray(1) };
    return [{ style, x, y: run.regret }, ...(run.bound.at(-1) === Infinity ? [] : [known])];
  });
  const [low, most] = rangeOf(runs.map(({ regret }) => regret));
  const [, proved] = rangeOf(runs.map(({ bound, done }) => Float64Array.of(bound[done] ?? NaN)));
  const high = Math.max(most, Math.min(proved, TOO_HIGH * Math.max(most, -low)));
  return {
    words: regretWords(trace),
    height: mainHeight,
    data,
    x: counted([0, Math.max(1, ...runs.map(({ done }) => done))]),
    y: linear([low, high > low ? high : low + 1]),
    up: "regret",
    across: ["round t"],
  };
}

/** The experts by the largest weight that they ever have, the largest first. */
function heaviest({ weights }: OnlineRun, experts: number): readonly number[] {
  const most = new Float64Array(experts);
  weights.forEach((weight, k) => {
    const i = k % experts;
    most[i] = Math.max(most[i] ?? NaN, weight);
  });
  return Array.from(most, (_, i) => i).toSorted((a, b) => (most[b] ?? NaN) - (most[a] ?? NaN));
}

/** The rounds before which weights are kept: 0, stride, …, and the end. */
function keptRounds({ weights, stride, done }: OnlineRun, experts: number): Float64Array {
  const points = weights.length / experts;
  return Float64Array.from({ length: points }, (_, k) => Math.min(done, k * stride));
}

function weightCurve(run: OnlineRun, experts: number, expert: number, style: CurveStyle): CurveData {
  const x = keptRounds(run, experts);
  return { style, x, y: x.map((_, k) => run.weights[k * experts + expert] ?? NaN) };
}

/** All weights of the first learner; if both methods are shown, also that of dual averaging in the best expert. */
function weightCurves({ experts, params }: OnlineTrace, runs: readonly OnlineRun[]): readonly CurveData[] {
  const [main, dual] = runs;
  if (main === undefined) return [];
  const order = heaviest(main, experts);
  const styleOf = (expert: number): CurveStyle => expertStyle(expert, order.indexOf(expert), params);
  const { bestExpert } = findingsOf(main);
  const beside = params.method === "both" && dual !== undefined ? [dual] : [];
  return [
    ...order.toReversed().map((expert) => weightCurve(main, experts, expert, styleOf(expert))),
    ...beside.map((run) => weightCurve(run, experts, bestExpert, dualStyle(styleOf(bestExpert)))),
  ];
}

export function weightsPlot(trace: OnlineTrace): Plot {
  const runs = runsOf(trace);
  const data = weightCurves(trace, runs);
  const most = Math.max(0, ...data.map(({ y }) => Float64Array.from(y).reduce((a, b) => Math.max(a, b), 0)));
  const top = most > 0.5 ? 1 : Math.min(1, most * 1.15);
  return {
    words: weightsWords(trace),
    height: sideHeight,
    data,
    x: counted([0, Math.max(1, runs[0]?.done ?? 1)]),
    y: linear([0, top === 0 ? 1 : top]),
    up: "weight",
    across: ["round t"],
  };
}

const MOST_EXPERTS = 1024;
const POINT_INTERVALS = 40;

/** Numbers of experts, evenly spaced on a logarithmic axis, including the present one. */
function counts(own: number): Float64Array {
  const spread = Array.from({ length: POINT_INTERVALS + 1 }, (_, k) =>
    Math.round(pow(2, 1 + (k * (log10(MOST_EXPERTS) / log10(2) - 1)) / POINT_INTERVALS)),
  );
  return Float64Array.from(new Set([...spread, own])).toSorted();
}

const RING_RADIUS = 5;

/** A vertical line at the present number of experts. */
const HERE_STYLE = lineStyle("here", "", "ink-faint");

/** A curve for the bound of each learner, with a ring at its regret. */
export function growthPlot(trace: OnlineTrace, { theme }: Viewport): Plot {
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
  const columns = [...data.map(({ y }) => y), found.map(({ regret }) => regret)];
  const logs = powersAround(columns, { deepest: Infinity, share: 0 });
  const here = { style: HERE_STYLE, x: [experts, experts], y: logs.map(powerOfTen) };
  return {
    words: growthWords(trace),
    height: sideHeight,
    data: [here, ...data],
    x: powers([log10(2), log10(MOST_EXPERTS)]),
    y: powers(logs),
    up: `bound after ${last} rounds`,
    across: ["experts C"],
    taken: ({ x: across, y: up }) =>
      found.map(({ regret }) =>
        around(across.at(experts), up.at(regret), (RING_RADIUS + 3) * markScale(theme)),
      ),
    over: ({ scales, frame }) => [
      ...found.map(({ style: { color: stroke }, regret }) =>
        circle([scales.x.at(experts), scales.y.at(regret)], RING_RADIUS * markScale(theme), {
          fill: "paper",
          stroke,
          width: theme.stroke,
        }),
      ),
      // One of the rings is a grip, if the number of experts can be changed.
      ...(kindOf(params.losses) === "pattern" ? [gripMark([scales.x.at(experts), frame.y1], theme)] : []),
    ],
  };
}
