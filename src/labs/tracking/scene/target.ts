/** @file The target as lines over time: level before and after a jump, without a vertical line in between. */
import { clipLine, type Line } from "../../../charts/geometry/polyline";
import { layoutSeries } from "../../../charts/series/series";
import type { Scale } from "../../../charts/scale/scale";
import type { TrackingTrace } from "../run/types";
import type { TimeFrame } from "./types";

/** The lines of one class's target inside the drawn frame. */
export function targetLines(trace: TrackingTrace, index: number, base: TimeFrame, y: Scale): readonly Line[] {
  const { target } = trace.params;
  const { wide, wideX } = base;
  if (target.kind === "shift") {
    const level = (q: number | undefined, from: number, to: number): Line => [
      [wideX.at(from), y.at(q ?? 0)],
      [wideX.at(to), y.at(q ?? 0)],
    ];
    const whole = [
      level(target.before[index], 0, target.at),
      level(target.after[index], target.at, trace.params.steps),
    ];
    return whole.flatMap((line) => clipLine(line, wide));
  }
  const samples = { t: trace.target.t, values: trace.target.q, stride: trace.classes, offset: index };
  return clipLine(layoutSeries(samples, wideX, y, wide).points, wide);
}
