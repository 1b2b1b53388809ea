/** @file The page of relaxed runs: their figures, and the rail. */
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { GeometryList } from "../controls/GeometryList";
import { fittedGeometry } from "../../shared/geometry/fresh";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import { fittingBy } from "../../shared/rail/fitting";
import { RunsSection } from "../controls/RunsSection";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import type { PageOf, RailProps } from "../page";
import { type RelaxationParams } from "../run/params";
import { besideOf } from "../run/relaxation/fan";
import { problem } from "../run/relaxation/problem";
import { dimensionOf } from "../run/relaxation/system";
import { geometryTables } from "../run/tables";
import { RelaxationPart } from "./RelaxationPart";
import { relaxationFindings } from "./words";

const GIVEN_PARAMS = ["matrix", "rhs", "start", "reference"] as const;

/** Gives every metric as many coordinates as there are unknowns. */
function withMetrics(params: RelaxationParams): RelaxationParams {
  const n = dimensionOf(params);
  const { geometry, beside } = params;
  return {
    ...params,
    geometry: fittedGeometry(geometry, n),
    beside: beside.map((each) => fittedGeometry(each, n)),
  };
}

/** The params without given values that no longer fit; these are drawn instead. */
export function fitted(params: RelaxationParams): RelaxationParams {
  let next = withMetrics(params.matrix.length === 0 ? { ...params, rhs: [] } : params);
  for (let clash = problem(next); clash !== null; clash = problem(next)) {
    const key = GIVEN_PARAMS.find((name) => name === clash?.path[0]);
    if (key === undefined || next[key].length === 0) return next;
    next = { ...next, [key]: [] };
  }
  return next;
}

const fitting = fittingBy(problem);

const numbers = vector({ atLeast: 0 });

/** Rows that are drawn and rows that are given replace each other; the last one changed counts. */
function SystemRows({ params, onChange }: Pick<RailProps<"relaxation">, "params" | "onChange">) {
  const { row } = rowsIn(geometryTables.relaxation, { params, onChange });
  const typed = (key: "rhs" | "start" | "reference") =>
    row(key, { check: fitting(numbers.check, (value) => ({ ...params, [key]: value })) });
  return (
    <Section title="Rows">
      {row("rows", {
        onChange: (count) => onChange(fitted({ ...params, rows: count, matrix: [], rhs: [] })),
      })}
      {row("dimension", {
        onChange: (dimension) =>
          onChange(fitted({ ...params, dimension, matrix: [], rhs: [], start: [], reference: [] })),
      })}
      {row("order")}
      {row("matrix", { onChange: (matrix) => onChange(fitted({ ...params, matrix })) })}
      {typed("rhs")}
      {typed("start")}
      {typed("reference")}
    </Section>
  );
}

function Rail({ params, onChange }: RailProps<"relaxation">) {
  const { line, section } = rowsIn(geometryTables.relaxation, { params, onChange });
  const dimension = dimensionOf(params);
  return (
    <>
      <Section title="Relaxation">
        <SpeltRows line={line("relaxation")} of={geometryTables.relaxation.relaxation} />
      </Section>
      <Section title="Geometry">
        <GeometryRows
          line={line("geometry", { onChange: (geometry) => onChange(fitted({ ...params, geometry })) })}
          of={geometryTables.relaxation.geometry}
          dimension={dimension}
        />
      </Section>
      {section(
        "beside",
        <GeometryList
          line={{ ...line("beside"), value: [...besideOf(params)] }}
          before={[params.geometry]}
          dimension={dimension}
        />,
      )}
      <SystemRows params={params} onChange={onChange} />
      <RunsSection table={geometryTables.relaxation} params={params} onChange={onChange} />
    </>
  );
}

export const page: PageOf<"relaxation"> = {
  Screen: RelaxationPart,
  Rail,
  outcome: (trace) => relaxationFindings(trace).slice(0, 1),
};
