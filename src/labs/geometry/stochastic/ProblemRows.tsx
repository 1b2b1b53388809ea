/** @file The rail's rows of a loss and of a start: a quadratic, or a regression on examples. */
import { matrix, vector } from "../../../param/vector";
import { Rich } from "../../../ui/Rich";
import { Section } from "../../../ui/Section";
import { rowsIn, type EditorProps } from "../../shared/parts/rows";
import { NumberRow } from "../../shared/rail/NumberRow";
import { ChoiceRow } from "../../shared/rail/rows";
import { MatrixRow, VectorRow } from "../../shared/rail/VectorRow";
import { fittingBy } from "../controls/fitting";
import {
  BINARY,
  DATA_COLUMNS,
  DATA_ROWS,
  PENALTY,
  type StochasticParams,
  type StochasticProblem,
} from "../run/params";
import { problem } from "../run/stochastic/problem";
import { geometryTables } from "../run/tables";
import { EXAMPLES } from "./examples";
import { fitted } from "./fit";

type Props = EditorProps<StochasticParams>;

const fitting = fittingBy(problem);

const QUADRATIC: StochasticProblem = { kind: "quadratic", matrix: [[1]], vector: [0] };

const PROBLEMS = [
  { value: "quadratic", label: "quadratic" },
  { value: "logistic", label: "logistic regression" },
  { value: "data", label: "data set" },
] as const;
const FRESH: { readonly [K in StochasticProblem["kind"]]: StochasticProblem } = {
  quadratic: QUADRATIC,
  logistic: EXAMPLES,
  data: { kind: "data", set: "iris", loss: "logistic", l2: 0, rows: [] },
};
const SETS = [
  { value: "iris", label: "irises" },
  { value: "own", label: "own rows" },
] as const;
const LOSSES = [
  { value: "logistic", label: "logistic regression" },
  { value: "leastSquares", label: "least squares" },
] as const;
/** What a set of one's own starts from: the examples of the logistic regression, without their constant. */
const OWN = EXAMPLES.features.map((row, k) => [...row.slice(1), EXAMPLES.labels[k] ?? 0]);
const rowsOfNumbers = matrix();
const examples = matrix({ rows: [1, DATA_ROWS], columns: [2, DATA_COLUMNS] });
const square = matrix({ square: true });
const numbers = vector();
const labels = vector({ entries: BINARY });

function QuadraticRows({ params, onChange }: Props) {
  const { problem: loss } = params;
  if (loss.kind !== "quadratic") return null;
  const resized = (rows: number[][]) => ({
    ...params,
    problem: {
      ...loss,
      matrix: rows,
      vector: rows.length === loss.vector.length ? loss.vector : rows.map(() => 0),
    },
  });
  return (
    <>
      <MatrixRow
        name="matrix M"
        noun="matrix"
        value={loss.matrix}
        check={fitting(square.check, (rows) => fitted(resized(rows)))}
        onChange={(rows) => onChange(fitted(resized(rows)))}
      />
      <VectorRow
        name="vector v"
        noun="vector"
        value={loss.vector}
        check={fitting(numbers.check, (to) => ({ ...params, problem: { ...loss, vector: to } }))}
        onChange={(to) => onChange(fitted({ ...params, problem: { ...loss, vector: to } }))}
      />
    </>
  );
}

function LogisticRows({ params, onChange }: Props) {
  const { problem: loss } = params;
  if (loss.kind !== "logistic") return null;
  const put = (patch: Partial<typeof loss>) => fitted({ ...params, problem: { ...loss, ...patch } });
  return (
    <>
      <MatrixRow
        name="features"
        noun="features"
        value={loss.features}
        check={fitting(rowsOfNumbers.check, (features) =>
          put({ features, labels: labelsFor(loss.labels, features.length) }),
        )}
        onChange={(features) => onChange(put({ features, labels: labelsFor(loss.labels, features.length) }))}
      />
      <VectorRow
        name="labels"
        noun="labels"
        value={loss.labels}
        check={fitting(labels.check, (to) => put({ labels: to }))}
        onChange={(to) => onChange(put({ labels: to }))}
      />
      <PenaltyRow value={loss.l2} onChange={(l2) => onChange(put({ l2 }))} />
    </>
  );
}

function DataRows({ params, onChange }: Props) {
  const { problem: loss } = params;
  if (loss.kind !== "data") return null;
  const put = (patch: Partial<typeof loss>) => fitted({ ...params, problem: { ...loss, ...patch } });
  return (
    <>
      <ChoiceRow
        name="set"
        noun="set"
        value={loss.set}
        options={SETS}
        onChange={(set) => onChange(put({ set, rows: set === "own" ? OWN : [] }))}
      />
      {loss.set === "own" ? (
        <MatrixRow
          name="rows, target last"
          noun="rows"
          value={loss.rows}
          check={fitting(examples.check, (rows) => put({ rows }))}
          onChange={(rows) => onChange(put({ rows }))}
        />
      ) : null}
      <ChoiceRow
        name="fit"
        noun="fit"
        value={loss.loss}
        options={LOSSES}
        onChange={(to) => onChange(put({ loss: to }))}
      />
      <PenaltyRow value={loss.l2} onChange={(l2) => onChange(put({ l2 }))} />
    </>
  );
}

function PenaltyRow({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <NumberRow
      name={<Rich text="penalty l_2" />}
      noun="l2"
      value={value}
      limits={PENALTY}
      onChange={onChange}
    />
  );
}

/** As many labels as there are examples: those that are there, then 0 and 1 in turn. */
const labelsFor = (known: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, k) => known[k] ?? k % 2);

export function ProblemRows(props: Props) {
  const { params, onChange } = props;
  const { line } = rowsIn(geometryTables.stochastic, props);
  return (
    <Section title="Loss">
      <ChoiceRow
        {...line("problem")}
        value={params.problem.kind}
        options={PROBLEMS}
        onChange={(kind) => onChange(fitted({ ...params, problem: FRESH[kind] }))}
      />
      <QuadraticRows {...props} />
      <LogisticRows {...props} />
      <DataRows {...props} />
      <VectorRow {...line("start")} check={fitting(numbers.check, (start) => ({ ...params, start }))} />
    </Section>
  );
}
