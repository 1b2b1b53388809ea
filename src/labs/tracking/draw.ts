/** @file Draws each figure of the tracking lab. */
import type { TrackingLook } from "./lab";
import type { Draw } from "../../scenario/lab";
import type { TrackingParams } from "../../experiments/tracking/params";
import type { TrackingTrace } from "../../experiments/tracking/types";

export const draw: Draw<TrackingParams, TrackingTrace, TrackingLook> = () => null;
