/** @file Values that are typed, checked as their params are, then with the other params: what does not fit them is refused in a sentence. */
import type { Check } from "../../../param/check";
import { without } from "../../../param/kind";
import type { Clash } from "../../../param/schema";

export const fittingBy =
  <Params>(problem: (params: Params) => Clash | null) =>
  <Value>(check: Check<Value>, into: (value: Value) => Params): Check<Value> =>
    without((value) => problem(into(value))?.message ?? null, check);
