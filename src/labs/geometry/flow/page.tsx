/** @file The page of flows: their figures, and the rail. */
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { ChoiceRow } from "../../shared/rail/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { spoken } from "../../shared/spoken";
import { GeometryList } from "../controls/GeometryList";
import { ProblemRows } from "../controls/ProblemRows";
import { VectorRow } from "../../shared/rail/VectorRow";
import type { PageOf, RailProps } from "../page";
import { startOf } from "../run/flow/flow";
import { dimensionOf } from "../run/flow/objective";
import { ruleProblem, startProblem } from "../run/flow/problem";
import type { FlowParams } from "../run/params";
import { geometryTables } from "../run/tables";
import { withProblem, withSet } from "./edit";
import { comparison } from "./compared";
import { flowFindings } from "./findings";
import { FlowPart } from "./FlowPart";

type Props = RailProps<"flow">;

/** A vector that is a start of these params, or why it is none. */
const checkStart = (params: FlowParams) => {
  const { check } = vector();
  return (value: unknown) => {
    const checked = check(value);
    if (!checked.ok) return checked;
    const message = startProblem({ ...params, start: checked.value }, dimensionOf(params.problem));
    return message === null
      ? checked
      : ({ ok: false, problem: { path: [], demand: null, message } } as const);
  };
};

const STARTS = [
  { value: "uniform", label: "uniform" },
  { value: "own", label: "a point" },
] as const;

function StartRows({ params, onChange }: Props) {
  const { line } = rowsIn(geometryTables.flow, { params, onChange });
  const { reset, ...start } = line("start");
  const point = Array.from(startOf(params, dimensionOf(params.problem)));
  return (
    <>
      <ChoiceRow
        {...start}
        reset={reset}
        value={params.start === "uniform" ? "uniform" : "own"}
        options={STARTS}
        onChange={(to) => onChange({ ...params, start: to === "uniform" ? "uniform" : point })}
      />
      {params.start === "uniform" ? null : (
        <VectorRow
          {...start}
          control="start-own"
          label="first point"
          reset={null}
          value={params.start}
          check={checkStart(params)}
          onChange={(to) => onChange({ ...params, start: to })}
        />
      )}
    </>
  );
}

function Rail(props: Props) {
  const { params, onChange } = props;
  const { row, line, section } = rowsIn(geometryTables.flow, props);

  return (
    <>
      {section(
        "geometries",
        <GeometryList line={line("geometries")} dimension={dimensionOf(params.problem)} />,
      )}
      <Section title="Problem">
        <ProblemRows
          line={line("problem", { onChange: (problem) => onChange(withProblem(params, problem)) })}
          part="flow"
        />
        {row("set", { onChange: (to) => onChange(withSet(params, to)) })}
        {row("constraint")}
      </Section>
      <Section title="Run">
        <StartRows {...props} />
        <SpeltRows
          line={line("rule")}
          of={geometryTables.flow.rule}
          offers={(kind) => ruleProblem(params, kind) === null}
        />
        {row("step")}
        {row("relaxation")}
        {row("steps")}
        {row("method")}
      </Section>
    </>
  );
}

export const page: PageOf<"flow"> = {
  Screen: FlowPart,
  comparison,
  Rail,
  outcome: (trace) => spoken(flowFindings(trace).slice(0, 1)),
};
