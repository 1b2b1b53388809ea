/** @file What the figures save as CSV. */
import { boundsRows } from "./run/rows";
import type { BoundsParams } from "./run/params";
import { runTriangle } from "./run/triangle";
import { targetOf } from "./defaults";
import type { FigureId } from "./figures";
import { msePoints } from "./mse/points";

/** The triangle's lattice: inner points only, beliefs and the value of the surface that is shown. */
function* triangleRows(params: BoundsParams): Generator<string, void, void> {
  const { resolution: n, surface, values } = runTriangle(params);
  yield `p1,p2,p3,${surface}`;
  for (let i = 1; i < n; i++)
    for (let j = 1; i + j < n; j++) yield [(n - i - j) / n, i / n, j / n, values[i * (n + 1) + j]].join(",");
}

/** The path from the belief to the target and as far beyond; the braked step is among its points. */
function* mseRows(params: BoundsParams): Generator<string, void, void> {
  yield ["eta", "residual", ...params.p.map((_, i) => `p${i + 1}`)].join(",");
  for (const { eta, residual, p } of msePoints(params.p, targetOf(params), 200))
    yield [eta, residual, ...p].join(",");
}

const ROWS = { slice: boundsRows, triangle: triangleRows, mse: mseRows };

export const csvRows = (figure: FigureId, params: BoundsParams): Iterable<string> => ROWS[figure](params);
