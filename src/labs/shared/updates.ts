/** @file What the updates are called. */
import { UPDATES, type Update } from "../../experiments/update";

interface UpdateNames {
  /** In full: "entropy mirror step". */
  readonly full: string;
  /** Where the other is far: "mirror step". */
  readonly brief: string;
  /** In a row of choices that says what is chosen: "entropy mirror". */
  readonly choice: string;
}

export const UPDATE_NAMES: { readonly [U in Update]: UpdateNames } = {
  mirror: { full: "entropy mirror step", brief: "mirror step", choice: "entropy mirror" },
  projected: { full: "projected step", brief: "projected step", choice: "projected" },
};

/** A choice for each, in their order. */
export const updateOptions = (by: keyof UpdateNames) =>
  UPDATES.map((value) => ({ value, label: UPDATE_NAMES[value][by] }));
