/** @file A figure on the page, drawn for the size of its place. */
import { memo, type ReactNode } from "react";
import type { FigureTheme } from "./ink";
import type { Picture, Viewport } from "./picture/types";
import { useHeld } from "./picture/useHeld";
import { useViewport } from "./picture/useViewport";
import { PictureFigure, type CaptionedProps } from "./PictureFigure";

export interface FigureSlotProps extends CaptionedProps {
  readonly theme: FigureTheme;
  /** Null while there is nothing to draw. As long as the function is the same, so is the picture. */
  readonly draw: ((viewport: Viewport) => Picture) | null;
  /** Grips and areas that react to the pointer, laid over the picture. */
  readonly over?: (picture: Picture, viewport: Viewport) => ReactNode;
}

const heldIn = ({ held }: Picture) => held;

export const FigureSlot = memo(function FigureSlot({ theme, draw, over, ...captioned }: FigureSlotProps) {
  const [room, viewport] = useViewport(theme);
  const picture = useHeld(viewport, draw, heldIn);
  return (
    <PictureFigure {...captioned} room={room} viewport={viewport} picture={picture}>
      {picture && viewport && over?.(picture, viewport)}
    </PictureFigure>
  );
});
