/** @file The page of stochastic runs: their figures, and the rail. */
import { kindOf } from "../../../param/spelt";
import { Section } from "../../../ui/Section";
import type { EditorProps } from "../../shared/parts/rows";
import { rowsIn } from "../../shared/parts/rows";
import { NumberRows } from "../../shared/rail/NumberRows";
import { ChoiceRow } from "../../shared/rail/rows";
import { spoken } from "../../shared/spoken";
import { GeometryRow } from "../../shared/geometry/GeometryRow";
import { RelaxationEditor } from "../../shared/relaxation/RelaxationEditor";
import { RunsSection } from "../controls/RunsSection";
import type { PageOf } from "../page";
import { DEVIATION, EXPONENT, POSITIVE, type StochasticParams } from "../run/params";
import { fullOracle, type OracleKind } from "../run/stochastic/model";
import { dimensionOf } from "../run/stochastic/objective";
import { fullSchedule, type ScheduleKind } from "../run/stochastic/schedule";
import { geometryTables } from "../run/tables";
import { fitted } from "./fit";
import { ProblemRows } from "./ProblemRows";
import { StochasticPart } from "./StochasticPart";
import { stochasticFindings } from "./words";

type Props = EditorProps<StochasticParams>;
const linesOf = (props: Props) => rowsIn(geometryTables.stochastic, props);

const ORACLES = [
  { value: "exact", label: "exact" },
  { value: "sample", label: "one random row" },
  { value: "gaussian", label: "normal noise" },
] as const;

const GAUSSIAN = [{ key: "sigma", name: "deviation σ", noun: "deviation", limits: DEVIATION }] as const;

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
        <NumberRows value={full} numbers={GAUSSIAN} onChange={line.onChange} />
      ) : null}
    </>
  );
}

const SCHEDULES = [
  { value: "constant", label: "constant" },
  { value: "power", label: "falls as a power" },
] as const;

const CONSTANT = [{ key: "step", name: "step η", noun: "step", limits: POSITIVE }] as const;
const POWER = [
  { key: "scale", limits: POSITIVE },
  { key: "exponent", limits: EXPONENT, place: true },
  { key: "offset", limits: POSITIVE },
] as const;

function ScheduleRows(props: Props) {
  const line = linesOf(props).line("schedule");
  const { control, onChange } = line;
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
      {full.kind === "constant" ? (
        <NumberRows
          value={{ step: full.value }}
          numbers={CONSTANT}
          control={control}
          onChange={({ step }) => onChange({ ...full, value: step })}
        />
      ) : (
        <NumberRows value={full} numbers={POWER} control={control} onChange={onChange} />
      )}
    </Section>
  );
}

function Rail({ params, onChange }: Props) {
  const props = { params, onChange };
  const { line } = linesOf(props);
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
      <RunsSection table={geometryTables.stochastic} params={params} onChange={onChange} />
    </>
  );
}

export const page: PageOf<"stochastic"> = {
  Screen: StochasticPart,
  Rail,
  outcome: (trace) => spoken(stochasticFindings(trace).slice(0, 1)),
};
