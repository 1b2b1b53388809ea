/** @file The rows below the dial in the rail of a step. */
import { memo } from "react";
import type { Check } from "../../../param/check";
import { kindOf } from "../../../param/spelt";
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import { rowsIn } from "../../shared/parts/rows";
import { fittingBy } from "../../shared/rail/fitting";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { GeometryList } from "../controls/GeometryList";
import type { RailProps } from "../page";
import { problem } from "../run/step/problem";
import { geometryTables } from "../run/tables";
import { ownGradient, uniform, withGradient, withPoint, withReference, withSet } from "./edit";

const fitting = fittingBy(problem);

type RowProps = Pick<RailProps<"step">, "params" | "onChange">;
const linesOf = ({ params, onChange }: RowProps) => rowsIn(geometryTables.step, { params, onChange });

function SetRows({ params, onChange }: RowProps) {
  const { set, point } = params;
  const line = linesOf({ params, onChange }).line("set", {
    onChange: (to) => onChange(withSet(params, to)),
  });
  const a = (check: Check<number[]>) =>
    fitting(check, (to) => (typeof set === "string" ? params : { ...params, set: { ...set, a: to } }));
  return <SpeltRows line={line} of={geometryTables.step.set} dimension={point.length} checks={{ a }} />;
}

export const Rows = memo(function Rows({ params, onChange }: RowProps) {
  const props = { params, onChange };
  const { row, line, section } = linesOf(props);
  const n = params.point.length;
  const { check } = vector();
  return (
    <>
      <Section title="Geometry">
        <GeometryRows line={line("geometry")} of={geometryTables.step.geometry} dimension={n} />
      </Section>
      {section("beside", <GeometryList line={line("beside")} before={[params.geometry]} dimension={n} />)}
      <Section title="Step">
        {row("step")}
        {row("point", {
          check: fitting(check, (to) => withPoint(params, to)),
          onChange: (to) => onChange(withPoint(params, to)),
        })}
        {row("gradient", {
          chosen: ownGradient(params),
          check: fitting(check, (to) => withGradient(params, to)),
          onChange: (to) => onChange(withGradient(params, to)),
        })}
        {row("reference", {
          chosen: uniform(n),
          check: fitting(check, (to) => withReference(params, to)),
          onChange: (to) => onChange(withReference(params, to)),
        })}
        <SetRows {...props} />
        {kindOf(params.set) === "hyperplane" ? row("relaxations") : null}
      </Section>
      <Section title="Along the slice">{row("slice")}</Section>
    </>
  );
});
