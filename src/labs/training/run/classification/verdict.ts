/** @file What a grid of steps says of the methods, and what a coarser one would have said: each at its best step, compared run by run. */
import type { Estimate } from "../../../../core/student";
import { ratioOf } from "./summary";
import type { MethodTrace } from "./types";

export interface Verdict {
  readonly step: number;
  /** Of the steps to the target to those of the first method, geometric mean over runs; null where one did not arrive. */
  readonly ratio: Estimate | null;
}

export type Fineness = "coarse" | "fine";

/** Every method at the best step of its grid, or of a coarser one: null where there is none. */
export function verdictsOf(methods: readonly MethodTrace[], fineness: Fineness): readonly (Verdict | null)[] {
  const best = methods.map(({ grid, step, reachedAt }) =>
    fineness === "fine" ? grid && { step, reachedAt } : (grid?.coarse ?? null),
  );
  const [first = null] = best;
  return best.map((one) => one && first && { step: one.step, ratio: ratioOf(one, first) });
}

/** A gain or a loss that the interval tells from none. */
export const tells = ({ low, high }: Estimate): "fewer" | "more" | null =>
  high < 1 ? "fewer" : low > 1 ? "more" : null;
