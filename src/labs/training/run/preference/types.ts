/** @file What learning from preferences gives back. */
import type { PreferenceScheme } from "../../../../core/training/preference";
import type { PreferenceParams } from "../params";

export interface PreferenceTask {
  readonly part: "preference";
  readonly params: PreferenceParams;
}

type Numbers = Float64Array<ArrayBuffer>;

/** What one scheme has done. */
export interface PreferenceCourse {
  readonly scheme: PreferenceScheme;
  /** Steps that were taken. */
  readonly done: number;
  /** The step after which the log-odds are no numbers any more; null where they stay. */
  readonly leftAt: number | null;
  /** J(π*) − J(π), from step 0 on. */
  readonly gap: Numbers;
  /** D_KL(π*‖π), from step 0 on. */
  readonly divergence: Numbers;
  /** D_KL(π‖π₀), from step 0 on. */
  readonly fromReference: Numbers;
  /** The policies, one after the other, from step 0 on. */
  readonly policies: Numbers;
}

export interface PreferenceResult {
  readonly part: "preference";
  readonly optimum: Numbers;
  readonly optimalObjective: number;
  /** By the scheme that is asked for, then by the other. */
  readonly courses: readonly [PreferenceCourse, PreferenceCourse];
}

export interface PreferenceTrace {
  readonly part: "preference";
  readonly params: PreferenceParams;
  readonly complete: boolean;
  /** Null while nothing is there yet. */
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
  /** Steps that were taken. */
  readonly steps: number;
  /** The step after which the log-odds are no numbers any more; null where they stay. */
  readonly leftAt: number | null;
}
