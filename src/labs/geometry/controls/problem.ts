/** @file What a problem becomes when another kind of it is chosen, in as many coordinates. Pure. */
import { fullProblem, dimensionOf, type FullProblem } from "../run/flow/objective";
import type { FlowProblem } from "../run/params";

type ProblemKind = FullProblem["kind"];

/** Falling shares that sum to 1, with two decimals. */
function graded(n: number): number[] {
  const weights = Array.from({ length: n }, (_, i) => n - i);
  const total = weights.reduce((sum, one) => sum + one, 0);
  const shares = weights.map((one) => Math.floor((100 * one) / total));
  const rest = 100 - shares.reduce((sum, one) => sum + one, 0);
  return shares.map((share, i) => (i === 0 ? share + rest : share) / 100);
}

const rising = (n: number) => Array.from({ length: n }, (_, i) => i / 2);

/** What the problem points to, where it has something like that. */
function pointIn(problem: FullProblem): number[] | null {
  switch (problem.kind) {
    case "crossEntropy":
    case "squaredDistance":
      return problem.target;
    default:
      return null;
  }
}

function withKind(before: FlowProblem, kind: ProblemKind): FlowProblem {
  const [full, n] = [fullProblem(before), dimensionOf(before)];
  if (full.kind === kind) return before;
  const target = pointIn(full) ?? graded(n);
  switch (kind) {
    case "crossEntropy":
      return { kind, target: target.every((value) => value >= 0) ? target : graded(n) };
    case "squaredDistance":
      return { kind, target };
    case "linear":
      return { kind, loss: rising(n) };
    case "losses":
      return { kind, rows: [rising(n), rising(n).toReversed()] };
    case "quadratic":
      return {
        kind,
        matrix: Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) => (i === j ? 2 : 0.5)),
        ),
        vector: rising(n).toReversed(),
      };
    case "system":
      return {
        kind,
        matrix: [Array.from({ length: n }, () => 1), Array.from({ length: n }, (_, i) => i + 1)],
        rhs: [1, (n + 1) / 2.5],
      };
  }
}

/** As many entries, so that a matrix and its vector fit each other while one of them is typed. */
const fitted = (values: readonly number[], n: number): number[] =>
  Array.from({ length: n }, (_, i) => values[i] ?? 0);
const fittedSquare = (rows: readonly (readonly number[])[], n: number): number[][] =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => rows[i]?.[j] ?? (i === j ? 1 : 0)),
  );

/** Another problem: of another kind in as many coordinates, or of the same with the rest fitting what was typed. */
export function changed(before: FlowProblem, to: FlowProblem): FlowProblem {
  const [old, next] = [fullProblem(before), fullProblem(to)];
  if (old.kind !== next.kind) return withKind(before, next.kind);
  if (next.kind === "system") return { ...next, rhs: fitted(next.rhs, next.matrix.length) };
  if (next.kind !== "quadratic" || old.kind !== "quadratic") return next;
  return next.matrix === old.matrix
    ? { ...next, matrix: fittedSquare(next.matrix, next.vector.length) }
    : { ...next, vector: fitted(next.vector, next.matrix.length) };
}
