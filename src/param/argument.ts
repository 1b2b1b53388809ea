/** @file What is set within a value of one of several kinds. */
import { number, type Argument } from "./kind";
import type { Limits } from "./limits";
import type { InnerRow } from "./row";

/**
 * An argument that is a number.
 *
 * @param usual what stands when it is left out
 */
export const numeric = (
  limits: Limits,
  words: string,
  row?: InnerRow<number>,
  usual?: number,
): Argument<number> => ({
  kind: number(limits),
  words,
  ...(row && { row }),
  ...(usual !== undefined && { usual }),
});
