/** @file What classes look like in the forward pass. */
import { SERIES } from "../../../charts/looks";
import type { CurveStyle } from "../../../charts/xy/overlay";

const CLASSES = [SERIES[0], SERIES[3], SERIES[2], SERIES[1], SERIES[6], SERIES[5]] as const;

/** So many classes are told apart. */
export const MOST_CLASSES = CLASSES.length;

export type ClassShape = (typeof CLASSES)[number]["marker"];
type ClassStyle = CurveStyle & { readonly marker: ClassShape };

/** The ways of one class are told from those of another by ink and mark, not by dashes. */
export const classStyle = (label: number, name: string): ClassStyle => ({
  id: `class-${label + 1}`,
  label: name,
  ...(CLASSES[label % MOST_CLASSES] ?? CLASSES[0]),
  dash: "",
});
