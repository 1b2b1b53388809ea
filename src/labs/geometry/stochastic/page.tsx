/** @file The page of stochastic runs: their figures, and the rail. */
import { kindOf } from "../../../param/spelt";
import { matrix, vector } from "../../../param/vector";
import type { Check } from "../../../param/check";
import type { Limits } from "../../../param/limits";
import { Rich } from "../../../ui/Rich";
import { Section } from "../../../ui/Section";
import type { EditorProps } from "../../shared/parts/rows";
import { rowsIn } from "../../shared/parts/rows";
import { NumberRow } from "../../shared/rail/NumberRow";
import { ChoiceRow } from "../../shared/rail/rows";
import { spokenSentence } from "../../shared/statement";
import { GeometryRow } from "../controls/GeometryRow";
import { RelaxationEditor } from "../controls/RelaxationEditor";
import { MatrixRow, VectorRow } from "../controls/VectorRow";
import type { PageOf } from "../page";
import { POSITIVE, type StochasticParams, type StochasticProblem } from "../run/params";
import { fullOracle, type OracleKind } from "../run/stochastic/model";
import { dimensionOf } from "../run/stochastic/objective";
import { problem } from "../run/stochastic/problem";
import { fullSchedule, type ScheduleKind } from "../run/stochastic/schedule";
import { summarizeStochastic } from "../run/stochastic/summary";
import { geometryTables } from "../run/tables";
import { fitted } from "./fit";
import { StochasticPart } from "./StochasticPart";
import { table } from "./table";
import { stochasticFindings } from "./words";

type Props = EditorProps<StochasticParams>;
const linesOf = (props: Props) => rowsIn(geometryTables.stochastic, props);

/** As the params are checked, then as a whole: what would not fit the others is refused in a sentence. */
const fitting =
  <Value,>(check: Check<Value>, into: (value: Value) => StochasticParams): Check<Value> =>
  (value) => {
    const result = check(value);
    const clash = result.ok ? problem(into(result.value)) : null;
    return clash === null
      ? result
      : { ok: false, problem: { path: [], demand: null, message: clash.message } };
  };

/** Eight examples on a line, of two classes that overlap, with a constant feature. */
const EXAMPLES: StochasticProblem = {
  kind: "logistic",
  features: [-3, -2, -1.5, -0.5, 0.5, 1, 2, 4].map((u) => [1, u]),
  labels: [0, 0, 1, 0, 1, 0, 1, 1],
  l2: 0,
};
const QUADRATIC: StochasticProblem = { kind: "quadratic", matrix: [[1]], vector: [0] };

const PROBLEMS = [
  { value: "quadratic", label: "quadratic" },
  { value: "logistic", label: "logistic regression" },
] as const;
const rowsOfNumbers = matrix();
const square = matrix({ square: true });
const numbers = vector();
const labels = vector({ entries: { whole: true, atLeast: 0, atMost: 1 } });

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
        reset={null}
        check={fitting(square.check, (rows) => fitted(resized(rows)))}
        onChange={(rows) => onChange(fitted(resized(rows)))}
      />
      <VectorRow
        name="vector v"
        noun="vector"
        value={loss.vector}
        reset={null}
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
        reset={null}
        check={fitting(rowsOfNumbers.check, (features) =>
          put({ features, labels: labelsFor(loss.labels, features.length) }),
        )}
        onChange={(features) => onChange(put({ features, labels: labelsFor(loss.labels, features.length) }))}
      />
      <VectorRow
        name="labels"
        noun="labels"
        value={loss.labels}
        reset={null}
        check={fitting(labels.check, (to) => put({ labels: to }))}
        onChange={(to) => onChange(put({ labels: to }))}
      />
      <NumberRow
        name={<Rich text="penalty l_2" />}
        noun="l2"
        value={loss.l2}
        reset={null}
        limits={{ atLeast: 0, atMost: 1e9 }}
        onChange={(l2) => onChange(put({ l2 }))}
      />
    </>
  );
}

/** As many labels as there are examples: those that are there, then 0 and 1 in turn. */
const labelsFor = (known: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, k) => known[k] ?? k % 2);

