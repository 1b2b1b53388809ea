/** @file What the state of this lab is made of. */
import type { View } from "../../scenario/types";
import type { TrainingParams } from "./run/params";
import type { TrainingTrace } from "./run/types";

export interface TrainingTypes {
  readonly params: TrainingParams;
  readonly view: View;
  readonly trace: TrainingTrace;
}
