/** @file A band between two curves: between quantiles, the ends of an interval, or the extremes. */
import { linePath, type Point } from "../geometry/polyline";
import { path } from "../picture/marks";
import type { Mark, Paint } from "../picture/types";
import type { CurvePlot } from "./curvePlot";

export interface Band {
  readonly x: ArrayLike<number>;
  /** In units of the vertical scale; ±Infinity reaches the edge. Where either curve is NaN there is no band. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);

/** The outline of a band inside the frame: along the upper curve and back along the lower. */
export function bandMarks(
  { frame, scales }: Pick<CurvePlot, "frame" | "scales">,
  { x, low, high }: Band,
  paint: Pick<Paint, "fill" | "fillOpacity" | "name">,
): readonly Mark[] {
  const known = Array.from(x, (_, k) => k).filter((k) => (low[k] ?? NaN) <= (high[k] ?? NaN));
  if (known.length < 2) return [];
  const at =
    (values: ArrayLike<number>) =>
    (k: number): Point => [
      within(scales.x.at(x[k] ?? NaN), frame.x0, frame.x1),
      within(scales.y.at(values[k] ?? NaN), frame.y0, frame.y1),
    ];
  return path(linePath([...known.map(at(high)), ...known.toReversed().map(at(low))], true), paint);
}
