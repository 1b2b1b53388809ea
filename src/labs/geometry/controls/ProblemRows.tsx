/** @file The rows of a problem: its kind, and the numbers that the kind has. A vector of another length makes points of another length. */
import { vector, matrix } from "../../../param/vector";
import { Back, type RowProps } from "../../shared/rail/NumberRow";
import { fullProblem, type FullProblem } from "../run/flow/objective";
import type { FlowProblem } from "../run/params";
import { PROBLEM_NAMES, withKind, type ProblemKind } from "./problem";
import { MatrixRow, VectorRow } from "../../shared/rail/VectorRow";

interface ProblemRowsProps extends RowProps<FlowProblem> {
  readonly kinds: readonly ProblemKind[];
}

const anyVector = vector().check;
const shares = vector({ entries: { atLeast: 0 } }).check;
const anyMatrix = matrix().check;
const square = matrix({ square: true }).check;
const rowsOfLosses = matrix({ rows: [1, 4096] }).check;

/** As many entries, so that a matrix and its vector fit each other while one of them is typed. */
const fitted = (values: readonly number[], n: number): number[] =>
  Array.from({ length: n }, (_, i) => values[i] ?? 0);
const fittedSquare = (rows: readonly (readonly number[])[], n: number): number[][] =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => rows[i]?.[j] ?? (i === j ? 1 : 0)),
  );

interface NumbersOf<Kind extends ProblemKind> {
  readonly problem: Extract<FullProblem, { kind: Kind }>;
  readonly onChange: (problem: FlowProblem) => void;
}

function QuadraticRows({ problem, onChange }: NumbersOf<"quadratic">) {
  return (
    <>
      <MatrixRow
        name={<var>M</var>}
        noun="matrix M"
        value={problem.matrix}
        check={square}
        onChange={(rows) =>
          onChange({ ...problem, matrix: rows, vector: fitted(problem.vector, rows.length) })
        }
      />
      <VectorRow
        name={<var>v</var>}
        noun="vector v"
        value={problem.vector}
        check={anyVector}
        onChange={(entries) =>
          onChange({ ...problem, vector: entries, matrix: fittedSquare(problem.matrix, entries.length) })
        }
      />
    </>
  );
}

function SystemRows({ problem, onChange }: NumbersOf<"system">) {
  const { matrix: rows, rhs } = problem;
  return (
    <>
      <MatrixRow
        name={<var>A</var>}
        noun="matrix A"
        value={rows}
        check={anyMatrix}
        onChange={(next) => onChange({ ...problem, matrix: next, rhs: fitted(rhs, next.length) })}
      />
      <VectorRow
        name={<var>b</var>}
        noun="right-hand side b"
        value={rhs}
        check={vector({ atLeast: rows.length, atMost: rows.length }).check}
        onChange={(next) => onChange({ ...problem, rhs: next })}
      />
    </>
  );
}

function TargetRow({ problem, onChange }: NumbersOf<"crossEntropy" | "squaredDistance">) {
  return (
    <VectorRow
      name="target"
      noun="target"
      value={problem.target}
      check={problem.kind === "crossEntropy" ? shares : anyVector}
      onChange={(target) => onChange({ ...problem, target })}
    />
  );
}

function Numbers({ value, onChange }: Pick<ProblemRowsProps, "value" | "onChange">) {
  const problem = fullProblem(value);
  switch (problem.kind) {
    case "crossEntropy":
    case "squaredDistance":
      return <TargetRow problem={problem} onChange={onChange} />;
    case "linear":
      return (
        <VectorRow
          name="loss of each class"
          noun="loss of each class"
          value={problem.loss}
          check={anyVector}
          onChange={(loss) => onChange({ ...problem, loss })}
        />
      );
    case "losses":
      return (
        <MatrixRow
          name="losses, also pasted as CSV"
          noun="losses"
          value={problem.rows}
          check={rowsOfLosses}
          onChange={(rows) => onChange({ ...problem, rows })}
        />
      );
    case "quadratic":
      return <QuadraticRows problem={problem} onChange={onChange} />;
    case "system":
      return <SystemRows problem={problem} onChange={onChange} />;
  }
}

export function ProblemRows(props: ProblemRowsProps) {
  const { control, name, noun, label = noun, value, reset, kinds, onChange } = props;
  const { kind } = fullProblem(value);
  return (
    <div data-control={control}>
      <div className="rail-row">
        <span>{name}</span>
        <Back reset={reset} label={label} />
        <select
          aria-label={label}
          value={kind}
          onChange={({ target }) => {
            const found = kinds.find((each) => each === target.value);
            if (found !== undefined) onChange(withKind(value, found));
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {PROBLEM_NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      <Numbers value={value} onChange={onChange} />
    </div>
  );
}
