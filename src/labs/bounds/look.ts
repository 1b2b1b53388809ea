/** @file What the view of the bounds lab holds. */
import type { View } from "../../scenario/types";
import type { TimeView } from "../shared/view";

export interface BoundsLook extends View, TimeView {}
