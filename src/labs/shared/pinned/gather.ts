/** @file What figures of a lab show beside the lab's own run: a pinned one. */
import type { Gather } from "../../../scenario/lab";
import type { View } from "../../../scenario/types";
import type { PinView } from "./view";

export interface Beside<Trace> {
  readonly pinned: Trace | null;
}

/** @param lab its place in a link */
export const gatherPinned =
  <Params, Trace, Own extends View & PinView<object>>(lab: string): Gather<Params, Beside<Trace>, Own> =>
  async (_figure, { view: { pin } }, run) => ({
    // The lab's own experiment gives its own traces.
    pinned: pin === undefined ? null : ((await run(lab, pin)) as Trace),
  });
