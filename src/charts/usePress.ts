/**
 * @file Presses on a plot outside of its grips. A mouse or pen acts at once and may go on to drag; a finger
 * must tap, because moving it scrolls the page.
 */
import { useRef, type MouseEvent, type PointerEvent } from "react";
import { useDrag, type Point } from "../ui/useDrag";

export interface PressActions {
  /** Whether a press at this place (in pixels of the plot) does anything. */
  readonly takes: (at: Point) => boolean;
  readonly onStart?: (() => void) | undefined;
  readonly onMove: (to: Point) => void;
  readonly onEnd?: (() => void) | undefined;
}

const isGrip = (target: EventTarget) => target instanceof Element && target.closest(".handle") !== null;

/** Pointer handlers for a plot. Afterwards the keys act on the grip that is marked as the main one. */
export function usePress({ takes, onStart, onMove, onEnd }: PressActions) {
  const origin = useRef<Point>([0, 0]);
  /** In WebKit, when a grip is let go beside itself, the plot gets a click. */
  const fromGrip = useRef(false);
  const drag = useDrag({
    onStart: () => {
      onStart?.();
      onMove(origin.current);
    },
    onMove: ([dx, dy]) => onMove([origin.current[0] + dx, origin.current[1] + dy]),
    onEnd,
  });
  /** The place of a press in the plot, outside of the grips; null if a press there does nothing. */
  const place = ({ currentTarget, target, clientX, clientY }: MouseEvent<HTMLElement>): Point | null => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const at: Point = [clientX - left, clientY - top];
    if (isGrip(target) || !takes(at)) return null;
    currentTarget.querySelector<HTMLElement>(".handle[data-main]")?.focus({ preventScroll: true });
    return at;
  };
  return {
    ...drag,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      fromGrip.current = isGrip(event.target);
      const at = event.pointerType === "touch" || event.button !== 0 ? null : place(event);
      if (!at) return;
      event.preventDefault();
      origin.current = at;
      drag.onPointerDown(event);
    },
    /** For a finger, a click is all there is. For a mouse, the press has acted already. */
    onClick: (event: MouseEvent<HTMLElement>) => {
      const at = fromGrip.current ? null : place(event);
      if (at) onMove(at);
    },
  };
}

export type Press = ReturnType<typeof usePress>;
