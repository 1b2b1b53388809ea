/** @file All parts of the Training experiment, one line each. Its results are unions whose members are told apart by `part`. */
import type { RunOf } from "../../../experiments/parts";
import { part as classification } from "./classification/run";
import { part as control } from "./control/run";
import { part as forward } from "./forward/run";
import { part as language } from "./language/run";
import { part as preference } from "./preference/run";

export const parts = {
  classification,
  forward,
  preference,
  control,
  language,
};

export type TrainingRun = RunOf<typeof parts>;
