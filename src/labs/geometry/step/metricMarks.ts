/** @file The ellipse of a metric around the point, with grips at the ends of its axes. Pure. */
import { SECOND_DASHES } from "../../../charts/looks";
import { linesPath, type Line, type Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { longer } from "../../../charts/picture/dashes";
import { circle, path } from "../../../charts/picture/marks";
import type { Mark } from "../../../charts/picture/types";
import type { Ternary } from "../../../charts/ternary";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { StepParams } from "../run/params";
import { linesOf } from "./lines";
import { axesOf, ellipseOf, faceInside, gripOf, METRIC_RADIUS, type Axes } from "./metric";

export const METRIC_STYLE: CurveStyle = {
  id: "metric",
  label: `the metric: D = ${METRIC_RADIUS}`,
  color: "ink",
  dash: SECOND_DASHES.dotted,
  marker: null,
};
export const GRIP_RADIUS = 4.5;

export interface DrawnMetric {
  readonly runs: readonly Line[];
  readonly grips: readonly [Point, Point];
}

/** The axes of a metric while they are dragged. They tell more than the matrix: which axis is which, and where they point. */
export interface HeldMetric {
  readonly matrix: string;
  readonly point: string;
  readonly axes: Axes;
}

export const holdMetric = (matrix: number[][], point: readonly number[], axes: Axes): HeldMetric => ({
  matrix: matrix.join(),
  point: point.join(),
  axes,
});

/** The half axes of the first geometry; null if it is no metric of three classes. */
export function axesIn({ geometry, point }: StepParams, held: HeldMetric | null): Axes | null {
  const full = fullGeometry(geometry);
  if (full.kind !== "mahalanobis") return null;
  if (held?.matrix === full.matrix.join() && held.point === point.join()) return held.axes;
  const axes = axesOf(full.matrix);
  return axes && faceInside(axes, point);
}

export function layoutMetric(shape: Ternary, point: readonly number[], axes: Axes): DrawnMetric {
  const at = (row: Float64Array): Point => (row.every((x) => x >= 0) ? shape.at(row) : [NaN, NaN]);
  return {
    runs: linesOf(ellipseOf(point, axes), at),
    grips: [shape.at(gripOf(point, axes[0])), shape.at(gripOf(point, axes[1]))],
  };
}

export function metricMarks({ runs, grips }: DrawnMetric, point: Point, theme: FigureTheme): readonly Mark[] {
  const line = { stroke: METRIC_STYLE.color, width: theme.stroke * 0.6 } as const;
  return [
    ...path(linesPath(grips.map((grip) => [point, grip])), { ...line, strokeOpacity: 0.5, name: "axes" }),
    ...path(linesPath(runs), { ...line, dash: longer(METRIC_STYLE.dash, theme.scale), name: "metric" }),
    ...grips.map((grip) =>
      circle(grip, GRIP_RADIUS * markScale(theme), {
        fill: "paper",
        stroke: METRIC_STYLE.color,
        width: 1.75,
      }),
    ),
  ];
}
