/** @file What figures of a lab show beside the lab's own run: a pinned one. */
import type { Field } from "../../../param/field";
import type { Gather } from "../../../scenario/lab";
import type { View } from "../../../scenario/types";
import type { PinView } from "./view";
import { keyWords, listed } from "./words";

export interface Beside<Trace> {
  readonly pinned: Trace | null;
  /** What it has otherwise, in words; absent: that is said elsewhere. */
  readonly differs?: string;
}

const partOf = (params: object): unknown => ("part" in params ? params.part : null);

/**
 * @param lab its place in a link
 * @param fields its params, where pictures say which of them differ
 */
export const gatherPinned =
  <Params extends object, Trace, Own extends View & PinView<Params>>(
    lab: string,
    fields: readonly Field<Params>[] = [],
  ): Gather<Params, Beside<Trace>, Own> =>
  async (_figure, { params, view: { pin, compare } }, run) => {
    if (pin === undefined || compare === "off" || partOf(pin) !== partOf(params)) return { pinned: null };
    const differs = listed(keyWords(fields, params, pin));
    // The lab's own experiment gives its own traces.
    return { pinned: (await run(lab, pin)) as Trace, differs };
  };
