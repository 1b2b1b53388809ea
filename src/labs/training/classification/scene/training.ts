/** @file Loss, accuracy and divergence over the steps. Pure. */
import { linearScale } from "../../../../charts/scale/scale";
import type { CurveData, CurveStyle } from "../../../../charts/xy/overlay";
import { stepScale } from "../../../../charts/xy/stepScale";
import type { Band, ClassificationTrace } from "../../run/classification/types";
import { line, logsAround, type Scene, type Wash } from "../../scene";
import { placed } from "./scene";

const washOf = (style: CurveStyle, x: ArrayLike<number>, { low, high }: Band, less = 0): Wash => ({
  color: style.color,
  x,
  low: Array.from(low, (value) => value - less),
  high: Array.from(high, (value) => value - less),
});

/** What of the objective is still above its minimum, or all of it where nobody knows that. */
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
      up: trace.optimum === null ? "f" : "f − f*",
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
export function approachScene(trace: ClassificationTrace): Scene | null {
  const all = placed(trace).flatMap(({ method: { runs, divergence }, style }) =>
    runs > 0 && divergence !== null ? [{ style, divergence }] : [],
  );
  if (all.length === 0) return null;
  const data = all.map(({ divergence, style }): CurveData => ({
    style,
    x: trace.times,
    y: divergence.mean.map((value) => (value < Infinity ? value : NaN)),
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
    washes: all.map(({ divergence, style }) => washOf(style, trace.times, divergence)),
  };
}
