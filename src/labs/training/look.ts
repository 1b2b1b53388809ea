/** @file What the view of the training lab holds. */
import type { View } from "../../scenario/types";
import type { TimeView } from "../shared/view";

export interface TrainingLook extends View, Pick<TimeView, "t"> {}
