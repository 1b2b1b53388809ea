/** @file What the training experiment gives back: one member per part, told apart by `part`. */
import type { ControlResult, ControlSummary, ControlTask, ControlTrace } from "./control/types";
import type { TrainingParams } from "./params";
import type { LanguageResult, LanguageSummary, LanguageTask, LanguageTrace } from "./language/types";
import type {
  PreferenceResult,
  PreferenceSummary,
  PreferenceTask,
  PreferenceTrace,
} from "./preference/types";

export type TrainingTask = PreferenceTask | ControlTask | LanguageTask;
export type TrainingResult = PreferenceResult | ControlResult | LanguageResult;
export type TrainingTrace = PreferenceTrace | ControlTrace | LanguageTrace;
export type TrainingSummary = PreferenceSummary | ControlSummary | LanguageSummary;

/** The experiment's unions. */
export interface TrainingRun {
  readonly params: TrainingParams;
  readonly task: TrainingTask;
  readonly result: TrainingResult;
  readonly trace: TrainingTrace;
  readonly summary: TrainingSummary;
}
