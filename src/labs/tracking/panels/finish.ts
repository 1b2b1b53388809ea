/** @file Puts frames, axes and titles around a drawing that was made away from the page. */
import { shiftAtOf, type PanelsInput, type PanelScenes, type PathScene } from "./layout";
import { aroundBelief } from "../scene/belief";
import { aroundDivergence } from "../scene/divergence";
import { aroundSlice } from "../scene/slice";
import { aroundSteps } from "../scene/steps";
import { aroundStrips } from "../scene/strips";
import { triangleFrame } from "../scene/triangle";
import type { Sketch } from "./sketch";

type FinishInput = Pick<PanelsInput, "trace" | "base" | "triangle">;

function paths({ paths: { kind, marks } }: Sketch, { trace, base, triangle }: FinishInput): PathScene {
  const shiftAt = shiftAtOf(trace);
  if (kind === "triangle") {
    const ternary = triangleFrame({ size: triangle, theme: base.theme, trace });
    return { kind, scene: { ...marks, theme: base.theme, ternary } };
  }
  if (kind === "slice") return { kind, scene: { ...aroundSlice(base, trace, shiftAt), ...marks } };
  return { kind, scene: { ...aroundStrips(base, shiftAt), ...marks } };
}

/** The scenes that `layoutPanels` would have made of the same input. */
export function finishPanels(sketch: Sketch, input: FinishInput): PanelScenes {
  const { trace, base } = input;
  const shiftAt = shiftAtOf(trace);
  const { beliefs, steps, divergence } = sketch;
  return {
    beliefs: beliefs.map((marks) => ({ ...aroundBelief(base, trace, shiftAt), ...marks })),
    steps: { ...aroundSteps(base, steps.domain, shiftAt), ...steps.marks },
    divergence: { ...aroundDivergence(base, divergence.domain, shiftAt), ...divergence.marks },
    paths: paths(sketch, input),
  };
}
