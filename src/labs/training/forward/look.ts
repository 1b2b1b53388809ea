/** @file What classes and readings of the forward pass look like. */
import type { CurveStyle } from "../../../charts/xy/overlay";
import type { Token } from "../../../ui/palette";

const INKS: readonly Token[] = ["entropy", "mse", "rule5", "low", "rule6", "olive"];
const MARKERS = ["square", "triangle", "circle", "diamond", "down", "plus"] as const;

/** So many classes are told apart. */
export const MOST_CLASSES = INKS.length;

export type ClassShape = (typeof MARKERS)[number];
type ClassStyle = CurveStyle & { readonly marker: ClassShape };

export const classStyle = (label: number, name: string): ClassStyle => ({
  id: `class-${label + 1}`,
  label: name,
  color: INKS[label % INKS.length] ?? "ink",
  dash: "",
  marker: MARKERS[label % MARKERS.length] ?? "circle",
});

/** Before training, wherever both are drawn. */
export const BEFORE_DASH = "1.5 4";
