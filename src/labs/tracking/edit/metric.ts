/** @file Adapts the metric of an update to another number of classes. */
import type { AnyUpdate } from "../../../experiments/geometry/update";

/** The update with a metric for this number of classes. */
export function withMetric(
  update: AnyUpdate,
  change: (matrix: number[][]) => number[][],
): { update?: AnyUpdate } {
  if (typeof update === "string" || update.kind !== "mahalanobis") return {};
  return { update: { ...update, matrix: change(update.matrix) } };
}

/** The matrix with one more class, orthogonal to all others. */
export const widened = (matrix: number[][]): number[][] => [
  ...matrix.map((row) => [...row, 0]),
  [...matrix.map(() => 0), 1],
];

/** The matrix for so many classes: its first rows and columns, or more. */
export function sized(matrix: number[][], classes: number): number[][] {
  if (matrix.length < classes) return sized(widened(matrix), classes);
  return matrix.slice(0, classes).map((row) => row.slice(0, classes));
}
