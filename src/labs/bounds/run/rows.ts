/** @file The slice as CSV: one line per point, every curve, shortest decimals that read back as the same double. */
import type { BoundsParams } from "./params";
import { runSlice } from "./slice";

/** Header first, without line ends; a value beyond the doubles reads "Infinity". */
export function* boundsRows(params: BoundsParams): Generator<string, void, void> {
  const { x, logit, curves } = runSlice(params);
  const columns = Object.entries({ x, logit, ...curves });
  yield columns.map(([name]) => name).join(",");
  for (let k = 0; k < x.length; k++) yield columns.map(([, values]) => values[k]).join(",");
}
