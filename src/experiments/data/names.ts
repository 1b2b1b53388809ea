/** @file Names that columns of labels usually have, and names of columns that number or date the rows. */

/** Names of columns of labels, whatever these contain. The best come first: truths before predictions. */
export const LABEL_NAMES = [
  "label",
  "labels",
  "class",
  "target",
  "category",
  "weather",
  "state",
  "outcome",
  "type",
  "y_true",
  "truth",
  "ground_truth",
  "actual",
  "gold",
  "species",
  "classes",
  "y",
  "y_pred",
  "prediction",
  "predictions",
  "predicted",
  "pred",
] as const;

const ASIDE_NAMES = [
  "time",
  "timestamp",
  "date",
  "datetime",
  "day",
  "week",
  "month",
  "year",
  "hour",
  "epoch",
  "step",
  "t",
  "id",
  "index",
  "idx",
  "row",
  "rowname",
  "rownames",
  "unnamed: 0",
];

const rank = (name: string) => (LABEL_NAMES as readonly string[]).indexOf(name.toLowerCase());

export const isLabelName = (name: string) => rank(name) >= 0;

/** Compares columns by the rank of their names; other names come last. */
export const byLabelName = (a: { readonly name: string }, b: { readonly name: string }) =>
  rank(a.name) - rank(b.name);

export const isAside = (name: string) => ASIDE_NAMES.includes(name.toLowerCase());
