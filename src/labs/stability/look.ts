/** @file What the view of the stability lab holds. */
import type { View } from "../../scenario/types";
import type { PointingView } from "../shared/pointing";
import type { TimeView } from "../shared/view";

export interface StabilityLook extends View, TimeView, PointingView {}
