/** @file What the state of this lab is made of. */
import type { TrainingLook } from "./look";
import type { TrainingParams } from "./run/params";
import type { TrainingTrace } from "./run/types";

export interface TrainingTypes {
  readonly params: TrainingParams;
  readonly view: TrainingLook;
  readonly trace: TrainingTrace;
}
