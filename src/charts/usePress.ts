/** @file Pressing a plot beside its grips: a mouse or pen acts at once and may go on as a drag, a finger only by a tap, so that it can scroll. */
import { useRef, type MouseEvent, type PointerEvent } from "react";
import { useDrag, type Point } from "../ui/useDrag";

export interface PressActions {
  /** Whether a press here, in pixels of the plot, means anything. */
  readonly takes: (at: Point) => boolean;
  readonly onStart?: (() => void) | undefined;
  readonly onMove: (to: Point) => void;
  readonly onEnd?: (() => void) | undefined;
}

const isGrip = (target: EventTarget) => target instanceof Element && target.closest(".handle") !== null;

/** Pointer handlers for a plot. The keys go on with the grip that is marked as its main one. */
export function usePress({ takes, onStart, onMove, onEnd }: PressActions) {
  const origin = useRef<Point>([0, 0]);
  /** WebKit sends the click after a grip was let go beside itself to the plot. */
  const fromGrip = useRef(false);
  const drag = useDrag({
    onStart: () => {
      onStart?.();
      onMove(origin.current);
    },
    onMove: ([dx, dy]) => onMove([origin.current[0] + dx, origin.current[1] + dy]),
    onEnd,
  });
  /** Where beside the grips the plot was pressed; null where that means nothing. */
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
    /** All there is of a tap; a mouse that let go of a drag is where it dragged to. */
    onClick: (event: MouseEvent<HTMLElement>) => {
      const at = fromGrip.current ? null : place(event);
      if (at) onMove(at);
    },
  };
}

export type Press = ReturnType<typeof usePress>;
