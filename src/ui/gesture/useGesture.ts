/**
 * @file One gesture on an element, by mouse, pen or fingers: pressed, moved, pinched, let go. The pointers are captured, moves are told
 * once per animation frame, and Escape calls it off. What is done in it belongs together.
 */
import { useEffect, useRef, type PointerEvent } from "react";
import { useInteraction } from "../interaction/context";
import { distance, gripOf, type Grip, type Point } from "./grip";
import { watchGesture } from "./watchGesture";

export interface GestureEnd {
  readonly grip: Grip;
  /** Where it began, or was gripped anew. */
  readonly from: Grip;
  /** Whether it was more than a press. */
  readonly moved: boolean;
  /** Let go; taken over by the browser; or over without anybody having been told. */
  readonly how: "up" | "taken" | "lost";
  readonly byMouse: boolean;
}

export interface GestureActions {
  /** How many may take part; default 1. */
  readonly fingers?: 1 | 2;
  /** A press that moves no more than so many pixels is still one; default 0. */
  readonly still?: number;
  readonly onStart?: ((grip: Grip, event: PointerEvent<HTMLElement>) => void) | undefined;
  /** Another finger has come or gone: from here on moves are measured anew. */
  readonly onRegrip?: (grip: Grip) => void;
  /** `from`: where it began, or was gripped anew. */
  readonly onMove: (grip: Grip, from: Grip) => void;
  readonly onEnd?: ((end: GestureEnd) => void) | undefined;
  /** Nothing is to have happened. */
  readonly onCancel?: () => void;
}

/** A gesture under way; what it is known by, too. */
interface Held {
  readonly pointers: Map<number, Point>;
  readonly byMouse: boolean;
  from: Grip;
  moved: boolean;
  frame: number;
  /** Lets go of the window. */
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
  /** What the last frame was to tell is told now. */
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
    // It is nobody else's: on its way through the page it would cost more than the move itself.
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
    /** Whether something is held right now. */
    isHeld: () => held.current !== null,
  };
}
