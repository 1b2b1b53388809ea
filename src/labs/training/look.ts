/** @file The params of this lab's view. */
import type { View } from "../../scenario/types";
import type { PinView } from "../shared/pinned/view";
import type { TimeView } from "../shared/view";
import type { TrainingParams } from "./run/params";

export interface TrainingLook extends View, Pick<TimeView, "t">, PinView<TrainingParams> {}
