/** @file The params with which the tab of classification opens: four λ, each tuned on the same fine grid. */
import { usualOf } from "../../../../param/table";
import { FRESH_TUNE, type ClassificationParams } from "./params";
import { classificationTable } from "./table";

export const opening = (): ClassificationParams => ({
  ...usualOf(classificationTable),
  tune: { ...FRESH_TUNE },
});
