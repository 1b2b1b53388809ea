/** @file Values that are typed, checked as their params are, then with the other params: what does not fit them is refused in a sentence. */
import type { Check } from "../../../param/check";
import type { Clash } from "../../../param/schema";

export const fittingBy =
  <Params>(problem: (params: Params) => Clash | null) =>
  <Value>(check: Check<Value>, into: (value: Value) => Params): Check<Value> =>
  (value) => {
    const result = check(value);
    const clash = result.ok ? problem(into(result.value)) : null;
    return clash === null
      ? result
      : { ok: false, problem: { path: [], demand: null, message: clash.message } };
  };
