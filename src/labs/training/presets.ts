/** @file Named scenarios of the training lab. */
import type { Preset } from "../../scenario/lab";
import { presets as classification } from "./classification/presets";
import { presets as control } from "./control/presets";
import { presets as forward } from "./forward/presets";
import { presets as language } from "./language/presets";
import { presets as preference } from "./preference/presets";
import type { TrainingParams } from "./run/params";

export const presets: readonly Preset<TrainingParams>[] = [
  ...classification,
  ...forward,
  ...preference,
  ...control,
  ...language,
];
