/** @file Collects the drawings and findings of the lab's parts, one line each. */
import { drawParts } from "../shared/parts/draw";
import { findingsInParts } from "../shared/parts/findings";
import { drawing as classification } from "./classification/draw";
import { drawing as control } from "./control/draw";
import { drawing as forward } from "./forward/draw";
import { drawing as language } from "./language/draw";
import { drawing as preference } from "./preference/draw";
import type { TrainingTypes } from "./state";
import { parts } from "./parts";

const drawings = {
  classification,
  forward,
  preference,
  control,
  language,
};

export const draw = drawParts<TrainingTypes>(parts, drawings);
export const findings = findingsInParts<TrainingTypes>(drawings);
