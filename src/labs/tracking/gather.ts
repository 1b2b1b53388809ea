/** @file What figures of the tracking lab show beside the lab's own run: a pinned one. */
import type { Gather } from "../../scenario/lab";
import type { TrackingLook } from "./look";
import type { TrackingParams } from "./run/params";
import type { TrackingTrace } from "./run/types";

export interface Beside {
  readonly pinned: TrackingTrace | null;
}

export const gather: Gather<TrackingParams, Beside, TrackingLook> = async (
  _figure,
  { view: { pin } },
  run,
) => ({
  // The lab's own experiment gives its own traces.
  pinned: pin === undefined ? null : ((await run("tracking", pin)) as TrackingTrace),
});
