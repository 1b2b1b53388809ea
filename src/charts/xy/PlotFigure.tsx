/** @file A plot of curves on the page, with grips over it. */
import type { ReactNode } from "react";
import type { FigureTheme } from "../ink";
import type { Viewport } from "../picture/types";
import { useDrawing } from "../picture/useDrawing";
import { useHeld } from "../picture/useHeld";
import { useViewport } from "../picture/useViewport";
import { PictureFigure, type CaptionedProps } from "../PictureFigure";
import type { DrawnPlot } from "./room";
import type { CurvePlot } from "./curvePlot";

interface PlotFigureProps<Trace> extends CaptionedProps {
  readonly theme: FigureTheme;
  readonly trace: Trace | null;
  /** Must be declared outside of the component. */
  readonly draw: (trace: Trace, viewport: Viewport) => DrawnPlot;
  /** The grips, placed by the plot. */
  readonly children: (plot: CurvePlot) => ReactNode;
}

const heldIn = ({ picture }: DrawnPlot) => picture.held;

export function PlotFigure<Trace>({ theme, trace, draw, children, ...captioned }: PlotFigureProps<Trace>) {
  const [room, viewport] = useViewport(theme);
  const drawn = useHeld(viewport, useDrawing(trace, draw), heldIn);
  return (
    <PictureFigure {...captioned} room={room} viewport={viewport} picture={drawn && drawn.picture}>
      {drawn && children(drawn.plot)}
    </PictureFigure>
  );
}
