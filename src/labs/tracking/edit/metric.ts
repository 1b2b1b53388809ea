/** @file The metric of an update, made to fit another number of classes. */
import type { AnyUpdate } from "../../../experiments/geometry/update";

/** A metric of as many classes as there then are. */
export function withMetric(
  update: AnyUpdate,
  change: (matrix: number[][]) => number[][],
): { update?: AnyUpdate } {
  if (typeof update === "string" || update.kind !== "mahalanobis") return {};
  return { update: { ...update, matrix: change(update.matrix) } };
}

/** A new class lies across all others. */
export const widened = (matrix: number[][]): number[][] => [
  ...matrix.map((row) => [...row, 0]),
  [...matrix.map(() => 0), 1],
];

/** The first so many rows and columns, or as many more as it takes. */
export function sized(matrix: number[][], classes: number): number[][] {
  if (matrix.length < classes) return sized(widened(matrix), classes);
  return matrix.slice(0, classes).map((row) => row.slice(0, classes));
}
