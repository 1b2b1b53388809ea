/** @file The page of stochastic runs: their figures, and the rail. */
import { looksAtResiduals } from "../../../experiments/relaxation/kind";
import { Section } from "../../../ui/Section";
import type { EditorProps } from "../../shared/parts/rows";
import { rowsIn } from "../../shared/parts/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import { RunsSection } from "../controls/RunsSection";
import type { PageOf } from "../page";
import type { StochasticParams } from "../run/params";
import { dimensionOf } from "../run/stochastic/objective";
import { geometryTables } from "../run/tables";
import { fitted } from "./fit";
import { ProblemRows } from "./ProblemRows";
import { StochasticPart } from "./StochasticPart";
import { stochasticFindings } from "./words";

type Props = EditorProps<StochasticParams>;
function Rail({ params, onChange }: Props) {
  const props = { params, onChange };
  const { line } = rowsIn(geometryTables.stochastic, props);
  return (
    <>
      <ProblemRows {...props} />
      <Section title="Geometry">
        <GeometryRows
          line={line("geometry", { onChange: (geometry) => onChange(fitted({ ...params, geometry })) })}
          of={geometryTables.stochastic.geometry}
          dimension={dimensionOf(params.problem)}
        />
      </Section>
      <Section title="Oracle">
        <SpeltRows line={line("oracle")} of={geometryTables.stochastic.oracle} />
        <SpeltRows
          line={line("relaxation")}
          of={geometryTables.stochastic.relaxation}
          offers={(kind) => !looksAtResiduals(kind)}
        />
      </Section>
      <Section title="Steps">
        <SpeltRows line={line("schedule")} of={geometryTables.stochastic.schedule} />
      </Section>
      <RunsSection table={geometryTables.stochastic} params={params} onChange={onChange} />
    </>
  );
}

export const page: PageOf<"stochastic"> = {
  Screen: StochasticPart,
  Rail,
  outcome: (trace) => stochasticFindings(trace).slice(0, 1),
};
