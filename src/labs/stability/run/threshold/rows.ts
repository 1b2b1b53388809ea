/** @file The threshold curve as CSV: one line per start. */
import type { ThresholdTrace } from "./types";

/** Header first, without line ends; a step beyond the range reads "Infinity". */
export function* thresholdRows(trace: ThresholdTrace): Generator<string, void, void> {
  const { x, measured, collapse, returns, bound, certified, fejer } = trace;
  const columns = Object.entries({ x, measured, collapse, returns, bound, certified, fejer });
  yield columns.map(([name]) => name).join(",");
  for (let i = 0; i < x.length; i++) yield columns.map(([, values]) => values[i]).join(",");
}
