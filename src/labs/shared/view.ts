/** @file The step and the range of steps in a lab's view. */
import * as kinds from "../../param/kind";
import { TIME } from "../../param/limits";
import { param } from "../../param/table";
import type { ViewTable } from "../../scenario/view";

export interface TimeView {
  /** The step at which playback is paused; null: the end. */
  t: number | null;
  /** The range of steps that time charts show; null: all. */
  span: [number, number] | null;
}

/** For a lab whose runs have no steps, although links and files of version 1 have these keys. */
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
