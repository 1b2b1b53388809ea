/** @file Adds frames, axes and titles to a drawing that a worker has made. */
import { shiftAtOf, type PanelScene, type PanelsInput, type PanelScenes } from "./layout";
import { surroundings } from "../scene/frame";
import { triangleFrame } from "../scene/triangle";
import type { Sketch } from "./sketch";

/** The scenes that `layoutPanels` would have made of the same input. */
export function finishPanels(
  { panels }: Sketch,
  { trace, base, triangle }: Pick<PanelsInput, "trace" | "base" | "triangle">,
): PanelScenes {
  const shiftAt = shiftAtOf(trace);
  const { theme } = base;
  const finished = (marks: Sketch["panels"][string]): PanelScene =>
    "upright" in marks
      ? { ...surroundings(base, marks.upright, shiftAt), ...marks }
      : { ...marks, theme, ternary: triangleFrame({ size: triangle, theme, trace }) };
  return Object.fromEntries(Object.entries(panels).map(([figure, marks]) => [figure, finished(marks)]));
}
