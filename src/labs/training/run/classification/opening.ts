/** @file What the tab of classification opens: four λ, each tuned on one fine grid. */
import { usualOf } from "../../../../param/table";
import type { ClassificationParams, Tune } from "./params";
import { classificationTable } from "./table";

/** Fourth roots of 2, from a quarter to 8. */
export const FRESH_TUNE: Tune = { from: 0.25, factor: 1.189207115002721, count: 21, seeds: 10 };

export const opening = (): ClassificationParams => ({
  ...usualOf(classificationTable),
  tune: { ...FRESH_TUNE },
});
