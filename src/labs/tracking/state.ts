/** @file What the state of this lab is made of. */
import type { TrackingParams } from "../../experiments/tracking/params";
import type { TrackingTrace } from "../../experiments/tracking/types";

export interface TrackingTypes {
  readonly params: TrackingParams;
  readonly trace: TrackingTrace;
}
