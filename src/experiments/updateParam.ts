/** @file The param that names an update. */
import * as kinds from "../param/kind";
import { param } from "../param/table";
import { UPDATE_NAMES, UPDATES, type Update, type UpdateNames } from "./update";

const namesBy = (by: keyof UpdateNames) =>
  Object.fromEntries(UPDATES.map((update) => [update, UPDATE_NAMES[update][by]]));
const WORDS = `${Object.values(namesBy("meant")).join(", or ")}.`;

/** The param of an experiment that runs one of the updates. `by` says which of their names the rail shows. */
export const updateParam = (usual: Update, by: keyof UpdateNames) =>
  param<Update>(kinds.word(UPDATES), usual, WORDS, {
    row: { name: "Update", noun: "update", labels: namesBy(by), beside: true },
  });
