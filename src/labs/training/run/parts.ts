/** @file Every part of the training experiment: one line each. */
import type { PartExperiments } from "../../../experiments/parts";
import { part as classification } from "./classification/run";
import { part as control } from "./control/run";
import { part as forward } from "./forward/run";
import { part as language } from "./language/run";
import { part as preference } from "./preference/run";
import type { TrainingRun } from "./types";

export const parts: PartExperiments<TrainingRun> = {
  classification,
  forward,
  preference,
  control,
  language,
};
