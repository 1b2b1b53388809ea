/** @file Draws each figure of the training lab: one line a part. */
import { drawParts } from "../shared/parts/draw";
import { drawing as classification } from "./classification/draw";
import { drawing as control } from "./control/draw";
import { drawing as forward } from "./forward/draw";
import { drawing as language } from "./language/draw";
import { drawing as preference } from "./preference/draw";
import type { TrainingTypes } from "./state";
import { parts } from "./parts";

export const draw = drawParts<TrainingTypes>(parts, {
  classification,
  forward,
  preference,
  control,
  language,
});
