/** @file A line of steps. */
import { path } from "../../../../src/charts/picture/marks";
import type { Picture, Viewport } from "../../../../src/charts/picture/types";
import type { StairsTypes } from "./run/types";

export const wordsOf = (title: string) => ({
  number: "Figure 1",
  title: { text: title },
  caption: { text: "Stair by stair." },
});

export function stairsPicture(
  { heights }: StairsTypes["trace"],
  title: string,
  { width, height, theme }: Viewport,
): Picture {
  const line = heights.map((y, x) => `${x === 0 ? "M" : "L"}${10 * x},${100 - y}`).join("");
  return {
    ...wordsOf(title),
    size: { width, height: height ?? width / 2 },
    description: `It ends at ${heights.at(-1) ?? 0}.`,
    plane: { kind: "none", why: "it is made up" },
    layers: [{ id: "stairs", marks: path(line, { stroke: "entropy", width: theme.stroke }) }],
  };
}
