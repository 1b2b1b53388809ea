/** @file An argument: a value inside a value of one of several kinds, such as the number in `fixed:0.02`. */
import { number, type Argument } from "./kind";
import type { Limits } from "./limits";
import type { InnerRow } from "./row";

/**
 * An argument that is a number.
 * @param usual the number when it is left out; without it, the number must be given
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
