/**
 * @file The drawing of a run as plain data: made away from the page while something is dragged, finished on it. What is around the
 * drawing stays on the page, where it need not be drawn again.
 */
import type { FigureTheme } from "../../../charts/ink";
import type { Size } from "../../../charts/picture/types";
import type { TrackingTrace } from "../run/types";
import { layoutOn, type PanelScenes } from "./layout";
import type { Domain, TimeMarks, TimeScene } from "../scene/types";
import type { StripMarks } from "../scene/strips";
import type { TriangleMarks } from "../scene/triangle";

/** The room that the panels have. */
export interface PanelsViewport {
  readonly theme: FigureTheme;
  readonly size: Size;
  readonly triangle: Size;
  readonly span: readonly [number, number];
  /** Screens beyond the visible one that are drawn, too. */
  readonly ahead: number;
  /** The index of the rule whose error is compared with ρⁿ. */
  readonly anchor: number | null;
}

interface Upright {
  readonly domain: Domain;
  readonly marks: TimeMarks;
}

type PathSketch =
  | { readonly kind: "slice"; readonly marks: TimeMarks }
  | { readonly kind: "strips"; readonly marks: StripMarks }
  | { readonly kind: "triangle"; readonly marks: TriangleMarks };

export interface Sketch {
  /** Pixels right of every frame: those that the drawing is for. */
  readonly right: number;
  readonly beliefs: readonly TimeMarks[];
  readonly steps: Upright;
  readonly divergence: Upright;
  readonly paths: PathSketch;
}

const marksOf = (scene: TimeScene): TimeMarks => ({
  bands: scene.bands,
  lines: scene.lines,
  target: scene.target,
  restless: scene.restless ?? false,
  marks: scene.marks,
  plates: scene.plates,
  labels: scene.labels,
  labelMarks: scene.labelMarks,
  leaders: scene.leaders,
  ends: scene.ends,
});

const upright = (scene: TimeScene): Upright => ({ domain: scene.y.domain, marks: marksOf(scene) });

function pathsOf({ paths }: PanelScenes): PathSketch {
  if (paths.kind === "triangle") {
    const { ternary: _, ...marks } = paths.scene;
    return { kind: "triangle", marks };
  }
  if (paths.kind === "slice") return { kind: "slice", marks: marksOf(paths.scene) };
  const { strips, others } = paths.scene;
  return { kind: "strips", marks: { ...marksOf(paths.scene), strips, others } };
}

export function sketchPanels(trace: TrackingTrace, viewport: PanelsViewport): Sketch {
  const { right, scenes } = layoutOn(trace, viewport);
  return {
    right,
    beliefs: scenes.beliefs.map(marksOf),
    steps: upright(scenes.steps),
    divergence: upright(scenes.divergence),
    paths: pathsOf(scenes),
  };
}
