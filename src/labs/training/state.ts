/** @file What the state of this lab is made of. */
import type { TrainingLook } from "./look";
import type { TrainingParams } from "./run/params";
import type { TrainingRun } from "./run/parts";

export interface TrainingTypes {
  readonly params: TrainingParams;
  readonly view: TrainingLook;
  readonly trace: TrainingRun["trace"];
}
