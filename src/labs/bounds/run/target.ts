/** @file The target of the bounds lab as an array. */
import type { BoundsParams } from "./params";

export function targetOf({ p, target }: Pick<BoundsParams, "p" | "target">): Float64Array {
  return target === "uniform" ? new Float64Array(p.length).fill(1 / p.length) : Float64Array.from(target);
}
