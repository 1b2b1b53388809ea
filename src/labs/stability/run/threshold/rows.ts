/** @file The threshold curve as CSV: one line for each start. */
import type { ThresholdTrace } from "./types";

/** Yields lines without line ends, the header first. A step beyond the range reads "Infinity". */
export function* thresholdRows(trace: ThresholdTrace): Generator<string, void, void> {
  const { x, measured, collapse, returns, bound, certified, fejer } = trace;
  const columns = Object.entries({ x, measured, collapse, returns, bound, certified, fejer });
  yield columns.map(([name]) => name).join(",");
  for (let i = 0; i < x.length; i++) yield columns.map(([, values]) => values[i]).join(",");
}
