/** @file A data set as a loss: a constant 1 and its columns, each centred and of deviation 1, so that no unit of measurement matters. */
import type { StochasticProblem } from "../params";
import { IRIS } from "./iris";
import type { PlainLoss } from "./loss";

type DataLoss = Extract<StochasticProblem, { kind: "data" }>;

const tableOf = ({ set, rows }: DataLoss): readonly (readonly number[])[] => (set === "iris" ? IRIS : rows);

/** Each set is looked at once. */
const known = new WeakMap<DataLoss, PlainLoss>();

/** With all its numbers; @throws nothing: `dataProblem` says before what does not fit. */
export function plainOf(problem: StochasticProblem): PlainLoss {
  if (problem.kind !== "data") return problem;
  const found = known.get(problem) ?? made(problem);
  known.set(problem, found);
  return found;
}

function made(problem: DataLoss): PlainLoss {
  const table = tableOf(problem);
  const last = (table[0]?.length ?? 1) - 1;
  const columns = Array.from({ length: last }, (_, j) => standard(table.map((row) => row[j])));
  const features = table.map((_, k) => [1, ...columns.map((column) => column[k])]);
  const targets = table.map((row) => row[last]);
  const { l2, loss } = problem;
  if (loss === "leastSquares") return { kind: "leastSquares", features, targets, l2 };
  const high = targets.reduce((most, value) => Math.max(most, value), -Infinity);
  return { kind: "logistic", features, labels: targets.map((value) => (value === high ? 1 : 0)), l2 };
}

function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function standard(column: readonly number[]): number[] {
  const mean = meanOf(column);
  const off = column.map((value) => value - mean);
  const deviation = Math.sqrt(meanOf(off.map((value) => value * value)));
  return off.map((value) => value / deviation);
}

/** Why a data set is none that can be fitted; null where it is one. */
export function dataProblem(problem: DataLoss): string | null {
  if (problem.set === "iris")
    return problem.rows.length === 0
      ? null
      : "the irises have rows of their own; leave the rows out, or name the set own";
  const { rows, loss } = problem;
  if (rows.length === 0)
    return "it has no rows; give the features of each example, and last what is told from them";
  const last = (rows[0]?.length ?? 1) - 1;
  for (let j = 0; j < last; j++) {
    const column = standard(rows.map((row) => row[j]));
    if (!column.every(Number.isFinite) || rows.every((row) => row[j] === rows[0][j]))
      return `column ${j + 1} is ${rows[0][j]} in every row, or too large, and tells nothing; leave it out`;
  }
  const kinds = new Set(rows.map((row) => row[last])).size;
  if (loss === "leastSquares" || kinds === 2) return null;
  return `its last column has ${kinds} different numbers, a logistic regression tells two apart, such as 0 and 1; name the loss leastSquares, or give two`;
}
