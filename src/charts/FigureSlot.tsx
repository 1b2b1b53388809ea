/** @file A figure on the page, drawn for the room it has. */
import { memo, type ReactNode } from "react";
import type { FigureTheme } from "./ink";
import type { Paper, Picture } from "./picture/types";
import { useHeld } from "./picture/useHeld";
import { usePaper } from "./picture/usePaper";
import { PictureFigure, type CaptionedProps } from "./PictureFigure";

export interface FigureSlotProps extends CaptionedProps {
  readonly theme: FigureTheme;
  /** Null while there is nothing to draw; the same function draws the same picture. */
  readonly draw: ((paper: Paper) => Picture) | null;
  /** Grips and hit areas over the picture. */
  readonly over?: (picture: Picture, paper: Paper) => ReactNode;
}

const heldIn = ({ held }: Picture) => held;

export const FigureSlot = memo(function FigureSlot({ theme, draw, over, ...captioned }: FigureSlotProps) {
  const [room, paper] = usePaper(theme);
  const picture = useHeld(paper, draw, heldIn);
  return (
    <PictureFigure {...captioned} room={room} paper={paper} picture={picture}>
      {picture && paper && over?.(picture, paper)}
    </PictureFigure>
  );
});
