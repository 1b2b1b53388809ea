/** @file The page of learning from experts. */
import type { Check } from "../../../param/check";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { fittingBy } from "../../shared/rail/fitting";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { GeometryList } from "../controls/GeometryList";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import type { PageOf, RailProps } from "../page";
import { lossesOf } from "../run/online/losses";
import { geometryTables } from "../run/tables";
import { withLosses } from "./edit";
import { onlineClash } from "./fit";
import { OnlinePart } from "./OnlinePart";
import { onlineFindings } from "./words";

const fitting = fittingBy(onlineClash);

function Rail(props: RailProps<"online">) {
  const { params, onChange } = props;
  const { line, section, choice } = rowsIn(geometryTables.online, props);
  const { experts } = lossesOf(params.losses);
  const rows = (check: Check<number[][]>) =>
    fitting(check, (to) => withLosses(params, { kind: "rows", rows: to }));
  return (
    <>
      <Section title="Experts">
        <SpeltRows
          line={line("losses", { onChange: (to) => onChange(withLosses(params, to)) })}
          of={geometryTables.online.losses}
          checks={{ rows }}
        />
      </Section>
      {choice("method")}
      <Section title="Learner">
        <GeometryRows line={line("geometry")} of={geometryTables.online.geometry} dimension={experts} />
        <SpeltRows line={line("step")} of={geometryTables.online.step} />
      </Section>
      {section(
        "beside",
        <GeometryList line={line("beside")} before={[params.geometry]} dimension={experts} />,
      )}
    </>
  );
}

export const page: PageOf<"online"> = {
  Screen: OnlinePart,
  Rail,
  outcome: (trace) => onlineFindings(trace).slice(0, trace.runs.length),
};
