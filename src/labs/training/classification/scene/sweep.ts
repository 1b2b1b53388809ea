/** @file Steps to the target over λU: one curve of all relaxations. Pure. */
import type { CurveData } from "../../../../charts/xy/overlay";
import { stepScale } from "../../../../charts/xy/stepScale";
import type { ClassificationTrace } from "../../run/classification/types";
import { meanLambda } from "../look";
import { logsAround, type Scene, type Whisker } from "../../scene";
import { placed } from "./scene";

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
      // An axis of powers has no place for 0, nor for less.
      low: Math.max(y - at(half, k), Number.MIN_VALUE),
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
