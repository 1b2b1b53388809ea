/** @file The largest Fejér step of the cross-entropy along the slice, for each geometry. GEOMETRY §3 */
import type { Potential } from "../../../../core/mirror/types";
import { potentialFor } from "../geometries";
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

const HALVINGS = 54;
const LARGEST = 1e9;

/** The largest η with D(q, p⁺) ≤ D(q, p); Infinity where none fails. */
function fejerEdge(potential: Potential, p: Float64Array, q: Float64Array): number {
  const step = potential.createSimplexStep(p.length);
  const g = q.map((z, i) => -z / (p[i] ?? NaN));
  const next = new Float64Array(p.length);
  const before = potential.divergence(q, p);
  const rises = (eta: number): boolean => {
    step(p, g, eta, next);
    return potential.divergence(q, next) > before;
  };
  let [low, high] = [0, 1e-12];
  while (!rises(high)) {
    [low, high] = [high, 2 * high];
    if (high > LARGEST) return Infinity;
  }
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (rises(middle)) high = middle;
    else low = middle;
  }
  return low;
}

export function edgeOf({ geometry, beside, slice }: StepParams): EdgeResult {
  const x = sliceBeliefs();
  const q = Float64Array.of(slice, 1 - slice);
  const edges = [geometry, ...beside].map((each) => {
    const potential = potentialFor(each);
    return x.map((first) => fejerEdge(potential, Float64Array.of(first, 1 - first), q));
  });
  return { part: "step", kind: "edge", x, edges };
}
