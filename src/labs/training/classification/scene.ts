/** @file The figures of classification as curves: steps to the target over λU, the verdict of two grids, curves of training, belief space. Pure. */
import { linearScale, log10, powerOfTen, type Scale } from "../../../charts/scale/scale";
import type { CurveShape } from "../../../charts/xy/curvePlot";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { BINS } from "../run/classification/monitor";
import { verdictsOf, type Fineness } from "../run/classification/verdict";
import type { Band, ClassificationTrace, MethodTrace } from "../run/classification/types";
import { meanLambda, methodStyle, shortLabel } from "./look";

type Pair = readonly [from: number, to: number];

/** A mean with its limits, in the units of the axes. */
export interface Whisker {
  readonly x: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  readonly style: CurveStyle;
}

/** An area between two curves. */
export interface Wash {
  readonly color: CurveStyle["color"];
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

export interface Scene {
  readonly shape: CurveShape;
  readonly whiskers?: readonly Whisker[];
  readonly washes?: readonly Wash[];
  /** Stand along the top: what has no place on the axis. */
  readonly beyond?: readonly { readonly x: number; readonly style: CurveStyle }[];
  /** Rings around points. */
  readonly rings?: readonly { readonly x: number; readonly y: number; readonly style: CurveStyle }[];
}

const line = (id: string, label: string, color: CurveStyle["color"], dash = ""): CurveStyle => ({
  id,
  label,
  color,
  dash,
  marker: null,
});

/** Powers of ten around all that is positive and finite, no deeper than so many. */
function logsAround(columns: readonly ArrayLike<number>[], deepest: number, room = 0.06): Pair {
  const logs = columns.flatMap((values) => Array.from(values, log10).filter(Number.isFinite));
  if (logs.length === 0) return [-1, 1];
  const high = logs.reduce((a, b) => Math.max(a, b));
  const low = Math.max(
    high - deepest,
    logs.reduce((a, b) => Math.min(a, b)),
  );
  const pad = Math.max(0.05, (high - low) * room);
  return [low - pad, high + pad];
}

export const there = ({ methods }: ClassificationTrace): readonly MethodTrace[] =>
  methods.flatMap((method) => method ?? []);

const placed = ({ methods }: ClassificationTrace) =>
  methods.flatMap((method, place) =>
    method === null ? [] : [{ method, place, style: methodStyle(place, method.label) }],
  );

/** Steps to the target over the product of step and mean λ. */
export function sweepScene(trace: ClassificationTrace): Scene | null {
  const tried = placed(trace).flatMap(({ method, style }) => {
    const lambda = meanLambda(method.method) ?? 1;
    if (method.grid === null) return [];
    const { steps, mean, half } = method.grid;
    const x = steps.map((step) => step * lambda);
    const best = steps.indexOf(method.step);
    return [{ style, x, mean, half, best }];
  });
  if (tried.length === 0) return null;
  const data = tried.map(({ style, x, mean }): CurveData => ({
    style: { ...style, marker: null },
    x,
    y: mean,
  }));
  const at = (values: Float64Array, k: number) => values[k] ?? NaN;
  const whiskers = tried.flatMap(({ style, x, mean, half }) =>
    Array.from(mean, (y, k): Whisker => ({
      x: at(x, k),
      low: y - at(half, k),
      mean: y,
      high: y + at(half, k),
      style,
    })).filter((whisker) => !Number.isNaN(whisker.mean)),
  );
  const across = logsAround(
    tried.map(({ x }) => x),
    12,
    0.03,
  );
  const up = logsAround([...tried.map(({ mean }) => mean), whiskers.map(({ high }) => high)], 12);
  return {
    shape: {
      data,
      x: (pixels) => stepScale(across, pixels),
      y: (pixels) => stepScale(up, pixels),
      up: "steps to the target",
      across: ["product λU of relaxation and step", "λU"],
    },
    whiskers,
    beyond: tried.flatMap(({ style, x, mean }) =>
      Array.from(mean).flatMap((y, k) => (Number.isNaN(y) ? [{ x: at(x, k), style }] : [])),
    ),
    rings: tried.flatMap(({ style, x, mean, best }) =>
      at(mean, best) > 0 ? [{ x: at(x, best), y: at(mean, best), style }] : [],
    ),
  };
}

const COARSE = line("coarse", "coarse grid", "violation");
const FINE = line("fine", "this grid", "certified");

/** Numbers of methods under an axis, or what they are called in short. */
function methodScale({ params }: ClassificationTrace, pixels: Pair): Scale {
  const { methods } = params;
  const base = linearScale([0.5, methods.length + 0.5], pixels);
  const ticks = () =>
    methods.map((method, place) => ({
      value: place + 1,
      label: [{ text: shortLabel(params, method, place) }],
    }));
  return { ...base, ticks };
}

/** What a coarse grid and this one say of each method against the first. */
export function verdictScene(trace: ClassificationTrace): Scene | null {
  const { params, methods } = trace;
  if (params.tune === undefined || methods.some((method) => method === null)) return null;
  const sides: readonly (readonly [CurveStyle, Fineness, number])[] = [
    [COARSE, "coarse", -0.08],
    [FINE, "fine", 0.08],
  ];
  const all = sides.flatMap(([style, fineness, off]) =>
    verdictsOf(there(trace), fineness).flatMap((verdict, place): Whisker[] =>
      verdict?.ratio ? [{ ...verdict.ratio, x: place + 1 + off, style }] : [],
    ),
  );
  if (all.length === 0) return null;
  const least = Math.min(0.6, ...all.map(({ low }) => low));
  const most = Math.max(1.2, ...all.map(({ high }) => high));
  const range: Pair = [least - 0.05, Math.min(4, most + 0.08)];
  const data: readonly CurveData[] = [
    { style: line("none", "", "ink-soft", "4 3"), x: [0.5, params.methods.length + 0.5], y: [1, 1] },
    ...[COARSE, FINE].map((style): CurveData => {
      const own = all.filter((one) => one.style === style);
      return { style, x: own.map(({ x }) => x), y: own.map(({ mean }) => mean) };
    }),
  ];
  return {
    shape: {
      data: data.filter(({ x }) => x.length > 0),
      x: (pixels) => methodScale(trace, pixels),
      y: (pixels) => linearScale(range, pixels),
      up: "steps ÷ steps of the first method",
      across: ["method, each at its best step", "method"],
    },
    whiskers: all,
  };
}

const washOf = (style: CurveStyle, x: ArrayLike<number>, { low, high }: Band, less = 0): Wash => ({
  color: style.color,
  x,
  low: Array.from(low, (value) => value - less),
  high: Array.from(high, (value) => value - less),
});

/** What of the objective is still above its minimum. */
export function lossScene(trace: ClassificationTrace): Scene {
  const least = trace.optimum?.objective ?? 0;
  const all = placed(trace).filter(({ method }) => method.runs > 0);
  const data = all.map(({ method, style }): CurveData => ({
    style,
    x: trace.times,
    y: method.objective.mean.map((value) => (value < Infinity ? value - least : NaN)),
  }));
  const goal = trace.goal - least;
  const logs = logsAround([...data.map(({ y }) => y), [goal]], 16);
  return {
    shape: {
      data: [
        { style: line("goal", "target", "ink-soft", "4 3"), x: [0, trace.params.steps], y: [goal, goal] },
        ...data,
      ],
      x: (pixels) => linearScale([0, trace.params.steps], pixels),
      y: (pixels) => stepScale(logs, pixels),
      up: "f − f*",
      across: ["step n"],
    },
    washes: all.map(({ method, style }) => washOf(style, trace.times, method.objective, least)),
  };
}

export function accuracyScene(trace: ClassificationTrace): Scene {
  const all = placed(trace).filter(({ method }) => method.runs > 0);
  const bands = all.flatMap(({ method, style }) => [
    { style, band: method.accuracy },
    ...(method.testAccuracy === null
      ? []
      : [
          {
            style: { ...style, id: `${style.id}-test`, label: "", dash: "1.5 4" },
            band: method.testAccuracy,
          },
        ]),
  ]);
  const least = bands.reduce((some, { band }) => {
    const seen = Array.from(band.mean).slice(1).filter(Number.isFinite);
    return Math.min(some, ...seen);
  }, 0.95);
  return {
    shape: {
      data: bands.map(({ style, band }): CurveData => ({ style, x: trace.times, y: band.mean })),
      x: (pixels) => linearScale([0, trace.params.steps], pixels),
      y: (pixels) => linearScale([Math.max(0, least - 0.04), 1.01], pixels),
      up: "share told right",
      across: ["step n"],
    },
    washes: bands.map(({ style, band }) => washOf(style, trace.times, band)),
  };
}

/** D_φ(z*, θ_n), each method in its own geometry. */
export function approachScene(trace: ClassificationTrace): Scene {
  const all = placed(trace).filter(({ method }) => method.runs > 0);
  const data = all.map(({ method, style }): CurveData => ({
    style,
    x: trace.times,
    y: method.divergence.mean.map((value) => (value < Infinity ? value : NaN)),
  }));
  const logs = logsAround(
    data.map(({ y }) => y),
    16,
  );
  return {
    shape: {
      data,
      x: (pixels) => linearScale([0, trace.params.steps], pixels),
      y: (pixels) => stepScale(logs, pixels),
      up: "D(z*, θ_{n})",
      across: ["step n"],
    },
    washes: all.map(({ method, style }) => washOf(style, trace.times, method.divergence)),
  };
}

/** Shares of examples whose step in belief space is too long, with the loss beside them. */
export function sharesScene(trace: ClassificationTrace): Scene | null {
  const [first = null] = trace.methods;
  if (first === null || first.monitor === null) return null;
  const { monitor, objective } = first;
  const start = objective.mean[0] ?? 1;
  const curve = (style: CurveStyle, y: ArrayLike<number>): CurveData => ({ style, x: trace.times, y });
  return {
    shape: {
      data: [
        curve(
          { ...line("beyondBound", "beyond the bound", "bound", "8 4"), marker: "square" },
          monitor.beyondBound,
        ),
        curve(
          { ...line("beyondCertified", "beyond the certified step", "certified"), marker: "circle" },
          monitor.beyondCertified,
        ),
        curve(
          { ...line("away", "away from the label", "violation", "3 3"), marker: "triangle" },
          monitor.away,
        ),
        curve(
          line("fall", "f(θ_{n})/f(0)", "ink-soft", "1.5 4"),
          objective.mean.map((value) => value / start),
        ),
      ],
      x: (pixels) => linearScale([0, trace.params.steps], pixels),
      y: (pixels) => linearScale([-0.02, 1.04], pixels),
      up: "share of examples",
      across: ["step n"],
    },
  };
}

/** A histogram as steps along its bins. */
function outlineOf(counts: ArrayLike<number>, total: number, [from, to]: Pair) {
  const x: number[] = [];
  const y: number[] = [];
  for (let k = from; k < to; k++) {
    const left = BINS.from + k / BINS.perDecade;
    x.push(powerOfTen(left), powerOfTen(left + 1 / BINS.perDecade));
    y.push((counts[k] ?? 0) / total, (counts[k] ?? 0) / total);
  }
  return { x, y };
}

/** Bins from the first to past the last that anything fell into. */
function usedBins(all: readonly ArrayLike<number>[]): Pair {
  const used = all.flatMap((counts) => Array.from(counts).flatMap((count, k) => (count > 0 ? [k] : [])));
  const middle = -BINS.from * BINS.perDecade;
  return [Math.min(middle - 4, ...used), Math.max(middle + 4, ...used) + 1];
}

/** How far steps in belief space went, over the bound and over the certified step. */
export function ratiosScene(trace: ClassificationTrace): Scene | null {
  const monitor = trace.methods[0]?.monitor ?? null;
  if (monitor === null) return null;
  const { byBound, byCertified } = monitor;
  const total = byBound.reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  const used = usedBins([byBound, byCertified]);
  const [bound, certified] = [byBound, byCertified].map((counts) => outlineOf(counts, total, used));
  if (bound === undefined || certified === undefined) return null;
  const top = Math.max(...bound.y, ...certified.y) * 1.12;
  const exponents: Pair = [BINS.from + used[0] / BINS.perDecade, BINS.from + used[1] / BINS.perDecade];
  return {
    shape: {
      data: [
        { style: line("edge", "", "ink-soft", "4 3"), x: [1, 1], y: [0, top] },
        { style: line("byBound", "step ÷ bound", "bound", "8 4"), ...bound },
        { style: line("byCertified", "step ÷ certified step", "certified"), ...certified },
      ],
      x: (pixels) => stepScale(exponents, pixels),
      y: (pixels) => linearScale([0, top], pixels),
      up: "share of steps",
      across: ["step in belief space over what it might be", "ratio"],
    },
    washes: [
      { color: "bound", x: bound.x, low: bound.x.map(() => 0), high: bound.y },
      { color: "certified", x: certified.x, low: certified.x.map(() => 0), high: certified.y },
    ],
  };
}
