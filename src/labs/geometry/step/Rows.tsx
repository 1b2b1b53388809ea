/** @file What the rail of a step has below its dial. */
import { memo } from "react";
import { kindOf } from "../../../param/spelt";
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import { rowsIn } from "../../shared/parts/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { GeometryList } from "../controls/GeometryList";
import type { RailProps } from "../page";
import { type StepParams, type StepSet } from "../run/params";
import { geometryTables } from "../run/tables";

const uniform = (n: number) => Array.from({ length: n }, () => 1 / n);
const DECIMALS = 1e6;

/** The gradient that the cross-entropy has at the point, rounded. */
function ownGradient({ point, reference }: StepParams): number[] {
  const z = reference === "none" ? uniform(point.length) : reference;
  return point.map((x, i) => Math.round((-(z[i] ?? NaN) / x) * DECIMALS) / DECIMALS);
}

/** A hyperplane opens as the one through the point on which all entries sum to what they sum to there. */
function openedSet(to: StepSet, { point, set }: StepParams): StepSet {
  if (typeof to === "string" || to.kind !== "hyperplane" || kindOf(set) === "hyperplane") return to;
  return { ...to, b: Number(point.reduce((x, y) => x + y, 0).toFixed(12)) };
}

type RowProps = Pick<RailProps<"step">, "params" | "onChange">;
const linesOf = ({ params, onChange }: RowProps) => rowsIn(geometryTables.step, { params, onChange });

function SetRows({ params, onChange }: RowProps) {
  const n = params.point.length;
  const { check } = vector({ atLeast: n, atMost: n });
  const line = linesOf({ params, onChange }).line("set", {
    onChange: (to) => onChange({ ...params, set: openedSet(to, params) }),
  });
  return <SpeltRows line={line} of={geometryTables.step.set} dimension={n} checks={{ a: () => check }} />;
}

/** The gradient of the cross-entropy has a reference. */
function withGradient(params: StepParams, gradient: StepParams["gradient"]): StepParams {
  const { reference, point } = params;
  const isMissing = gradient === "crossEntropy" && reference === "none";
  return { ...params, gradient, reference: isMissing ? uniform(point.length) : reference };
}

function withReference(params: StepParams, reference: StepParams["reference"]): StepParams {
  const { gradient } = params;
  const isMissed = reference === "none" && gradient === "crossEntropy";
  return { ...params, reference, gradient: isMissed ? ownGradient(params) : gradient };
}

export const Rows = memo(function Rows({ params, onChange }: RowProps) {
  const props = { params, onChange };
  const { row, line, section } = linesOf(props);
  const n = params.point.length;
  const { check } = vector({ atLeast: n, atMost: n });
  return (
    <>
      <Section title="Geometry">
        <GeometryRows line={line("geometry")} of={geometryTables.step.geometry} dimension={n} />
      </Section>
      {section("beside", <GeometryList line={line("beside")} before={[params.geometry]} dimension={n} />)}
      <Section title="Step">
        {row("step")}
        {row("point")}
        {row("gradient", {
          chosen: ownGradient(params),
          check,
          onChange: (to) => onChange(withGradient(params, to)),
        })}
        {row("reference", {
          chosen: uniform(n),
          check,
          onChange: (to) => onChange(withReference(params, to)),
        })}
        <SetRows {...props} />
        {kindOf(params.set) === "hyperplane" ? row("relaxations") : null}
      </Section>
      <Section title="Along the slice">{row("slice")}</Section>
    </>
  );
});
