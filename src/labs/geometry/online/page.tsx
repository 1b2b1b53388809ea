/** @file The page of learning from experts. */
import { matrix } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { spoken } from "../../shared/spoken";
import { GeometryList } from "../controls/GeometryList";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import type { PageOf, RailProps } from "../page";
import { lossesOf } from "../run/online/losses";
import { geometryTables } from "../run/tables";
import { withLosses } from "./edit";
import { OnlinePart } from "./OnlinePart";
import { onlineFindings } from "./words";

const MOST_OWN_ROUNDS = 4096;
const { check } = matrix({ rows: [1, MOST_OWN_ROUNDS], columns: [2, 64] });
const CHECKS = { rows: () => check };

function Rail(props: RailProps<"online">) {
  const { params, onChange } = props;
  const { line, section, choice } = rowsIn(geometryTables.online, props);
  const { experts } = lossesOf(params.losses);
  return (
    <>
      <Section title="Experts">
        <SpeltRows
          line={line("losses", { onChange: (to) => onChange(withLosses(params, to)) })}
          of={geometryTables.online.losses}
          checks={CHECKS}
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
  outcome: (trace) => spoken(onlineFindings(trace).slice(0, trace.runs.length)),
};
