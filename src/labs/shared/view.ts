/** @file What several labs have in their views: a moment and a stretch of a run. */
import * as kinds from "../../param/kind";
import { MAX_STEPS, TIME } from "../../param/limits";
import { param } from "../../param/table";
import type { ViewTable } from "../../scenario/view";

export interface TimeView {
  /** Step at which playback is paused; null = at the end. */
  t: number | null;
  /** Visible steps [from, to] of the time charts; null = all. */
  span: [number, number] | null;
}

/** @param stepsOf the length of the run; null in a lab that has none: version 1 of links and files has these keys in every lab */
export function timeView<Params>(stepsOf: (params: Params) => number | null): ViewTable<TimeView, Params> {
  const endOf = (params: Params) => stepsOf(params) ?? MAX_STEPS;
  return {
    t: {
      ...param<number | null>(
        kinds.orNull(kinds.number(TIME)),
        null,
        "The step at which playback is paused.",
      ),
      problem: (t, params) => {
        const end = endOf(params);
        return t === null || t <= end ? null : `step ${t} lies outside the run of ${end} steps`;
      },
    },
    span: {
      ...param<[number, number] | null>(
        kinds.orNull(kinds.pairOf(kinds.number(TIME), "from,to")),
        null,
        "The steps that the charts over time show.",
      ),
      problem: (span, params) => {
        if (span === null) return null;
        const [from, to] = span;
        if (from >= to) return `the span from ${from} to ${to} must run forwards`;
        const end = endOf(params);
        return to > end ? `the span to step ${to} lies outside the run of ${end} steps` : null;
      },
    },
  };
}
