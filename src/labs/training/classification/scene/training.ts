/** @file Loss, accuracy and divergence over the steps. Pure. */
import { LOOKS, second } from "../../../../charts/looks";
import {
  level,
  linear,
  powers,
  powersAround,
  type CurveData,
  type CurveStyle,
  type PlotShape,
  lookStyle,
} from "../../../../charts/curves";
import type { Band, ClassificationTrace } from "../../run/classification/types";
import { placed } from "./scene";

const DEEP_AXIS = { deepest: 16, least: 0.05 };

const areaOf = (style: CurveStyle, x: ArrayLike<number>, { low, high }: Band, less = 0) => ({
  color: style.color,
  x,
  low: Array.from(low, (value) => value - less),
  high: Array.from(high, (value) => value - less),
});

/** The objective above its minimum; if the minimum is not known, the objective itself. */
export function lossPlot(trace: ClassificationTrace): PlotShape {
  const least = trace.optimum?.objective ?? 0;
  const all = placed(trace).filter(({ method }) => method.runs > 0);
  const data = all.map(({ method, style }): CurveData => ({
    style,
    x: trace.times,
    y: method.objective.mean.map((value) => (value < Infinity ? value - least : NaN)),
  }));
  const goal = trace.goal - least;
  const logs = powersAround([...data.map(({ y }) => y), [goal]], DEEP_AXIS);
  return {
    data: [level(lookStyle("goal", "target", LOOKS.level), goal, [0, trace.params.steps]), ...data],
    x: linear([0, trace.params.steps]),
    y: powers(logs),
    up: trace.optimum === null ? "f" : "f − f*",
    across: ["step n"],
    areas: all.map(({ method, style }) => areaOf(style, trace.times, method.objective, least)),
  };
}

export function accuracyPlot(trace: ClassificationTrace): PlotShape {
  const all = placed(trace).filter(({ method }) => method.runs > 0);
  const bands = all.flatMap(({ method, style }) => [
    { style, band: method.accuracy },
    ...(method.testAccuracy === null
      ? []
      : [
          {
            style: { ...second(style), id: `${style.id}-test`, label: "" },
            band: method.testAccuracy,
          },
        ]),
  ]);
  const least = bands.reduce((some, { band }) => {
    const seen = Array.from(band.mean).slice(1).filter(Number.isFinite);
    return Math.min(some, ...seen);
  }, 0.95);
  return {
    data: bands.map(({ style, band }): CurveData => ({ style, x: trace.times, y: band.mean })),
    x: linear([0, trace.params.steps]),
    y: linear([Math.max(0, least - 0.04), 1.01]),
    up: "share told right",
    across: ["step n"],
    areas: bands.map(({ style, band }) => areaOf(style, trace.times, band)),
  };
}

/** D_φ(z*, θ_n), each method in its own geometry. */
export function approachPlot(trace: ClassificationTrace): PlotShape | null {
  const all = placed(trace).flatMap(({ method: { runs, divergence }, style }) =>
    runs > 0 && divergence !== null ? [{ style, divergence }] : [],
  );
  if (all.length === 0) return null;
  const data = all.map(({ divergence, style }): CurveData => ({
    style,
    x: trace.times,
    y: divergence.mean.map((value) => (value < Infinity ? value : NaN)),
  }));
  const logs = powersAround(
    data.map(({ y }) => y),
    DEEP_AXIS,
  );
  return {
    data,
    x: linear([0, trace.params.steps]),
    y: powers(logs),
    up: "D(z*, θ_{n})",
    across: ["step n"],
    areas: all.map(({ divergence, style }) => areaOf(style, trace.times, divergence)),
  };
}
