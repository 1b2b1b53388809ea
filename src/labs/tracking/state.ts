/** @file What the state of this lab is made of. */
import type { TrackingParams } from "../../experiments/tracking/params";
import type { TrackingTrace } from "../../experiments/tracking/types";
import type { TrackingLook } from "./lab";

export interface TrackingTypes {
  readonly params: TrackingParams;
  readonly view: TrackingLook;
  readonly trace: TrackingTrace;
}
