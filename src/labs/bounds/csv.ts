/** @file What the figures save as CSV. */
import { boundsRows } from "../../experiments/bounds/rows";
import type { BoundsParams } from "../../experiments/bounds/params";
import { runTriangle } from "../../experiments/bounds/triangle";
import type { FigureId } from "./BoundsTable";

/** The triangle's lattice: inner points only, beliefs and the value of the surface that is shown. */
function* triangleRows(params: BoundsParams): Generator<string, void, void> {
  const { resolution: n, surface, values } = runTriangle(params);
  yield `p1,p2,p3,${surface}`;
  for (let i = 1; i < n; i++)
    for (let j = 1; i + j < n; j++) yield [(n - i - j) / n, i / n, j / n, values[i * (n + 1) + j]].join(",");
}

export const csvRows = (figure: FigureId, params: BoundsParams): Iterable<string> =>
  figure === "slice" ? boundsRows(params) : triangleRows(params);
