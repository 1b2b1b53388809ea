/** @file The cells of a slice atlas: each a recurrence in odds, run to its end by a kernel. */
import { coefficients, limitsOf, oddsOf } from "../../../../core/atlas/odds";
import { isTooSlow, provenRegion } from "../../../../core/atlas/region";
import type { Cell, Problem } from "../../../../core/atlas/cells";
import { modeOf } from "../mode";
import type { SliceAtlas } from "../params";
import { entryAt, stepAt, type Places } from "./grid";

/** The first entries of the target and the start of a column. */
export function pairAt(params: SliceAtlas, column: number): { target: number; start: number } {
  const x = entryAt(params, column);
  if (params.axis === "start") return { target: params.target, start: x };
  return { target: x, start: params.start === "mirrored" ? 1 - x : params.start };
}

/** What the cells of a column have in common, and those of a row. */
function shared(params: SliceAtlas, { count, columns, rows }: Places) {
  const { width, height, tolerance } = params;
  const [target, start, inFrom, inTo] = Array.from({ length: 4 }, () => new Float64Array(width));
  const step = new Float64Array(height);
  for (let k = 0; k < count; k++) {
    const i = columns[k];
    if (step[rows[k]] === 0) step[rows[k]] = stepAt(params, rows[k]);
    if (inTo[i] !== 0) continue;
    const pair = pairAt(params, i);
    target[i] = pair.target;
    start[i] = oddsOf(pair.start);
    inFrom[i] = pair.target > tolerance ? oddsOf(pair.target - tolerance) : -1;
    inTo[i] = pair.target + tolerance < 1 ? oddsOf(pair.target + tolerance) : Infinity;
  }
  return { target, start, inFrom, inTo, step };
}

/** The runs of the cells at these places, as the kernel needs them. */
export function sliceProblem(params: SliceAtlas, places: Places): Problem {
  const { count, columns, rows } = places;
  const { iterations, tolerance } = params;
  const mode = modeOf(params.update, params.rule.kind);
  const limits = limitsOf(params.floor);
  const { target, start, inFrom, inTo, step } = shared(params, places);
  const cell = (index: number, out: Cell) => {
    const i = columns[index];
    const eta = step[rows[index]];
    out.t = start[i];
    out.inFrom = inFrom[i];
    out.inTo = inTo[i];
    coefficients(mode, target[i], eta, out);
    provenRegion(mode, target[i], eta, tolerance, limits, out);
    out.isTooSlow = isTooSlow(mode, target[i], eta, start[i], iterations, tolerance, limits);
  };
  return { mode, limits, iterations, count, cell };
}
