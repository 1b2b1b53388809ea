/**
 * @file The verdict of a grid of steps about the methods, and that of a coarser one: each method is compared
 * at its best step, run by run.
 */
import type { Estimate } from "../../../../core/student";
import { ratioOf } from "./summary";
import type { MethodTrace } from "./types";

export interface Verdict {
  readonly step: number;
  /**
   * The geometric mean, over runs, of the steps to the target divided by those of the first method; null if
   * some run did not arrive.
   */
  readonly ratio: Estimate | null;
}

export type Fineness = "coarse" | "fine";

/** The verdict on every method at the best step of its grid, or of a coarser one; null if there is none. */
export function verdictsOf(methods: readonly MethodTrace[], fineness: Fineness): readonly (Verdict | null)[] {
  const best = methods.map(({ grid, step, reachedAt }) =>
    fineness === "fine" ? grid && { step, reachedAt } : (grid?.coarse ?? null),
  );
  const [first = null] = best;
  return best.map((one) => one && first && { step: one.step, ratio: ratioOf(one, first) });
}

/** Whether the interval shows a gain or a loss; null if it does not. */
export const tells = ({ low, high }: Estimate): "fewer" | "more" | null =>
  high < 1 ? "fewer" : low > 1 ? "more" : null;
