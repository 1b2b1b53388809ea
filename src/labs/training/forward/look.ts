/** @file What classes look like in the forward pass. */
import { SERIES } from "../../../charts/looks";
import type { CurveStyle } from "../../../charts/xy/overlay";

const CLASSES = [SERIES[0], SERIES[3], SERIES[2], SERIES[1], SERIES[6], SERIES[5]] as const;

/** The most classes that look different. */
export const MOST_CLASSES = CLASSES.length;

export type ClassShape = (typeof CLASSES)[number]["marker"];
type ClassStyle = CurveStyle & { readonly marker: ClassShape };

/** Classes differ in ink and mark, not in dashes. */
export const classStyle = (label: number, name: string): ClassStyle => ({
  id: `class-${label + 1}`,
  label: name,
  ...(CLASSES[label % MOST_CLASSES] ?? CLASSES[0]),
  dash: "",
});
