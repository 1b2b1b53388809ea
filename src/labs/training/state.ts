/** @file The types of this lab's state. */
import type { TrainingLook } from "./look";
import type { TrainingParams } from "./run/params";
import type { TrainingRun } from "./run/parts";

export interface TrainingTypes {
  readonly params: TrainingParams;
  readonly view: TrainingLook;
  readonly trace: TrainingRun["trace"];
}
