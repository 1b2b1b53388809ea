/**
 * @file One gesture on an element, by mouse, pen or fingers, from the press until it is let go. Pointers are
 * captured, moves are reported once per animation frame, and Escape cancels. All edits made during it belong
 * together.
 */
import { useEffect, useRef, type PointerEvent } from "react";
import { useInteraction } from "../interaction/context";
import { distance, gripOf, type Grip, type Point } from "./grip";
import { watchGesture } from "./watchGesture";

export interface GestureEnd {
  readonly grip: Grip;
  /** The grip at the press, or at the last change of the number of fingers. */
  readonly from: Grip;
  /** False when it was no more than a press. */
  readonly moved: boolean;
  /** "up": let go. "taken": the browser took the pointer over. "lost": the pointer is up, though no event said so. */
  readonly how: "up" | "taken" | "lost";
  readonly byMouse: boolean;
}

export interface GestureActions {
  /** The largest number of fingers; default 1. */
  readonly fingers?: 1 | 2;
  /** How many pixels a press may move and still count as a press; default 0. */
  readonly still?: number;
  readonly onStart?: ((grip: Grip, event: PointerEvent<HTMLElement>) => void) | undefined;
  /** A finger has come or gone: from now on moves are measured from this grip. */
  readonly onRegrip?: (grip: Grip) => void;
  /** `from` is the grip at the press, or at the last change of the number of fingers. */
  readonly onMove: (grip: Grip, from: Grip) => void;
  readonly onEnd?: ((end: GestureEnd) => void) | undefined;
  /** Escape was pressed: undo what the gesture did. */
  readonly onCancel?: () => void;
}

/** A gesture under way. The object also identifies it to the rest of the app. */
interface Held {
  readonly pointers: Map<number, Point>;
  readonly byMouse: boolean;
  from: Grip;
  moved: boolean;
  frame: number;
  /** Removes the listeners from the window. */
  readonly release: () => void;
}

/** Pointer handlers for one element. */
export function useGesture(actions: GestureActions) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const { setMoving, during, callOff } = useInteraction();
  const held = useRef<Held | null>(null);

  const leave = (now: Held) => {
    cancelAnimationFrame(now.frame);
    now.release();
    held.current = null;
    setMoving(now, false);
  };
  const drop = useRef(leave);
  useEffect(() => {
    const left = drop.current;
    return () => {
      if (held.current !== null) left(held.current);
    };
  }, []);

  const tell = (now: Held) => {
    now.frame = 0;
    const grip = gripOf(now.pointers);
    const { still = 0, onMove } = latest.current;
    if (!now.moved && now.pointers.size === 1 && distance(grip.at, now.from.at) <= still) return;
    now.moved = true;
    setMoving(now, true);
    during(now, () => onMove(grip, now.from));
  };
  /** Reports a move at once that was waiting for the next frame. */
  const flush = (now: Held) => {
    if (now.frame === 0) return;
    cancelAnimationFrame(now.frame);
    tell(now);
  };
  const regrip = (now: Held) => {
    now.from = gripOf(now.pointers);
    during(now, () => latest.current.onRegrip?.(now.from));
  };
  const end = (now: Held, how: GestureEnd["how"]) => {
    flush(now);
    const { from, moved, byMouse } = now;
    const grip = gripOf(now.pointers);
    leave(now);
    during(now, () => latest.current.onEnd?.({ grip, from, moved, how, byMouse }));
  };
  const letGo = (pointer: number, how: GestureEnd["how"]) => {
    const now = held.current;
    if (!now?.pointers.has(pointer)) return;
    if (now.pointers.size === 1) return end(now, how);
    flush(now);
    now.pointers.delete(pointer);
    regrip(now);
  };
  const cancel = () => {
    const now = held.current;
    if (!now) return;
    leave(now);
    during(now, () => latest.current.onCancel?.());
    callOff(now);
  };
  const onPointerMove = (event: globalThis.PointerEvent) => {
    const now = held.current;
    if (!now?.pointers.has(event.pointerId)) return;
    // Nobody else needs these events, and letting them pass through the page would cost more than the move
    // itself.
    event.stopImmediatePropagation();
    now.pointers.set(event.pointerId, [event.clientX, event.clientY]);
    if (now.frame === 0) now.frame = requestAnimationFrame(() => tell(now));
  };
  const begin = (event: PointerEvent<HTMLElement>, at: Point) => {
    const unwatch = watchGesture({ onCancel: cancel, onLost: (pointer) => letGo(pointer, "lost") });
    window.addEventListener("pointermove", onPointerMove, true);
    const pointers = new Map([[event.pointerId, at]]);
    const now: Held = {
      pointers,
      byMouse: event.pointerType === "mouse",
      from: gripOf(pointers),
      moved: false,
      frame: 0,
      release: () => {
        unwatch();
        window.removeEventListener("pointermove", onPointerMove, true);
      },
    };
    held.current = now;
    during(now, () => latest.current.onStart?.(now.from, event));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const now = held.current;
    const isFull = now !== null && now.pointers.size >= (latest.current.fingers ?? 1);
    if (event.button !== 0 || isFull) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const at: Point = [event.clientX, event.clientY];
    if (now === null) return begin(event, at);
    flush(now);
    now.pointers.set(event.pointerId, at);
    now.moved = true;
    regrip(now);
  };
  return {
    onPointerDown,
    onPointerUp: (event: PointerEvent<HTMLElement>) => letGo(event.pointerId, "up"),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => letGo(event.pointerId, "taken"),
    onLostPointerCapture: (event: PointerEvent<HTMLElement>) => letGo(event.pointerId, "taken"),
    /** Whether the gesture is under way. */
    isHeld: () => held.current !== null,
  };
}
