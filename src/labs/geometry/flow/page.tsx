/** @file The page of flows: their figures, and the rail. */
import { without } from "../../../param/kind";
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { GeometryList } from "../controls/GeometryList";
import { ProblemRows } from "../controls/ProblemRows";
import type { PageOf, RailProps } from "../page";
import { startOf } from "../run/flow/flow";
import { dimensionOf } from "../run/flow/objective";
import { ruleProblem, startProblem } from "../run/flow/problem";
import { geometryTables } from "../run/tables";
import { withProblem, withSet } from "./edit";
import { comparison } from "./compared";
import { flowFindings } from "./findings";
import { FlowPart } from "./FlowPart";

function Rail(props: RailProps<"flow">) {
  const { params, onChange } = props;
  const { row, line, section } = rowsIn(geometryTables.flow, props);
  const n = dimensionOf(params.problem);
  return (
    <>
      {section("geometries", <GeometryList line={line("geometries")} dimension={n} />)}
      <Section title="Problem">
        <ProblemRows
          line={line("problem", { onChange: (problem) => onChange(withProblem(params, problem)) })}
          part="flow"
        />
        {row("set", { onChange: (to) => onChange(withSet(params, to)) })}
        {row("constraint")}
      </Section>
      <Section title="Run">
        {row("start", {
          chosen: Array.from(startOf({ ...params, start: "uniform" }, n)),
          check: without((start) => startProblem({ ...params, start }, n), vector().check),
        })}
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
  outcome: (trace) => flowFindings(trace).slice(0, 1),
};
