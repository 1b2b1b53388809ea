/** @file A moment and a stretch of a run, inside that run. */
import { MAX_STEPS } from "../../param/limits";
import type { ViewTable } from "../../scenario/view";
import { timeless, type TimeView } from "./view";

/**
 * @param stepsOf the length of the run; null where it has none
 * @param clockOf where its clock ends, as the view may say
 */
export function timeView<Params>(
  stepsOf: (params: Params) => number | null,
  clockOf: (params: Params, view: object) => number | null = stepsOf,
): ViewTable<TimeView, Params> {
  const { t, span } = timeless;
  return {
    t: {
      ...t,
      problem: (at, params, view) => {
        const end = clockOf(params, view) ?? MAX_STEPS;
        return at === null || at <= end ? null : `step ${at} lies outside the run of ${end} steps`;
      },
    },
    span: {
      ...span,
      problem: (between, params, view) => {
        const wrong = span.problem?.(between, params, view) ?? null;
        const [end, to] = [clockOf(params, view) ?? MAX_STEPS, between?.[1] ?? 0];
        return wrong ?? (to > end ? `the span to step ${to} lies outside the run of ${end} steps` : null);
      },
    },
  };
}
