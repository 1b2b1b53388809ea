/** @file Measures where runs toward a target begin to collapse, in the workers: the threshold part of the stability experiment. */
import type { MeasuredCurveId } from "../../../experiments/bounds/params";
import type { ThresholdTrace } from "../../../experiments/stability/threshold/types";
import type { Update } from "../../../experiments/update";
import type { ThresholdParams } from "../../../experiments/stability/params";
import type { LabState } from "../../../store/labStore";
import { PRECISION, type MeasuredCurve } from "./words";
import type { BoundsTypes } from "../state";

/** Each update has a curve of where its runs collapse. */
const UPDATES: { readonly [U in Update as `collapse${Capitalize<U>}`]: U } = {
  collapseMirror: "mirror",
  collapseProjected: "projected",
};

/** As fine as a curve shows: fewer steps tried than in the stability lab, bisected less far. */
export const paramsFor = (id: MeasuredCurveId, target: number): ThresholdParams => ({
  part: "threshold",
  x: [0, 1],
  iterations: 1000,
  floor: 1e-12,
  tolerance: 1e-3,
  update: UPDATES[id],
  target,
  logStep: [-4, 0.7],
  width: 192,
  scan: 16,
  precision: PRECISION,
});

export async function measure(
  run: LabState<BoundsTypes>["runBeside"],
  id: MeasuredCurveId,
  target: number,
  signal: AbortSignal,
): Promise<MeasuredCurve> {
  // The stability lab's experiment gives a trace of the part that it was asked for.
  const trace = (await run("stability", paramsFor(id, target), [], { signal })) as ThresholdTrace;
  return { x: trace.x, values: trace.collapse };
}
