/** @file The slice as CSV: one line for each point, with every curve; the decimals read back as the same doubles. */
import type { BoundsParams } from "./params";
import { runSlice } from "./slice";

/** Yields lines without line ends, the header first. Infinite values read "Infinity". */
export function* boundsRows(params: BoundsParams): Generator<string, void, void> {
  const { x, logit, curves } = runSlice(params);
  const columns = Object.entries({ x, logit, ...curves });
  yield columns.map(([name]) => name).join(",");
  for (let k = 0; k < x.length; k++) yield columns.map(([, values]) => values[k]).join(",");
}
