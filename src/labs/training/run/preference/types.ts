/** @file The types of the preference part's results. */
import type { PreferenceScheme } from "../../../../core/training/preference";
import type { PreferenceParams } from "../params";

export interface PreferenceTask {
  readonly part: "preference";
  readonly params: PreferenceParams;
}

type Numbers = Float64Array<ArrayBuffer>;

/** The course of a scheme. */
export interface PreferenceCourse {
  readonly scheme: PreferenceScheme;
  /** The number of steps taken. */
  readonly done: number;
  /** The step after which the log-odds are not finite; null if they always are. */
  readonly leftAt: number | null;
  /** J(π*) − J(π), from step 0 on. */
  readonly gap: Numbers;
  /** D_KL(π*‖π), from step 0 on. */
  readonly divergence: Numbers;
  /** D_KL(π‖π₀), from step 0 on. */
  readonly fromReference: Numbers;
  /** The policies one after another, from step 0 on. */
  readonly policies: Numbers;
}

export interface PreferenceResult {
  readonly part: "preference";
  readonly optimum: Numbers;
  readonly optimalObjective: number;
  /** The course of the chosen scheme, and that of the other. */
  readonly courses: readonly [PreferenceCourse, PreferenceCourse];
}

export interface PreferenceTrace {
  readonly part: "preference";
  readonly params: PreferenceParams;
  readonly complete: boolean;
  /** Null while there is nothing. */
  readonly result: Omit<PreferenceResult, "part"> | null;
}

export interface PreferenceSummary {
  readonly lab: "training";
  readonly part: "preference";
  /** step · β. */
  readonly lambda: number;
  /** The optimal policy π* ∝ π₀ e^{r/β}. */
  readonly optimum: readonly number[];
  /** J(π*). */
  readonly optimalObjective: number;
  /** J of the last policy. */
  readonly objective: number;
  /** D_KL(π*‖π) of the last policy. */
  readonly divergenceOptimum: number;
  /** D_KL(π‖π₀) of the last policy. */
  readonly divergenceReference: number;
  /** The last policy. */
  readonly policy: readonly number[];
  /** The number of steps taken. */
  readonly steps: number;
  /** The step after which the log-odds are not finite; null if they always are. */
  readonly leftAt: number | null;
}
