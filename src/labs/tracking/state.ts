/** @file The types of this lab's state. */
import type { TrackingParams } from "./run/params";
import type { TrackingTrace } from "./run/types";
import type { TrackingLook } from "./look";

export interface TrackingTypes {
  readonly params: TrackingParams;
  readonly view: TrackingLook;
  readonly trace: TrackingTrace;
}
