/** @file The rows for a problem: its kind, and the kind's numbers. A vector of another length changes the dimension of points. */
import { vector } from "../../../param/vector";
import type { Line } from "../../shared/rail/railOf";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { dimensionOf, fullProblem } from "../run/flow/objective";
import type { FlowProblem } from "../run/params";
import { geometryTables } from "../run/tables";
import { changed } from "./problem";

interface ProblemRowsProps {
  readonly line: Line<FlowProblem>;
  readonly part: "flow" | "equalities";
  readonly offers?: (kind: string) => boolean;
}

export function ProblemRows({ line, part, offers = () => true }: ProblemRowsProps) {
  const { control, value, onChange } = line;
  const problem = fullProblem(value);
  const n = problem.kind === "system" ? problem.matrix.length : 0;
  const asLong = vector({ atLeast: n, atMost: n });
  return (
    <div data-control={control}>
      <SpeltRows
        line={{ ...line, onChange: (to) => onChange(changed(value, to)) }}
        of={geometryTables[part].problem}
        kindControl={`${control}-kind`}
        offers={offers}
        dimension={dimensionOf(value)}
        checks={{ rhs: () => asLong.check }}
      />
    </div>
  );
}
