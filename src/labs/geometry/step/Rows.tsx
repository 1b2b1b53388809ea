/** @file What the rail of a step has below its dial. */
import { memo } from "react";
import { kindOf } from "../../../param/spelt";
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { GeometryRow } from "../../shared/geometry/GeometryRow";
import { rowsIn } from "../../shared/parts/rows";
import { NumberRow } from "../../shared/rail/NumberRow";
import { ChoiceRow } from "../../shared/rail/rows";
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

const SETS = [
  { value: "simplex", label: "simplex" },
  { value: "space", label: "whole space" },
  { value: "hyperplane", label: "a hyperplane" },
] as const;
type SetName = (typeof SETS)[number]["value"];

/** The set by name; a hyperplane opens as the one through the point on which all entries sum to what they sum to there. */
function setOf(name: SetName, { point, set }: StepParams): StepSet {
  if (name !== "hyperplane") return name;
  if (typeof set === "object" && set.kind === "hyperplane") return set;
  return {
    kind: "hyperplane",
    a: point.map(() => 1),
    b: Number(point.reduce((a, b) => a + b, 0).toFixed(12)),
  };
}

type RowProps = Pick<RailProps<"step">, "params" | "onChange">;
const linesOf = ({ params, onChange }: RowProps) => rowsIn(geometryTables.step, { params, onChange });

function SetRows({ params, onChange }: RowProps) {
  const { set, point } = params;
  const line = linesOf({ params, onChange }).line("set");
  const put = (next: StepSet) => onChange({ ...params, set: next });
  const list = vector({ atLeast: point.length, atMost: point.length });
  return (
    <>
      <ChoiceRow
        {...line}
        value={kindOf<SetName>(set)}
        options={SETS}
        onChange={(to) => put(setOf(to, params))}
      />
      {typeof set === "object" && set.kind === "hyperplane" ? (
        <>
          <VectorRow
            name="normal a"
            noun="normal"
            value={set.a}
            check={list.check}
            onChange={(a) => put({ ...set, a })}
          />
          <NumberRow
            name="⟨a, x⟩ ="
            noun="right-hand side"
            value={set.b}
            limits={{}}
            place
            onChange={(b) => put({ ...set, b })}
          />
        </>
      ) : null}
    </>
  );
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
        <GeometryRow {...line("geometry")} dimension={n} />
      </Section>
      {section(
        "beside",
        <GeometryList
          geometries={params.beside}
          before={[params.geometry]}
          dimension={n}
          onChange={(beside) => onChange({ ...params, beside })}
        />,
      )}
      <Section title="Step">
        {row("step")}
        <VectorRow {...line("point")} check={vector({ atLeast: 1 }).check} />
        <GradientRows {...props} />
        <ReferenceRows {...props} />
        <SetRows {...props} />
        {kindOf<SetName>(params.set) === "hyperplane" ? (
          <VectorRow {...line("relaxations")} check={relaxationsKind.check} />
        ) : null}
      </Section>
      <Section title="Along the slice">{row("slice")}</Section>
    </>
  );
});
