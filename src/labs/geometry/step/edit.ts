/** @file Changes of a step's params in the rail. Each adjusts the other params so that they fit. Pure. */
import { kindOf } from "../../../param/spelt";
import { fittedGeometry } from "../../shared/geometry/fresh";
import type { StepParams, StepSet } from "../run/params";
import { sized } from "../run/step/adapt";

export const uniform = (n: number) => Array.from({ length: n }, () => 1 / n);
const DECIMALS = 1e6;

/** The gradient that the cross-entropy has at the point, rounded. */
export function ownGradient({ point, reference }: StepParams): number[] {
  const z = reference === "none" ? uniform(point.length) : reference;
  return point.map((x, i) => Math.round((-(z[i] ?? NaN) / x) * DECIMALS) / DECIMALS);
}

/** The hyperplane through the point on which all entries sum to what they sum to there. */
const hyperplaneAt = (point: readonly number[]) => ({
  kind: "hyperplane" as const,
  a: point.map(() => 1),
  b: Number(point.reduce((x, y) => x + y, 0).toFixed(12)),
});

export function withSet(params: StepParams, to: StepSet): StepParams {
  const isOpened = kindOf(to) === "hyperplane" && kindOf(params.set) !== "hyperplane";
  return { ...params, set: isOpened ? hyperplaneAt(params.point) : to };
}

/** With the gradient of the cross-entropy, a reference is set if there is none. */
export function withGradient(params: StepParams, gradient: StepParams["gradient"]): StepParams {
  const { reference, point } = params;
  const isMissing = gradient === "crossEntropy" && reference === "none";
  return { ...params, gradient, reference: isMissing ? uniform(point.length) : reference };
}

export function withReference(params: StepParams, reference: StepParams["reference"]): StepParams {
  const { gradient } = params;
  const isMissed = reference === "none" && gradient === "crossEntropy";
  return { ...params, reference, gradient: isMissed ? ownGradient(params) : gradient };
}

/** If the number of entries changes, everything else gets as many. */
export function withPoint(params: StepParams, point: number[]): StepParams {
  const n = point.length;
  if (n === params.point.length) return { ...params, point };
  const { gradient, reference, set, geometry, beside } = params;
  return {
    ...params,
    point,
    gradient: gradient === "crossEntropy" ? gradient : sized(gradient, n),
    reference: reference === "none" ? reference : uniform(n),
    set: kindOf(set) === "hyperplane" ? hyperplaneAt(point) : set,
    geometry: fittedGeometry(geometry, n),
    beside: beside.map((each) => fittedGeometry(each, n)),
  };
}
