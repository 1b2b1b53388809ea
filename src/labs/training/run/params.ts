/** @file Params of the training experiment, and their limits: public, stable, documented in docs/links.md and by `schema training`. */
import type { PreferenceScheme } from "../../../core/training/preference";
import type { Limits } from "../../../param/limits";
import type { ControlParams } from "./control/params";
import type { LanguageParams } from "./language/params";

import type { ClassificationParams } from "./classification/params";
import type { ForwardParams } from "./forward/params";

export type { ClassificationParams } from "./classification/params";

export const PARTS = ["classification", "forward", "preference", "control", "language"] as const;
export type Part = (typeof PARTS)[number];

export const POSITIVE_SIZE: Limits = { above: 0, atMost: 1e9 };
export const MAX_ACTIONS = 16;
export const PREFERENCE_STEPS: Limits = { whole: true, atLeast: 1, atMost: 10_000 };
export const REWARD: Limits = { atLeast: -1e6, atMost: 1e6 };

export const SCHEMES = ["explicit", "proximal"] as const satisfies readonly PreferenceScheme[];

export interface PreferenceParams {
  part: "preference";
  /** π₀. */
  reference: number[];
  reward: number[];
  /** β. */
  weight: number;
  scheme: PreferenceScheme;
  step: number;
  steps: number;
  start: "reference" | number[];
}

export type { ControlParams } from "./control/params";
export type { LanguageParams } from "./language/params";
export type TrainingParams =
  | ClassificationParams
  | ForwardParams
  | PreferenceParams
  | ControlParams
  | LanguageParams;
export type ParamsOf<P extends Part> = Extract<TrainingParams, { part: P }>;
