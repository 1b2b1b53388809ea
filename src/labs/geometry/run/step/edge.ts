/** @file The largest Fejér step of the cross-entropy along the slice. GEOMETRY §3 */
import { createFejerEdge } from "../../../../core/relaxation/fejerEdge";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { Geometry } from "../params";
import type { CurveResult } from "./types";

/** The number of beliefs in a curve, and how close to either face they come. */
const POINT_COUNT = 241;
const NEAREST_SHARE = 1e-6;

/** Denser towards both faces: x/(1 − x) is evenly spaced in its logarithm. */
export function sliceBeliefs(): Float64Array {
  const half = (POINT_COUNT - 1) / 2;
  const out = new Float64Array(POINT_COUNT);
  for (let k = 0; k <= half; k++) {
    const share = k / half;
    const x = NEAREST_SHARE + (0.5 - NEAREST_SHARE) * share * share * share;
    out[k] = x;
    out[POINT_COUNT - 1 - k] = 1 - x;
  }
  return out;
}

/** Whether there is a curve: a metric of more classes has none along the slice of two. */
export function hasCurve(geometry: Geometry): boolean {
  const full = fullGeometry(geometry);
  return full.kind !== "mahalanobis" || full.matrix.length === 2;
}

export function edgeOf(geometry: Geometry, slice: number): CurveResult {
  const x = sliceBeliefs();
  const q = Float64Array.of(slice, 1 - slice);
  const of = { part: "step", kind: "edge", x } as const;
  if (!hasCurve(geometry)) return { ...of, edge: new Float64Array() };
  const edge = createFejerEdge(potentialFor(geometry), 2);
  return { ...of, edge: x.map((first) => edge(Float64Array.of(first, 1 - first), q)) };
}
