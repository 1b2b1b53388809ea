/** @file What the geometry experiment gives back: one member per part, told apart by `part`. */
import type { OpenParams } from "./params";
import type { EdgeResult, StepResult, StepSummary, StepTask, StepTrace } from "./step/types";

export type GeometryTask = StepTask;
export type GeometryResult = StepResult | EdgeResult;
export type GeometryTrace = StepTrace;
export type GeometrySummary = StepSummary;

/** The experiment's unions. */
export interface GeometryRun {
  readonly params: OpenParams;
  readonly task: GeometryTask;
  readonly result: GeometryResult;
  readonly trace: GeometryTrace;
  readonly summary: GeometrySummary;
}
