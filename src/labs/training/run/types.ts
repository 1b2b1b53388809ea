/** @file What the training experiment gives back: one member per part, told apart by `part`. */
import type { TrainingParams } from "./params";
import type {
  PreferenceResult,
  PreferenceSummary,
  PreferenceTask,
  PreferenceTrace,
} from "./preference/types";

export type TrainingTask = PreferenceTask;
export type TrainingResult = PreferenceResult;
export type TrainingTrace = PreferenceTrace;
export type TrainingSummary = PreferenceSummary;

/** The experiment's unions. */
export interface TrainingRun {
  readonly params: TrainingParams;
  readonly task: TrainingTask;
  readonly result: TrainingResult;
  readonly trace: TrainingTrace;
  readonly summary: TrainingSummary;
}
