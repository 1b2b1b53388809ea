/** @file The layout of the panels for their room, computed again only when something visible changes. */
import { useMemo } from "react";
import type { FigureTheme } from "../../../charts/ink";
import type { FullFigure } from "../../../charts/useFullFigure";
import { themeFor } from "../../../charts/ink";
import { useDebounced } from "../../../ui/interaction/useDebounced";
import { classStyles, type ClassStyle } from "../scene/classes";
import { timeFrame } from "../scene/frame";
import type { Size } from "../../../charts/picture/types";
import { useTimeView } from "../time/context";
import { panelSize, panelWidth, triangleSize } from "./grid";
import { useDrawn } from "../../../store/useDrawn";
import { finishPanels } from "./finish";
import type { PanelsViewport, Sketch } from "./sketch";
import { layoutPanels, otherInput, rightMargin, type PanelScenes } from "./layout";
import type { PanelsProps } from "./types";

/** The sizes that panels are drawn for. */
export interface Drawing {
  readonly theme: FigureTheme;
  readonly size: Size;
  readonly triangle: Size;
}

interface Scenes {
  readonly scenes: PanelScenes | null;
  /** The scenes of the pinned run, if that is beside. */
  readonly pinned: PanelScenes | null;
  /** The room that they are drawn for. */
  readonly viewport: PanelsViewport | null;
}

/** The drawing sizes of panels in so many columns, on a page of this width. */
export function usePageDrawing(columns: number, width: number, theme: FigureTheme): Drawing {
  return useMemo(() => {
    const size = panelSize(panelWidth(columns, width), theme);
    return { theme, size, triangle: columns === 1 ? triangleSize(size, theme) : size };
  }, [columns, width, theme]);
}

/** The drawing size of one panel on the whole screen. */
export function useFullDrawing(full: FullFigure | null, theme: FigureTheme): Drawing | null {
  return useMemo(
    () => (full ? { theme: themeFor(theme, full), size: full, triangle: full } : null),
    [full, theme],
  );
}

const NO_CLASSES: readonly ClassStyle[] = [];

/** Null while the room is not known. The same drawing must be the same object. */
export function useScenes({ trace, styles, together, anchor }: PanelsProps, drawing: Drawing | null): Scenes {
  const { span } = useTimeView();
  const [from, to] = span;
  const lengths = [trace, ...(together?.behind === false ? [together.run.trace] : [])];
  const steps = Math.max(...lengths.map(({ params }) => params.steps));
  const ahead = useDebounced(`${from} ${to}`) === `${from} ${to}` ? 1 : 0;
  const viewport = useMemo(
    (): PanelsViewport | null => (drawing ? { ...drawing, span: [from, to], ahead, anchor } : null),
    [drawing, from, to, ahead, anchor],
  );
  // Decoding: the lab's own `draw` has made it.
  const sketch = useDrawn(trace, together ? null : viewport) as Sketch | null;
  const classes = useMemo(
    () => (viewport && !sketch ? classStyles(trace) : NO_CLASSES),
    [trace, viewport, sketch],
  );
  const right =
    sketch?.right ?? (drawing ? rightMargin({ trace, styles, classes, together, anchor, ...drawing }) : 0);
  const base = useMemo(
    () => (viewport ? timeFrame({ ...viewport, steps, right }) : null),
    [viewport, steps, right],
  );
  const scenes = useMemo(() => {
    if (!viewport || !base) return null;
    const { triangle } = viewport;
    return sketch
      ? finishPanels(sketch, { trace, base, triangle })
      : layoutPanels({ trace, styles, classes, base, triangle, together, anchor: viewport.anchor });
  }, [trace, styles, classes, base, viewport, sketch, together]);
  const pinned = useMemo(() => {
    if (!viewport || !base || !together || together.behind) return null;
    const { triangle, anchor: index } = viewport;
    const shown = { trace, styles, classes, base, triangle, together, anchor: index };
    return layoutPanels(otherInput(shown, together.run));
  }, [trace, styles, classes, base, viewport, together]);
  return { scenes, pinned, viewport };
}
