/**
 * @file Measures, in workers, the steps at which runs toward a target begin to collapse. It uses the
 * threshold part of the Stability lab's experiment.
 */
import { MEASURED_CURVES, type BoundsParams, type MeasuredCurveId } from "../run/params";
import type { ThresholdTrace } from "../../stability/run/threshold/types";
import type { Update } from "../../../experiments/update";
import type { ThresholdParams } from "../../stability/run/params";
import type { RunOf } from "../../../scenario/lab";
import { targetOf } from "../defaults";
import { MEASURED_PRECISION, type Measured, type MeasuredCurve } from "./words";

/** The update of each measured curve. */
const UPDATES: { readonly [U in Update as `collapse${Capitalize<U>}`]: U } = {
  collapseMirror: "mirror",
  collapseProjected: "projected",
};

/** Params as fine as a curve needs: fewer steps and a coarser bisection than in the Stability lab. */
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
  precision: MEASURED_PRECISION,
});

interface Wanted {
  /** The mass that the target gives to the class that moves along the slice. */
  readonly target: number;
  readonly ids: readonly MeasuredCurveId[];
}

/** The measured curves that are switched on; none if the target lies on a face, or for more than two classes. */
export function wantedOf(params: Pick<BoundsParams, "p" | "target" | "along" | "show">): Wanted {
  const { p, along, show } = params;
  const target = targetOf(params)[along - 1] ?? NaN;
  const measures = p.length === 2 && target > 0 && target < 1;
  return { target, ids: measures ? MEASURED_CURVES.filter((id) => show.includes(id)) : [] };
}

export async function measure(run: RunOf, id: MeasuredCurveId, target: number): Promise<MeasuredCurve> {
  // The Stability lab's experiment gives a trace of the part that its params name.
  const trace = (await run("stability", paramsFor(id, target))) as ThresholdTrace;
  return { x: trace.x, values: trace.collapse };
}

/** Measures all curves that are switched on. */
export async function measureAll(params: BoundsParams, run: RunOf): Promise<Measured> {
  const { target, ids } = wantedOf(params);
  const curves = await Promise.all(ids.map(async (id) => [id, await measure(run, id, target)] as const));
  return Object.fromEntries(curves);
}
