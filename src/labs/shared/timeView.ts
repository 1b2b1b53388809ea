/** @file A moment and a stretch of a run, inside that run. */
import { MAX_STEPS } from "../../param/limits";
import type { ViewTable } from "../../scenario/view";
import { timeless, type TimeView } from "./view";

/** @param stepsOf the length of the run; null where it has none */
export function timeView<Params>(stepsOf: (params: Params) => number | null): ViewTable<TimeView, Params> {
  const endOf = (params: Params) => stepsOf(params) ?? MAX_STEPS;
  const { t, span } = timeless;
  return {
    t: {
      ...t,
      problem: (at, params) => {
        const end = endOf(params);
        return at === null || at <= end ? null : `step ${at} lies outside the run of ${end} steps`;
      },
    },
    span: {
      ...span,
      problem: (between, params) => {
        const wrong = span.problem?.(between, params) ?? null;
        const [end, to] = [endOf(params), between?.[1] ?? 0];
        return wrong ?? (to > end ? `the span to step ${to} lies outside the run of ${end} steps` : null);
      },
    },
  };
}
