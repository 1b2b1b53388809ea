/**
 * @file A data set as a loss: a constant 1 and its columns, each centred and scaled to deviation 1, so that
 * units of measurement do not matter.
 */
import { onceFor } from "../../../../core/onceFor";
import type { ObjectiveSpec } from "../../../../core/objective";
import { prepare, type Examples } from "../../../../core/training/examples";
import type { StochasticProblem } from "../params";
import { IRIS } from "./iris";

/** A loss with all its numbers. */
type PlainLoss = Extract<ObjectiveSpec, { kind: "quadratic" | "logistic" | "leastSquares" }>;
type DataLoss = Extract<StochasticProblem, { kind: "data" }>;

const tableOf = ({ set, rows }: DataLoss): readonly (readonly number[])[] => (set === "iris" ? IRIS : rows);

/** The loss of each set is computed once. */
const madeOnce = onceFor(made);

/** The loss with all its numbers; @throws nothing: `dataProblem` has checked that it fits. */
export function plainOf(problem: StochasticProblem): PlainLoss {
  return problem.kind === "data" ? madeOnce(problem) : problem;
}

const examplesIn = (table: readonly (readonly number[])[], columns: number): Examples =>
  prepare(
    {
      rows: table.length,
      columns,
      values: Float64Array.from(table.flatMap((row) => row.slice(0, columns))),
      labels: new Uint8Array(table.length),
      classes: 1,
    },
    "drop",
  ).train;

function made(problem: DataLoss): PlainLoss {
  const table = tableOf(problem);
  const last = (table[0]?.length ?? 1) - 1;
  const { x, width } = examplesIn(table, last);
  const features = table.map((_, k) => [1, ...x.subarray(k * width, k * width + last)]);
  const targets = table.map((row) => row[last]);
  const { l2, loss } = problem;
  if (loss === "leastSquares") return { kind: "leastSquares", features, targets, l2 };
  const high = targets.reduce((most, value) => Math.max(most, value), -Infinity);
  return { kind: "logistic", features, labels: targets.map((value) => (value === high ? 1 : 0)), l2 };
}

/** Why nothing can be fitted to a data set; null if it can. */
export function dataProblem(problem: DataLoss): string | null {
  if (problem.set === "iris")
    return problem.rows.length === 0
      ? null
      : "the irises have rows of their own; leave the rows out, or name the set own";
  const { rows, loss } = problem;
  if (rows.length === 0)
    return "it has no rows; give the features of each example, and last what is told from them";
  const last = (rows[0]?.length ?? 1) - 1;
  const { x, width } = examplesIn(rows, last);
  for (let j = 0; j < last; j++) {
    const column = rows.map((_, k) => x[k * width + j]);
    if (!column.every(Number.isFinite) || column.every((value) => value === 0))
      return `column ${j + 1} is ${rows[0][j]} in every row, or too large, and tells nothing; leave it out`;
  }
  const kinds = new Set(rows.map((row) => row[last])).size;
  if (loss === "leastSquares" || kinds === 2) return null;
  return `its last column has ${kinds} different numbers, a logistic regression tells two apart, such as 0 and 1; name the loss leastSquares, or give two`;
}
