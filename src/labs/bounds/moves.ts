/** @file What dragging and keys do to a mass on the slice; what any belief undergoes is shared with the other labs. */
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

/** A tenth of a per cent: what a pointer can aim at. */
const FINEST = 1e-3;

/** A mass on a linear axis, kept off the faces. */
export function massAt(x: number): Mass {
  const rounded = Math.min(1 - FINEST, Math.max(FINEST, Math.round(x / FINEST) * FINEST));
  const short = Number(rounded.toFixed(3));
  return { x: short, rest: complement(short) };
}

/** A mass on the log-odds axis: three digits of whichever side is smaller. */
export function massAtLogit(logit: number): Mass {
  const odds = exp(-Math.abs(logit));
  const tail = odds / (1 + odds);
  const short = Number(tail.toPrecision(3));
  return logit < 0 ? { x: short, rest: complement(short) } : { x: complement(short), rest: short };
}
