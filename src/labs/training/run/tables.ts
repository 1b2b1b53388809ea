/** @file The tables of the Training experiment's params, one for each part, and the default params of each part. */
import { family } from "../../../param/family";
import { usualOf, type Table } from "../../../param/table";
import type { ParamsOf, Part, TrainingParams } from "./params";
import { classificationTable } from "./classification/table";
import { controlTable } from "./control/table";
import { forwardTable } from "./forward/table";
import { languageTable } from "./language/table";
import { preferenceTable } from "./preference/table";

/** A table for each part; the default part comes first. */
export const trainingTables = {
  preference: preferenceTable,
  control: controlTable,
  language: languageTable,
  classification: classificationTable,
  forward: forwardTable,
};

const ORDER =
  "part data missing testFraction depth width l2 methods tune model method world slippery discount actor reference reward weight scheme step " +
  "beside critic relaxation start batch steps target warmup iterations evaluate seeds seed example";

export const trainingFamily = family<TrainingParams>(trainingTables, ["part"], ORDER.split(" "));

/** The default params of a part. */
export const usualOfPart = <P extends Part>(part: P): ParamsOf<P> =>
  // The table of a part describes params of this part.
  usualOf(trainingTables[part] as unknown as Table<ParamsOf<P>>);
