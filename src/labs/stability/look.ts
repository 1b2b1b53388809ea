/** @file What the view of the stability lab holds. */
import type { View } from "../../scenario/types";
import type { PointingView, TimeView } from "../shared/view";

export interface StabilityLook extends View, TimeView, PointingView {}
