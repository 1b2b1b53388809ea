/** @file The number of steps to the target over λU, where all relaxations share one curve. Pure. */
import {
  powers,
  powersAround,
  type CurveData,
  type PlotShape,
  type Whisker,
} from "../../../../charts/curves";
import type { ClassificationTrace } from "../../run/classification/types";
import { meanLambda } from "../look";
import { placed } from "./scene";

/** Steps to the target over the product of step and mean λ. */
export function sweepPlot(trace: ClassificationTrace): PlotShape | null {
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
      // A logarithmic axis has no place for 0 or less.
      low: Math.max(y - at(half, k), Number.MIN_VALUE),
      mean: y,
      high: y + at(half, k),
      style,
    })).filter((whisker) => !Number.isNaN(whisker.mean)),
  );
  const across = powersAround(
    tried.map(({ x }) => x),
    { deepest: 12, share: 0.03, least: 0.05 },
  );
  const up = powersAround([...tried.map(({ mean }) => mean), whiskers.map(({ high }) => high)], {
    deepest: 12,
    least: 0.05,
  });
  return {
    data,
    x: powers(across),
    y: powers(up),
    up: "steps to the target",
    across: ["product λU of relaxation and step", "λU"],
    whiskers,
    beyond: tried.flatMap(({ style, x, mean }) =>
      Array.from(mean).flatMap((y, k) => (Number.isNaN(y) ? [{ x: at(x, k), style }] : [])),
    ),
    rings: tried.flatMap(({ style, x, mean, best }) =>
      at(mean, best) > 0 ? [{ x: at(x, best), y: at(mean, best), style }] : [],
    ),
  };
}
