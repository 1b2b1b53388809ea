/** @file What entries of a run, and methods that are nearly another, look like. */
import type { MarkerShape } from "../../../charts/markerShapes";
import { lineStyle } from "../../../charts/curves";
import type { Token } from "../../../ui/palette";

interface EntryLook {
  readonly color: Token;
  readonly marker: MarkerShape;
  readonly dash: string;
}

/** As many entries can be followed. */
export const ENTRIES: readonly EntryLook[] = [
  { color: "entropy", marker: "square", dash: "" },
  { color: "low", marker: "circle", dash: "9 3" },
  { color: "rule5", marker: "down", dash: "4 3" },
];

export const VARIANTS: readonly EntryLook[] = [
  { color: "rule5", marker: "down", dash: "9 3" },
  { color: "rule6", marker: "star", dash: "4 3" },
];
export const LEVEL = lineStyle("rounding", "2^{−52}, rounding of 1", "exact", "1.5 4");
export const OWN = lineStyle("template", "template", "entropy", "", "square");
