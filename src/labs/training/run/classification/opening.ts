/** @file The params with which the tab of classification opens: four λ, each tuned on the same fine grid. */
import { usualOf } from "../../../../param/table";
import type { ClassificationParams, Tune } from "./params";
import { classificationTable } from "./table";

/** Steps from a quarter to 8, each larger by the fourth root of 2. */
export const FRESH_TUNE: Tune = { from: 0.25, factor: 1.189207115002721, count: 21, seeds: 10 };

export const opening = (): ClassificationParams => ({
  ...usualOf(classificationTable),
  tune: { ...FRESH_TUNE },
});
