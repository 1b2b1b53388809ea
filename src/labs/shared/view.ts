/** @file The moment and the stretch of a run that the view of a lab may hold. */
import * as kinds from "../../param/kind";
import { TIME } from "../../param/limits";
import { param } from "../../param/table";
import type { ViewTable } from "../../scenario/view";

export interface TimeView {
  /** Step at which playback is paused; null = at the end. */
  t: number | null;
  /** Visible steps [from, to] of the time charts; null = all. */
  span: [number, number] | null;
}

/** For a lab whose runs have no length, where version 1 of links and files has these keys nevertheless. */
export const timeless: ViewTable<TimeView, unknown> = {
  t: param<number | null>(kinds.orNull(kinds.number(TIME)), null, "The step of a pause."),
  span: {
    ...param<[number, number] | null>(
      kinds.orNull(kinds.pairOf(kinds.number(TIME), "from,to")),
      null,
      "Steps that charts over time show.",
    ),
    problem: (span) =>
      span === null || span[0] < span[1] ? null : `the span from ${span[0]} to ${span[1]} must run forwards`,
  },
};
