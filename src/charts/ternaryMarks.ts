/** @file The triangle's edges, ticks and class names as marks. */
import { linePath } from "./geometry/polyline";
import { path, texts, two } from "./picture/marks";
import type { Mark } from "./picture/types";
import type { Ternary } from "./ternary";

export function ternaryMarks({ corners, ticks, names }: Ternary): readonly Mark[] {
  const lines = ticks
    .map(({ from, to }) => `M${two(from[0])},${two(from[1])}L${two(to[0])},${two(to[1])}`)
    .join("");
  return [
    ...path(lines, { stroke: "ink-faint" }),
    ...path(linePath(corners, true), { stroke: "ink", width: 1.25, join: "round" }),
    ...texts(ticks.map(({ label }) => label)),
    ...texts(names),
  ];
}
