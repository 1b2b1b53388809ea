/** @file What the rail of a step has below its dial. */
import { memo } from "react";
import { kindOf } from "../../../param/spelt";
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import { rowsIn } from "../../shared/parts/rows";
import { ChoiceRow } from "../../shared/rail/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { VectorRow } from "../../shared/rail/VectorRow";
import { GeometryList } from "../controls/GeometryList";
import type { RailProps } from "../page";
import { type StepParams, type StepSet } from "../run/params";
import { relaxationsKind } from "../run/step/table";
import { geometryTables } from "../run/tables";

const GRADIENTS = [
  { value: "crossEntropy", label: "cross-entropy" },
  { value: "own", label: "one’s own losses" },
] as const;
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

function GradientRows({ params, onChange }: RowProps) {
  const { gradient, reference, point } = params;
  const line = linesOf({ params, onChange }).line("gradient");
  const n = point.length;
  const choose = (to: "crossEntropy" | "own") =>
    onChange(
      to === "own"
        ? { ...params, gradient: ownGradient(params) }
        : {
            ...params,
            gradient: "crossEntropy",
            reference: reference === "none" ? uniform(n) : reference,
          },
    );
  return (
    <>
      <ChoiceRow
        {...line}
        value={gradient === "crossEntropy" ? "crossEntropy" : "own"}
        options={GRADIENTS}
        onChange={choose}
      />
      {gradient === "crossEntropy" ? null : (
        <VectorRow
          name="losses"
          noun="losses"
          value={gradient}
          check={vector({ atLeast: n, atMost: n }).check}
          onChange={(to) => onChange({ ...params, gradient: to })}
        />
      )}
    </>
  );
}

function ReferenceRows({ params, onChange }: RowProps) {
  const { reference, point } = params;
  const line = linesOf({ params, onChange }).line("reference");
  const n = point.length;
  const gradient = params.gradient === "crossEntropy" ? ownGradient(params) : params.gradient;
  return (
    <>
      <ChoiceRow
        {...line}
        value={reference === "none" ? "none" : "own"}
        options={[
          { value: "none", label: "none" },
          { value: "own", label: "a point" },
        ]}
        onChange={(to) =>
          onChange(
            to === "none" ? { ...params, reference: "none", gradient } : { ...params, reference: uniform(n) },
          )
        }
      />
      {reference === "none" ? null : (
        <VectorRow
          name="z"
          noun="reference"
          value={reference}
          check={vector({ atLeast: n, atMost: n }).check}
          onChange={(to) => onChange({ ...params, reference: to })}
        />
      )}
    </>
  );
}

export const Rows = memo(function Rows({ params, onChange }: RowProps) {
  const props = { params, onChange };
  const { row, line, section } = linesOf(props);
  const n = params.point.length;
  return (
    <>
      <Section title="Geometry">
        <GeometryRows line={line("geometry")} of={geometryTables.step.geometry} dimension={n} />
      </Section>
      {section("beside", <GeometryList line={line("beside")} before={[params.geometry]} dimension={n} />)}
      <Section title="Step">
        {row("step")}
        <VectorRow {...line("point")} check={vector({ atLeast: 1 }).check} />
        <GradientRows {...props} />
        <ReferenceRows {...props} />
        <SetRows {...props} />
        {kindOf(params.set) === "hyperplane" ? (
          <VectorRow {...line("relaxations")} check={relaxationsKind.check} />
        ) : null}
      </Section>
      <Section title="Along the slice">{row("slice")}</Section>
    </>
  );
});
