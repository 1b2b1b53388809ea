/** @file Dragging an element. What is reported is the distance from the press, so the element keeps its offset to the pointer. */
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
    // Moving back ends at the value of a pixel, which is only near the value before the drag; whoever keeps
    // the state before the gesture restores that one exactly.
    onCancel: () => {
      onMove([0, 0]);
      onEnd?.();
    },
  });
  return handlers;
}
