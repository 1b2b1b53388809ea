/** @file Draws each figure of the training lab: one line a part. */
import { drawParts } from "../shared/parts/part";
import { draw as classification } from "./classification/draw";
import { draw as control } from "./control/draw";
import { draw as language } from "./language/draw";
import { draw as preference } from "./preference/draw";
import type { TrainingTypes } from "./state";

export const draw = drawParts<TrainingTypes>({
  classification,
  preference,
  control,
  language,
});
