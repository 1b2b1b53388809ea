/** @file The target of the cross-entropy whose steps are divided by their sum. */
import type { StepParams } from "../params";

/** The target whose cross-entropy the wrong steps are about; null where there is none on the triangle. */
export function targetOf({ reference, point }: StepParams): readonly number[] | null {
  const isBelief = reference !== "none" && reference.every((each) => each >= 0);
  return isBelief && point.length === 3 && reference.length === 3 ? reference : null;
}
