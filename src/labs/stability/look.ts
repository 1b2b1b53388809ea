/** @file The params of this lab's view. */
import type { View } from "../../scenario/types";
import type { PinView } from "../shared/pinned/view";
import type { PointingView } from "../shared/pointing";
import type { TimeView } from "../shared/view";
import type { StabilityParams } from "./run/params";

export interface StabilityLook extends View, TimeView, PointingView, PinView<StabilityParams> {}
