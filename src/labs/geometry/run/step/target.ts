/** @file The target of the cross-entropy for steps that are divided by their sum. */
import type { StepParams } from "../params";

/** The target for the wrong steps; null if there is none on the triangle. */
export function targetOf({ reference, point }: StepParams): readonly number[] | null {
  const isBelief = reference !== "none" && reference.every((each) => each >= 0);
  return isBelief && point.length === 3 && reference.length === 3 ? reference : null;
}
