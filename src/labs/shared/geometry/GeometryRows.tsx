/** @file The rail's rows for a geometry: its kind, and the kind's parameter. */
import type { Check } from "../../../param/check";
import { without } from "../../../param/kind";
import type { Geometry } from "../../../experiments/geometry/geometry";
import { refusalClause } from "../../../experiments/geometry/potential";
import { ExplainedIn } from "../../../ui/Explained";
import { ArgumentRows, SpeltRows, type SpeltRowsProps } from "../rail/SpeltRows";

/** Checks first what links and files demand, then what the core does. */
const asCore =
  <Value,>(made: (value: Value) => Geometry) =>
  (check: Check<Value>): Check<Value> =>
    without((value) => refusalClause(made(value)), check);
const CHECKS = {
  matrix: asCore((matrix: number[][]) => ({ kind: "mahalanobis", matrix })),
  phi: asCore((phi: string) => ({ kind: "formula", phi })),
};

interface GeometryRowsProps extends Pick<SpeltRowsProps<Geometry>, "line" | "of"> {
  /** The number of coordinates of points. */
  readonly dimension: number;
}

export function GeometryParameter(props: GeometryRowsProps) {
  return (
    // Its letters have their own meanings (q is no target here), so they are not explained.
    <ExplainedIn value={null}>
      <ArgumentRows {...props} whose={`of ${props.line.label}`} checks={CHECKS} />
    </ExplainedIn>
  );
}

export function GeometryRows(props: GeometryRowsProps) {
  const { control } = props.line;
  return (
    <div data-control={control}>
      <ExplainedIn value={null}>
        <SpeltRows
          {...props}
          kindControl={`${control}-kind`}
          whose={`of ${props.line.label}`}
          checks={CHECKS}
        />
      </ExplainedIn>
    </div>
  );
}
