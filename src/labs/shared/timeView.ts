/** @file Checks that a step and a range of steps in a view lie inside the run. */
import { MAX_RUN_STEPS } from "../../param/limits";
import type { ViewTable } from "../../scenario/view";
import { timeless, type TimeView } from "./view";

/**
 * @param stepsOf the number of steps; null for runs that have none
 * @param clockOf the last step of the clock, which may depend on the view
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
        const end = clockOf(params, view) ?? MAX_RUN_STEPS;
        return at === null || at <= end ? null : `step ${at} lies outside the run of ${end} steps`;
      },
    },
    span: {
      ...span,
      problem: (between, params, view) => {
        const wrong = span.problem?.(between, params, view) ?? null;
        const [end, to] = [clockOf(params, view) ?? MAX_RUN_STEPS, between?.[1] ?? NaN];
        return wrong ?? (to > end ? `the span to step ${to} lies outside the run of ${end} steps` : null);
      },
    },
  };
}
