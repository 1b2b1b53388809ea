/** @file The largest Fejér step of the cross-entropy along the slice, for each geometry. GEOMETRY §3 */
import { createFejerEdge } from "../../../../core/relaxation/fejerEdge";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { StepParams } from "../params";
import type { EdgeResult } from "./types";

/** Beliefs of a curve, and how near to either face they come. */
const POINTS = 241;
const NEAREST = 1e-6;

/** Denser towards both faces: x/(1 − x) is even in its logarithm on either side. */
export function sliceBeliefs(): Float64Array {
  const half = (POINTS - 1) / 2;
  const out = new Float64Array(POINTS);
  for (let k = 0; k <= half; k++) {
    const share = k / half;
    const x = NEAREST + (0.5 - NEAREST) * share * share * share;
    out[k] = x;
    out[POINTS - 1 - k] = 1 - x;
  }
  return out;
}

export function edgeOf({ geometry, beside, slice }: StepParams): EdgeResult {
  const x = sliceBeliefs();
  const q = Float64Array.of(slice, 1 - slice);
  const edges = [geometry, ...beside].map((each) => {
    const potential = potentialFor(each);
    if ((potential.dimension ?? 2) !== 2) return new Float64Array();
    const edge = createFejerEdge(potential, 2);
    return x.map((first) => edge(Float64Array.of(first, 1 - first), q));
  });
  return { part: "step", kind: "edge", x, edges };
}
