/**
 * @file A drawing of a run as plain data, made by a worker during a drag and finished on the page. The parts
 * around it stay on the page, where they need not be drawn again.
 */
import type { FigureTheme } from "../../../charts/ink";
import type { Size } from "../../../charts/picture/types";
import type { TrackingTrace } from "../run/types";
import { isTriangle, layoutOn, type PanelScene } from "./layout";
import type { TimeMarks, Upright } from "../scene/types";
import type { TriangleMarks } from "../scene/triangle";

/** The room for which panels are drawn. */
export interface PanelsViewport {
  readonly theme: FigureTheme;
  readonly size: Size;
  readonly triangle: Size;
  readonly span: readonly [number, number];
  /** How many widths of the frame are drawn beyond the visible one, for panning. */
  readonly ahead: number;
  /** The index of the rule whose error is compared with ρⁿ. */
  readonly anchor: number | null;
}

/** The part of a figure that a worker draws. */
type PanelSketch = TriangleMarks | (TimeMarks & { readonly upright: Upright });

export interface Sketch {
  /** The width to the right of every frame for which the drawing was made. */
  readonly right: number;
  readonly panels: Readonly<Record<string, PanelSketch>>;
}

function sketchOf(scene: PanelScene): PanelSketch {
  if (isTriangle(scene)) {
    const { ternary: _, ...marks } = scene;
    return marks;
  }
  const { upright, bands, lines, target, restless, marks, plates } = scene;
  const { labels, labelMarks, leaders, ends, strips, others } = scene;
  const beside = { labels, labelMarks, leaders, ends };
  return { upright, bands, lines, target, restless, marks, plates, ...beside, strips, others };
}

export function sketchPanels(trace: TrackingTrace, viewport: PanelsViewport): Sketch {
  const { right, scenes } = layoutOn(trace, viewport);
  const panels = Object.entries(scenes).map(([figure, scene]) => [figure, sketchOf(scene)] as const);
  return { right, panels: Object.fromEntries(panels) };
}
