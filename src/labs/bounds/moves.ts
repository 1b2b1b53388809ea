/** @file How dragging and keys change a mass on the slice. Moves of whole beliefs are shared with other labs. */
import { exp } from "../../core/elementary";
import { complement } from "../shared/moves";
import type { Mass } from "./slice/domain";

export {
  addClass,
  inTriangle,
  moveAlong,
  nudgeTriangle,
  removeClass,
  setEntry,
  shorten,
} from "../shared/moves";

/** A tenth of a per cent, which is as fine as a pointer can aim. */
const FINEST_MOVE = 1e-3;

/** The mass at a place of the linear axis, kept off the faces. */
export function massAt(x: number): Mass {
  const rounded = Math.min(1 - FINEST_MOVE, Math.max(FINEST_MOVE, Math.round(x / FINEST_MOVE) * FINEST_MOVE));
  const short = Number(rounded.toFixed(3));
  return { x: short, rest: complement(short) };
}

/** The mass at a place of the log-odds axis, with three digits for the smaller side. */
export function massAtLogit(logit: number): Mass {
  const odds = exp(-Math.abs(logit));
  const tail = odds / (1 + odds);
  const short = Number(tail.toPrecision(3));
  return logit < 0 ? { x: short, rest: complement(short) } : { x: complement(short), rest: short };
}
