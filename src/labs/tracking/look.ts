/** @file What the view of the tracking lab holds. */
import type { View } from "../../scenario/types";
import type { PinView } from "../shared/pinning";
import type { TimeView } from "../shared/view";
import type { TrackingParams } from "./run/params";

export interface TrackingLook extends View, TimeView, PinView<TrackingParams> {}
