/**
 * @file All parts of the lab in the order of their tabs: one line each here, one for the page in pages.ts,
 * and one for the figures in draw.ts.
 */
import type { PartsOf } from "../shared/parts/part";
import { part as classification } from "./classification/part";
import { part as control } from "./control/part";
import { part as forward } from "./forward/part";
import { part as language } from "./language/part";
import { part as preference } from "./preference/part";
import type { TrainingTypes } from "./state";

export const parts: PartsOf<TrainingTypes> = {
  classification,
  forward,
  preference,
  control,
  language,
};
