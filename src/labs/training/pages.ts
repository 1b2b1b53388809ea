/** @file The pages of all parts, one line each. */
import { carriedOver } from "../shared/parts/links";
import { declarePage } from "../shared/parts/page";
import { training } from "./lab";
import { parts } from "./parts";
import { opening } from "./run/classification/opening";
import { usualOfPart } from "./run/tables";
import type { TrainingTypes } from "./state";
import { page as classification } from "./classification/page";
import { page as forward } from "./forward/page";
import { page as preference } from "./preference/page";
import { page as control } from "./control/page";
import { page as language } from "./language/page";

export const page = declarePage<TrainingTypes>({
  lab: training,
  parts,
  pages: { classification, forward, preference, control, language },
  withPart: (params, part) => {
    if (params.part === part) return params;
    return part === "classification" ? opening() : carriedOver(params, usualOfPart(part), []);
  },
});
