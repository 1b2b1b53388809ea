/**
 * @file Checks typed values as their params are checked, and then together with the other params. What does
 * not fit is refused with a sentence.
 */
import type { Check } from "../../../param/check";
import { without } from "../../../param/kind";
import type { Clash } from "../../../param/schema";

export const fittingBy =
  <Params>(problem: (params: Params) => Clash | null) =>
  <Value>(check: Check<Value>, into: (value: Value) => Params): Check<Value> =>
    without((value) => problem(into(value))?.message ?? null, check);
