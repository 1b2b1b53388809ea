/**
 * @file The form in which an atlas is written to a file: with the curves or lines over it, and the counts on
 * both sides of them.
 */
import { CLAIM_IDS } from "./claims";
import { lineNow } from "./derive";
import { sidesOf } from "./sides";
import type { AtlasTrace } from "./types";

export function atlasFile(trace: AtlasTrace): object {
  const { sides: _, kernel, complete, ...cells } = trace;
  const ids = [...CLAIM_IDS, "measured" as const];
  const over = Object.fromEntries(ids.map((id) => [id, lineNow(trace, id)]));
  const isSlice = trace.params.classes === 2;
  return {
    ...cells,
    curves: isSlice ? over : null,
    levels: isSlice ? null : over,
    sides: sidesOf(trace),
    kernel,
    complete,
  };
}