function ProblemRows(props: Props) {
  const { params, onChange } = props;
  const line = linesOf(props).line("problem");
  return (
    <Section title="Loss">
      <ChoiceRow
        {...line}
        value={params.problem.kind}
        options={PROBLEMS}
        onChange={(kind) =>
          onChange(fitted({ ...params, problem: kind === "quadratic" ? QUADRATIC : EXAMPLES }))
        }
      />
      <QuadraticRows {...props} />
      <LogisticRows {...props} />
      <VectorRow
        {...linesOf(props).line("start")}
        check={fitting(numbers.check, (start) => ({ ...params, start }))}
      />
    </Section>
  );
}

const ORACLES = [
  { value: "exact", label: "exact" },
  { value: "sample", label: "one random row" },
  { value: "gaussian", label: "normal noise" },
] as const;

function OracleRows(props: Props) {
  const line = linesOf(props).line("oracle");
  const full = fullOracle(line.value);
  const fresh = (kind: OracleKind["kind"]): StochasticParams["oracle"] =>
    kind === "gaussian" ? { kind, sigma: 1 } : kind;
  return (
    <>
      <ChoiceRow
        {...line}
        value={kindOf<OracleKind["kind"]>(line.value)}
        options={ORACLES}
        onChange={(kind) => line.onChange(fresh(kind))}
      />
      {full.kind === "gaussian" ? (
        <NumberRow
          name="deviation σ"
          noun="deviation"
          value={full.sigma}
          reset={null}
          limits={{ atLeast: 0, atMost: 1e6 }}
          onChange={(sigma) => line.onChange({ kind: "gaussian", sigma })}
        />
      ) : null}
    </>
  );
}

const SCHEDULES = [
  { value: "constant", label: "constant" },
  { value: "power", label: "falls as a power" },
] as const;

interface Field {
  readonly name: string;
  readonly noun: string;
  readonly limits: Limits;
  readonly value: number;
  readonly with: (value: number) => ScheduleKind;
}

function fieldsOf(full: ScheduleKind): readonly Field[] {
  if (full.kind === "constant")
    return [
      {
        name: "step η",
        noun: "step",
        limits: POSITIVE,
        value: full.value,
        with: (value) => ({ ...full, value }),
      },
    ];
  const { scale, exponent, offset } = full;
  return [
    { name: "scale", noun: "scale", limits: POSITIVE, value: scale, with: (to) => ({ ...full, scale: to }) },
    {
      name: "exponent",
      noun: "exponent",
      limits: { atLeast: 0, atMost: 10 },
      value: exponent,
      with: (to) => ({ ...full, exponent: to }),
    },
    {
      name: "offset",
      noun: "offset",
      limits: { above: 0, atMost: 1e9 },
      value: offset,
      with: (to) => ({ ...full, offset: to }),
    },
  ];
}

function ScheduleRows(props: Props) {
  const line = linesOf(props).line("schedule");
  const full = fullSchedule(line.value);
  const fresh = (kind: ScheduleKind["kind"]): StochasticParams["schedule"] =>
    kind === "constant" ? 0.1 : { kind, scale: 0.5, exponent: 0.5, offset: 1 };
  return (
    <Section title="Steps">
      <ChoiceRow
        {...line}
        value={full.kind}
        options={SCHEDULES}
        onChange={(kind) => line.onChange(fresh(kind))}
      />
      {fieldsOf(full).map((field) => (
        <NumberRow
          key={field.noun}
          name={field.name}
          noun={field.noun}
          value={field.value}
          reset={null}
          limits={field.limits}
          place={field.noun === "exponent"}
          onChange={(to) => line.onChange(field.with(to))}
        />
      ))}
    </Section>
  );
}

function Rail({ params, onChange }: Props) {
  const props = { params, onChange };
  const { row, line } = linesOf(props);
  return (
    <>
      <ProblemRows {...props} />
      <Section title="Geometry">
        <GeometryRow
          {...line("geometry")}
          dimension={dimensionOf(params.problem)}
          onChange={(geometry) => onChange(fitted({ ...params, geometry }))}
        />
      </Section>
      <Section title="Oracle">
        <OracleRows {...props} />
        <RelaxationEditor line={line("relaxation")} withResiduals={false} />
      </Section>
      <ScheduleRows {...props} />
      <Section title="Runs">
        {row("runs")}
        {row("steps")}
        {row("seed")}
      </Section>
    </>
  );
}

export const page: PageOf<"stochastic"> = {
  Screen: StochasticPart,
  Rail,
  table,
  outcome: (trace) => {
    const [said] = stochasticFindings(trace, summarizeStochastic(trace));
    return said === undefined ? "" : spokenSentence(said);
  },
};
