/** @file The rows for a loss and a start: a quadratic, or a regression on examples. */
import type { Check } from "../../../param/check";
import { matrix, vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { rowsIn, type EditorProps } from "../../shared/parts/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { fittingBy } from "../../shared/rail/fitting";
import { DATA_COLUMNS, DATA_ROWS, type StochasticParams, type StochasticProblem } from "../run/params";
import { OWN_EXAMPLES } from "../run/stochastic/examples";
import { problem } from "../run/stochastic/problem";
import { geometryTables } from "../run/tables";
import { fitted } from "./fit";

type Props = EditorProps<StochasticParams>;

const fitting = fittingBy(problem);

const examples = matrix({ rows: [1, DATA_ROWS], columns: [2, DATA_COLUMNS] });

/** A label for each example: the present ones, then 0 and 1 alternating. */
const labelsFor = (known: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, k) => known[k] ?? k % 2);

/** Adjusts what belongs to a matrix to its size. */
function inShape(loss: StochasticProblem): StochasticProblem {
  switch (loss.kind) {
    case "quadratic":
      return loss.vector.length === loss.matrix.length ? loss : { ...loss, vector: loss.matrix.map(() => 0) };
    case "logistic":
      return { ...loss, labels: labelsFor(loss.labels, loss.features.length) };
    case "data":
      return { ...loss, rows: loss.set === "iris" ? [] : loss.rows.length === 0 ? OWN_EXAMPLES : loss.rows };
  }
}

/** Checks that typed values fit the other params. */
function checksOf({ params }: Props) {
  const { problem: loss } = params;
  const having = (patch: object) => ({ ...loss, ...patch });
  const matrixOf = (name: string) => (check: Check<number[][]>) =>
    fitting(check, (rows) => fitted({ ...params, problem: inShape(having({ [name]: rows })) }));
  const vectorOf = (name: string) => (check: Check<number[]>) =>
    fitting(check, (entries) => ({ ...params, problem: having({ [name]: entries }) }));
  return {
    matrix: matrixOf("matrix"),
    vector: vectorOf("vector"),
    features: matrixOf("features"),
    labels: vectorOf("labels"),
    rows: () => matrixOf("rows")(examples.check),
  };
}

export function ProblemRows(props: Props) {
  const { params, onChange } = props;
  const { problem: loss } = params;
  const { line, row } = rowsIn(geometryTables.stochastic, props);
  return (
    <Section title="Loss">
      <SpeltRows
        line={line("problem", { onChange: (to) => onChange(fitted({ ...params, problem: inShape(to) })) })}
        of={geometryTables.stochastic.problem}
        checks={checksOf(props)}
        without={loss.kind === "data" && loss.set === "iris" ? ["rows"] : []}
      />
      {row("start", {
        check: fitting(vector().check, (start) => ({ ...params, start })),
        onChange: (start) => onChange(fitted({ ...params, start })),
      })}
    </Section>
  );
}
