/** @file Dragging: the pointer is captured, the grip keeps its offset, and moves are told once per animation frame. */
import { useEffect, useRef, type PointerEvent } from "react";
import { useInteraction } from "./interaction/context";
import { watchGesture } from "./interaction/watchGesture";

export type Point = readonly [x: number, y: number];

export interface DragActions {
  readonly onStart?: (() => void) | undefined;
  /** Distance from where the drag began, in pixels. */
  readonly onMove: (offset: Point) => void;
  readonly onEnd?: (() => void) | undefined;
}

interface Gesture {
  readonly pointer: number;
  readonly from: Point;
  latest: Point;
  frame: number;
  /** Lets go of the element. */
  readonly release: () => void;
}

/** Pointer handlers for one draggable element. */
export function useDrag(actions: DragActions) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const gesture = useRef<Gesture | null>(null);
  const { setMoving, during, callOff } = useInteraction();
  useEffect(
    () => () => {
      if (gesture.current === null) return;
      cancelAnimationFrame(gesture.current.frame);
      gesture.current.release();
      setMoving(gesture.current, false);
    },
    [setMoving],
  );

  const tell = () => {
    const now = gesture.current;
    if (!now) return;
    now.frame = 0;
    setMoving(now, true);
    during(now, () => latest.current.onMove([now.latest[0] - now.from[0], now.latest[1] - now.from[1]]));
  };
  const end = (now: Gesture) => {
    now.release();
    gesture.current = null;
    setMoving(now, false);
    during(now, () => latest.current.onEnd?.());
  };
  const letGo = (pointer: number) => {
    const now = gesture.current;
    if (!now || pointer !== now.pointer) return;
    if (now.frame !== 0) {
      cancelAnimationFrame(now.frame);
      tell();
    }
    end(now);
  };
  const cancel = () => {
    const now = gesture.current;
    if (!now) return;
    cancelAnimationFrame(now.frame);
    during(now, () => latest.current.onMove([0, 0]));
    end(now);
    // A move back gives what a pixel stands for; this, what was there.
    callOff(now);
  };
  const onPointerMove = (event: globalThis.PointerEvent) => {
    const now = gesture.current;
    if (!now || event.pointerId !== now.pointer) return;
    // It is nobody else's: on its way through the page it would cost more than the move itself.
    event.stopImmediatePropagation();
    now.latest = [event.clientX, event.clientY];
    if (now.frame === 0) now.frame = requestAnimationFrame(tell);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || gesture.current) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const from: Point = [event.clientX, event.clientY];
    const unwatch = watchGesture({ onCancel: cancel, onLost: letGo });
    window.addEventListener("pointermove", onPointerMove, true);
    const release = () => {
      unwatch();
      window.removeEventListener("pointermove", onPointerMove, true);
    };
    const now: Gesture = { pointer: event.pointerId, from, latest: from, frame: 0, release };
    gesture.current = now;
    during(now, () => latest.current.onStart?.());
  };
  const finish = (event: PointerEvent<HTMLElement>) => letGo(event.pointerId);
  return { onPointerDown, onPointerUp: finish, onPointerCancel: finish, onLostPointerCapture: finish };
}
