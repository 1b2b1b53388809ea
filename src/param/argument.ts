/** @file What is set within a value of one of several kinds. */
import { number, type Argument } from "./kind";
import type { Limits } from "./limits";

/** An argument that is a number. */
export const numeric = (
  limits: Limits,
  words: string,
  more: Omit<Argument<number>, "kind" | "words"> = {},
): Argument<number> => ({ kind: number(limits), words, ...more });
