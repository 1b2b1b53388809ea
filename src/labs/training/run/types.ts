/** @file What the training experiment gives back: one member per part, told apart by `part`. */
import type {
  ClassificationResult,
  ClassificationSummary,
  ClassificationTask,
  ClassificationTrace,
} from "./classification/types";
import type { ControlResult, ControlSummary, ControlTask, ControlTrace } from "./control/types";
import type { ForwardResult, ForwardSummary, ForwardTask, ForwardTrace } from "./forward/types";
import type { TrainingParams } from "./params";
import type { LanguageResult, LanguageSummary, LanguageTask, LanguageTrace } from "./language/types";
import type {
  PreferenceResult,
  PreferenceSummary,
  PreferenceTask,
  PreferenceTrace,
} from "./preference/types";

export type TrainingTask = ClassificationTask | ForwardTask | PreferenceTask | ControlTask | LanguageTask;
export type TrainingResult =
  | ClassificationResult
  | ForwardResult
  | PreferenceResult
  | ControlResult
  | LanguageResult;
export type TrainingTrace =
  | ClassificationTrace
  | ForwardTrace
  | PreferenceTrace
  | ControlTrace
  | LanguageTrace;
export type TrainingSummary =
  | ClassificationSummary
  | ForwardSummary
  | PreferenceSummary
  | ControlSummary
  | LanguageSummary;

/** The experiment's unions. */
export interface TrainingRun {
  readonly params: TrainingParams;
  readonly task: TrainingTask;
  readonly result: TrainingResult;
  readonly trace: TrainingTrace;
  readonly summary: TrainingSummary;
}
