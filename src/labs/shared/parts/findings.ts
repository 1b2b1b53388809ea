/** @file The findings of the runs of a lab of parts, as the page of each part states them. */
import type { Findings } from "../../../scenario/lab";
import { inPart, type ByPart, type Drawing, type PartIn, type PartsTypes } from "./part";

export function findingsInParts<Types extends PartsTypes>(drawings: {
  readonly [Part in PartIn<Types>]: Drawing<Types, Part>;
}): Findings<Types["params"], Types["trace"], Types["view"]> {
  // As in `anyParts`.
  const all = drawings as unknown as ByPart<Drawing<PartsTypes, string>>;
  return ({ trace }) => inPart(all, trace).findings(trace);
}
