/** @file The rows of a geometry: its kind, and the parameter that the kind has. */
import type { Check } from "../../../param/check";
import { without } from "../../../param/kind";
import type { Geometry } from "../../../experiments/geometry/geometry";
import { refusalClause } from "../../../experiments/geometry/potential";
import { ExplainedIn } from "../../../ui/Explained";
import { ArgumentRows, SpeltRows, type SpeltRowsProps } from "../rail/SpeltRows";

/** As links and files are checked, then as the core does. */
const asCore =
  <Value,>(made: (value: Value) => Geometry) =>
  (check: Check<Value>): Check<Value> =>
    without((value) => refusalClause(made(value)), check);
const CHECKS = {
  matrix: asCore((matrix: number[][]) => ({ kind: "mahalanobis", matrix })),
  phi: asCore((phi: string) => ({ kind: "formula", phi })),
};

interface GeometryRowsProps extends Pick<SpeltRowsProps<Geometry>, "line" | "of"> {
  /** How many coordinates the points have. */
  readonly dimension: number;
}

export function GeometryParameter(props: GeometryRowsProps) {
  return (
    // Its letters are its own: q is no target here.
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
