/** @file The page of learning from experts. */
import { fullOf, kindOf } from "../../../param/spelt";
import { matrix } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { NumberRow } from "../../shared/rail/NumberRow";
import { NumberRows } from "../../shared/rail/NumberRows";
import { ChoiceRow } from "../../shared/rail/rows";
import { spoken } from "../../shared/spoken";
import { GeometryList } from "../controls/GeometryList";
import { GeometryRow } from "../../shared/geometry/GeometryRow";
import { MatrixRow } from "../../shared/rail/VectorRow";
import type { PageOf, RailProps } from "../page";
import { lossesOf } from "../run/online/losses";
import { EXPONENT, POSITIVE, SHIFT_ROUNDS, STEPS, type OnlineLosses, type OnlineStep } from "../run/params";
import { geometryTables } from "../run/tables";
import { EXPERTS, withLosses, type FullLosses } from "./edit";
import { OnlinePart } from "./OnlinePart";
import { onlineFindings } from "./words";

type RowProps = Pick<RailProps<"online">, "params" | "onChange">;
const linesOf = ({ params, onChange }: RowProps) => rowsIn(geometryTables.online, { params, onChange });

type LossesKind = FullLosses["kind"];

const LOSSES = [
  { value: "pattern", label: "a pattern" },
  { value: "turns", label: "two in turns" },
  { value: "shift", label: "a change" },
  { value: "rows", label: "one’s own" },
] as const;

const MOST_OWN_ROUNDS = 4096;
/** Own losses open as these. */
const FIRST_ROWS = [
  [0, 1, 0.5],
  [1, 0, 0.5],
  [0, 1, 1],
  [0, 0, 1],
];

const FRESH: { readonly [K in LossesKind]: Extract<FullLosses, { kind: K }> } = {
  pattern: { kind: "pattern", experts: 5, rounds: 100 },
  turns: { kind: "turns", rounds: 100 },
  shift: { kind: "shift", rounds: 100 },
  rows: { kind: "rows", rows: FIRST_ROWS },
};

const PATTERN = [{ key: "experts", noun: "number of experts", limits: EXPERTS }] as const;
const ROUNDS = [{ key: "rounds", noun: "number of rounds", limits: STEPS }] as const;
const SHIFT = [
  {
    key: "rounds",
    name: "rounds before the change",
    noun: "number of rounds before the change",
    limits: SHIFT_ROUNDS,
  },
] as const;

function LossesRows({ params, onChange }: RowProps) {
  const losses = fullOf<FullLosses>(params.losses);
  const line = linesOf({ params, onChange }).line("losses");
  const put = (next: OnlineLosses) => onChange(withLosses(params, next));
  return (
    <>
      <ChoiceRow
        {...line}
        value={losses.kind}
        options={LOSSES}
        reset={{ ...line.reset, onReset: () => put(FRESH.pattern) }}
        onChange={(kind) => put(FRESH[kind])}
      />
      {losses.kind === "pattern" ? (
        <NumberRows value={losses} numbers={PATTERN} control={line.control} onChange={put} />
      ) : null}
      {losses.kind === "rows" ? (
        <MatrixRow
          name="losses"
          noun="losses, an expert in each column"
          value={losses.rows}
          check={matrix({ rows: [1, MOST_OWN_ROUNDS], columns: [2, 64] }).check}
          onChange={(rows) => put({ kind: "rows", rows })}
        />
      ) : (
        <NumberRows
          value={losses}
          numbers={losses.kind === "shift" ? SHIFT : ROUNDS}
          control={line.control}
          onChange={put}
        />
      )}
    </>
  );
}

const STEPS_OFFERED = [
  { value: "optimal", label: "optimal" },
  { value: "constant", label: "constant" },
  { value: "power", label: "shrinks" },
] as const;
type StepKind = (typeof STEPS_OFFERED)[number]["value"];

const FRESH_STEP: { readonly [K in StepKind]: OnlineStep } = {
  optimal: "optimal",
  constant: 0.3,
  power: { kind: "power", scale: 1, exponent: 0.5 },
};

const POWER = [
  { key: "scale", name: "first step", limits: POSITIVE },
  {
    key: "exponent",
    name: "exponent of t",
    noun: "exponent",
    limits: EXPONENT,
    place: true,
  },
] as const;

function StepRows({ params, onChange }: RowProps) {
  const { step } = params;
  const line = linesOf({ params, onChange }).line("step");
  const put = (next: OnlineStep) => onChange({ ...params, step: next });
  const kind: StepKind = typeof step === "number" ? "constant" : kindOf<"optimal" | "power">(step);
  return (
    <>
      <ChoiceRow {...line} value={kind} options={STEPS_OFFERED} onChange={(to) => put(FRESH_STEP[to])} />
      {typeof step === "number" ? (
        <NumberRow name="η" noun="step" value={step} limits={POSITIVE} onChange={put} />
      ) : null}
      {typeof step === "object" && step.kind === "power" ? (
        <NumberRows value={step} numbers={POWER} onChange={put} />
      ) : null}
    </>
  );
}

function Rail(props: RailProps<"online">) {
  const { params, onChange } = props;
  const { line, section, choice } = linesOf(props);
  const { experts } = lossesOf(params.losses);
  return (
    <>
      <Section title="Experts">
        <LossesRows {...props} />
      </Section>
      {choice("method")}
      <Section title="Learner">
        <GeometryRow {...line("geometry")} dimension={experts} />
        <StepRows {...props} />
      </Section>
      {section(
        "beside",
        <GeometryList
          geometries={params.beside}
          before={[params.geometry]}
          dimension={experts}
          onChange={(beside) => onChange({ ...params, beside })}
        />,
      )}
    </>
  );
}

export const page: PageOf<"online"> = {
  Screen: OnlinePart,
  Rail,
  outcome: (trace) => spoken(onlineFindings(trace).slice(0, trace.runs.length)),
};
