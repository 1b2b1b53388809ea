/** @file What the view of the tracking lab holds. */
import type { View } from "../../scenario/types";
import type { TimeView } from "../shared/view";

export interface TrackingLook extends View, TimeView {}
