/** @file The cells of a slice atlas: each a recurrence in odds, run to its end by a kernel. */
import {
  coefficients,
  limitsOf,
  MIRROR,
  MIRROR_FRACTION,
  oddsOf,
  PROJECTED,
  PROJECTED_FRACTION,
  type Mode,
} from "../../../core/atlas/odds";
import { provenRegion } from "../../../core/atlas/region";
import type { Cell, Problem } from "../../../core/atlas/sweep";
import type { SliceAtlas } from "../params";
import { entryAt, stepAt, type Places } from "./grid";

/** The recurrence of an atlas. */
export function modeOf({ update, rule }: Pick<SliceAtlas, "update" | "rule">): Mode {
  if (update === "mirror") return rule.kind === "fixed" ? MIRROR : MIRROR_FRACTION;
  return rule.kind === "fixed" ? PROJECTED : PROJECTED_FRACTION;
}

/** First entries of target and start of a column. */
export function pairAt(params: SliceAtlas, column: number): { target: number; start: number } {
  const x = entryAt(params, column);
  if (params.axis === "start") return { target: params.target, start: x };
  return { target: x, start: params.start === "mirrored" ? 1 - x : params.start };
}

/** The runs of the cells at these places. */
export function sliceProblem(params: SliceAtlas, { count, columns, rows }: Places): Problem {
  const { iterations, tolerance } = params;
  const mode = modeOf(params);
  const limits = limitsOf(params.floor);
  const cell = (index: number, out: Cell) => {
    const { target, start } = pairAt(params, columns[index]);
    const step = stepAt(params, rows[index]);
    out.t = oddsOf(start);
    coefficients(mode, target, step, out);
    out.inFrom = target > tolerance ? oddsOf(target - tolerance) : -1;
    out.inTo = target + tolerance < 1 ? oddsOf(target + tolerance) : Infinity;
    provenRegion(mode, target, step, tolerance, limits, out);
  };
  return { mode, limits, iterations, count, cell };
}
