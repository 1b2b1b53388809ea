/** @file Dragging: the grip keeps its offset. */
import { useGesture } from "./gesture/useGesture";
import type { Grip, Point } from "./gesture/grip";

export type { Point };

export interface DragActions {
  readonly onStart?: (() => void) | undefined;
  /** Distance from where the drag began, in pixels. */
  readonly onMove: (offset: Point) => void;
  readonly onEnd?: (() => void) | undefined;
}

const offset = ({ at: [x, y] }: Grip, { at: [x0, y0] }: Grip): Point => [x - x0, y - y0];

/** Pointer handlers for one draggable element. */
export function useDrag({ onStart, onMove, onEnd }: DragActions) {
  const { isHeld: _, ...handlers } = useGesture({
    onStart,
    onMove: (grip, from) => onMove(offset(grip, from)),
    onEnd,
    // A move back gives what a pixel stands for; what was there comes back by itself.
    onCancel: () => {
      onMove([0, 0]);
      onEnd?.();
    },
  });
  return handlers;
}
