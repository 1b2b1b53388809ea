/** @file Adjusts a problem when a part of it changes. Pure. */
import { graded } from "../run/flow/kinds";
import { fullProblem } from "../run/flow/objective";
import type { FlowProblem } from "../run/params";
import { sized } from "../run/step/adapt";

/** The matrix with n rows and columns, cut off or filled up, so that it fits its vector while one of them is typed. */
const fittedSquare = (rows: readonly (readonly number[])[], n: number): number[][] =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => rows[i]?.[j] ?? (i === j ? 1 : 0)),
  );

/** The changed problem: of another kind in the same dimension, or of the same kind with the rest adjusted to what was typed. */
export function changed(before: FlowProblem, to: FlowProblem): FlowProblem {
  const [old, next] = [fullProblem(before), fullProblem(to)];
  // A target that is not a belief is not kept.
  if (old.kind !== next.kind)
    return next.kind === "crossEntropy" && next.target.some((share) => share < 0)
      ? { ...next, target: graded(next.target.length) }
      : next;
  if (next.kind === "system") return { ...next, rhs: sized(next.rhs, next.matrix.length) };
  if (next.kind !== "quadratic" || old.kind !== "quadratic") return next;
  return next.matrix === old.matrix
    ? { ...next, matrix: fittedSquare(next.matrix, next.vector.length) }
    : { ...next, vector: sized(next.vector, next.matrix.length) };
}
