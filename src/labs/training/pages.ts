/** @file The page of every part: one line each. */
import { carriedOver } from "../shared/parts/links";
import { lazyPage } from "../shared/parts/lazyPage";
import { declarePage } from "../shared/parts/page";
import { training } from "./lab";
import { parts } from "./parts";
import { opening } from "./run/classification/opening";
import { usualOfPart } from "./run/tables";
import type { TrainingTypes } from "./state";

export const page = declarePage<TrainingTypes>({
  lab: training,
  parts,
  pages: {
    classification: lazyPage(() => import("./classification/page")),
    forward: lazyPage(() => import("./forward/page")),
    preference: lazyPage(() => import("./preference/page")),
    control: lazyPage(() => import("./control/page")),
    language: lazyPage(() => import("./language/page")),
  },
  withPart: (params, part) => {
    if (params.part === part) return params;
    return part === "classification" ? opening() : carriedOver(params, usualOfPart(part), []);
  },
});
