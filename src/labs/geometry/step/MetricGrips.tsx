/** @file The grips of a metric: the ends of the two axes of its ellipse around the point. */
import type { Point } from "../../../charts/geometry/polyline";
import { Handle } from "../../../charts/Handle";
import { formatNumber } from "../../../ui/number";
import type { StepParams } from "../run/params";
import {
  degreesOf,
  dragAxis,
  LONGEST_AXIS,
  matrixOf,
  stretchAxis,
  toPlane,
  turnAxes,
  type Axes,
} from "./metric";
import { holdMetric, type HeldMetric } from "./metricMarks";
import type { DrawnTriangle } from "./triangle";

interface MetricGripsProps {
  readonly params: StepParams;
  readonly axes: Axes;
  readonly grips: readonly [Point, Point];
  readonly invert: DrawnTriangle["ternary"]["invert"];
  readonly onHold: (held: HeldMetric) => void;
  readonly onChange: (params: StepParams) => void;
}

const HOW_TO_MOVE = "up makes it longer, down shorter, left and right turn it";
const AXES = [0, 1] as const;

export function MetricGrips({ params, axes, grips, invert, onHold, onChange }: MetricGripsProps) {
  const { point } = params;
  const take = (next: Axes) => {
    const matrix = matrixOf(next);
    onHold(holdMetric(matrix, point, next));
    onChange({ ...params, geometry: { kind: "mahalanobis", matrix } });
  };
  return AXES.map((k) => {
    const { direction, length } = axes[k];
    const [x, y] = grips[k];
    return (
      <Handle
        key={k}
        x={x}
        y={y}
        label={`Axis ${k + 1} of the metric: ${HOW_TO_MOVE}`}
        value={length}
        min={0}
        max={Math.max(LONGEST_AXIS, length)}
        valueText={`length ${formatNumber(length, 3)}, at ${(Math.round(degreesOf(direction)) + 360) % 360}°`}
        direction="both"
        onDrag={(to) =>
          take(dragAxis(axes, k, toPlane(invert(to).map((share, i) => share - (point[i] ?? NaN)))))
        }
        onNudge={(right, up) => take(up === 0 ? turnAxes(axes, -right) : stretchAxis(axes, k, up))}
      />
    );
  });
}
