/** @file Computes the pinned run for a lab's figures, in exports. */
import type { Field } from "../../../param/field";
import type { Gather } from "../../../scenario/lab";
import type { View } from "../../../scenario/types";
import type { PinView } from "./view";
import { keyWords, listed } from "./words";

export interface Beside<Trace> {
  readonly pinned: Trace | null;
  /** Names the params in which it differs; absent if that is said elsewhere. */
  readonly differs?: string;
}

const partOf = (params: object): unknown => ("part" in params ? params.part : null);

/**
 * @param lab the lab's name in a link
 * @param fields the lab's params, if pictures are to name those that differ
 */
export const gatherPinned =
  <Params extends object, Trace, Own extends View & PinView<Params>>(
    lab: string,
    fields: readonly Field<Params>[] = [],
  ): Gather<Params, Beside<Trace>, Own> =>
  async (_figure, { params, view: { pin, compare } }, run) => {
    if (pin === undefined || compare === "off" || partOf(pin) !== partOf(params)) return { pinned: null };
    const differs = listed(keyWords(fields, params, pin));
    // The lab's own experiment gives traces of this lab.
    return { pinned: (await run(lab, pin)) as Trace, differs };
  };
