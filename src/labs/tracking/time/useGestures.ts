/** @file What a pointer, a wheel and keys do on a time panel: point, scrub, pan, zoom. */
import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { pow } from "../../../core/elementary";
import { watchGesture } from "../../../ui/interaction/watchGesture";
import { usePlayback } from "../playback/context";
import { useTimeView, type TimeView } from "./context";
import { panned, settled, zoomed, type Span } from "./span";

interface Gesture {
  readonly startX: number;
  readonly span: Span;
  kind: "press" | "scrub" | "pan" | "pinch";
  /** Client x of each finger. */
  readonly fingers: Map<number, number>;
  /** Brings the clock back to where it was. */
  readonly putBack: () => void;
  pinch: { readonly apart: number; readonly about: number; readonly span: Span } | null;
}

/** A press that moves less than this is a click. */
const STILL = 4;
const KEY_ZOOM = 0.5;
const KEY_PAN = 0.2;

/** @param surface the element that covers exactly the visible frame */
export function useGestures(surface: RefObject<HTMLElement | null>) {
  const view = useTimeView();
  const playback = usePlayback();
  const latest = useRef(view);
  latest.current = view;
  const gesture = useRef<Gesture | null>(null);
  const wheel = useRef({ span: null as [number, number] | null, frame: 0 });

  const rect = () => surface.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
  const stepAtX = (clientX: number, span: Span = latest.current.span) => {
    const { left, width } = rect();
    const share = Math.min(1, Math.max(0, (clientX - left) / width));
    return span[0] + share * (span[1] - span[0]);
  };
  const stepsPerPixel = ({ span }: Pick<TimeView, "span">) => (span[1] - span[0]) / rect().width;

  const settle = () => {
    const { camera, span, steps, setSpan } = latest.current;
    const offset = camera.offset();
    if (offset === 0) return;
    setSpan(settled(panned(span, steps, offset), steps));
    camera.move(0);
  };

  const pinch = (now: Gesture) => {
    const [a = 0, b = 0] = [...now.fingers.values()];
    const apart = Math.max(20, Math.abs(a - b));
    now.pinch ??= { apart, about: stepAtX((a + b) / 2, latest.current.span), span: latest.current.span };
    const { steps, setSpan } = latest.current;
    setSpan(zoomed(now.pinch.span, steps, now.pinch.apart / apart, now.pinch.about));
  };

  const unwatch = useRef<(() => void) | null>(null);
  useEffect(() => () => unwatch.current?.(), []);
  const leave = () => {
    gesture.current = null;
    unwatch.current?.();
    unwatch.current = null;
  };
  const cancel = () => {
    const now = gesture.current;
    if (!now) return;
    leave();
    latest.current.camera.move(0);
    if (now.kind === "scrub") now.putBack();
    if (now.kind === "pinch") latest.current.setSpan([...now.span]);
  };
  const letGo = (pointer: number) => {
    const now = gesture.current;
    if (!now?.fingers.has(pointer)) return;
    leave();
    if (now.kind === "pan") settle();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const now = gesture.current;
    if (now) {
      now.fingers.set(event.pointerId, event.clientX);
      now.kind = "pinch";
      latest.current.camera.move(0);
      return;
    }
    event.currentTarget.setPointerCapture?.(event.pointerId);
    unwatch.current?.();
    unwatch.current = watchGesture({ onCancel: cancel, onLost: letGo });
    gesture.current = {
      putBack: playback.keep(),
      startX: event.clientX,
      span: latest.current.span,
      kind: "press",
      fingers: new Map([[event.pointerId, event.clientX]]),
      pinch: null,
    };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = gesture.current;
    if (!now) {
      if (event.pointerType === "mouse") playback.point(Math.round(stepAtX(event.clientX)));
      return;
    }
    if (!now.fingers.has(event.pointerId)) return;
    now.fingers.set(event.pointerId, event.clientX);
    if (now.kind === "pinch") return pinch(now);
    const moved = event.clientX - now.startX;
    if (now.kind === "press" && Math.abs(moved) > STILL) {
      now.kind = latest.current.zoomed ? "pan" : "scrub";
      playback.point(null);
    }
    if (now.kind === "scrub") playback.seek(stepAtX(event.clientX));
    if (now.kind === "pan") {
      const { camera, span, steps } = latest.current;
      camera.move(panned(span, steps, -moved * stepsPerPixel(latest.current))[0] - span[0]);
    }
  };
  const finish = (event: PointerEvent<HTMLElement>) => {
    const now = gesture.current;
    if (!now?.fingers.delete(event.pointerId)) return;
    if (now.fingers.size > 0) return;
    leave();
    if (now.kind === "pan") settle();
    if (now.kind === "press" && event.type === "pointerup") {
      playback.point(null);
      playback.seek(stepAtX(event.clientX));
    }
  };
  const onPointerLeave = () => {
    if (!gesture.current) playback.point(null);
  };

  const pan = (share: number) => {
    const { span, steps, setSpan } = latest.current;
    setSpan(settled(panned(span, steps, share * (span[1] - span[0])), steps));
  };
  const zoom = (factor: number) => {
    const { span, steps, setSpan } = latest.current;
    const { t } = playback.getState();
    const about = t >= span[0] && t <= span[1] ? t : (span[0] + span[1]) / 2;
    setSpan(zoomed(span, steps, factor, about));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "+" || event.key === "=") zoom(KEY_ZOOM);
    else if (event.key === "-" || event.key === "−") zoom(1 / KEY_ZOOM);
    else if (event.key === "0") latest.current.setSpan(null);
    else if (direction !== undefined && latest.current.zoomed) pan(direction * KEY_PAN);
    else if (direction !== undefined) playback.nudge(direction * (event.shiftKey ? 10 : 1));
    else return;
    event.preventDefault();
  };

  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const waiting = wheel.current;
    const show = () => {
      waiting.frame = 0;
      latest.current.setSpan(waiting.span);
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && document.activeElement !== element) return;
      event.preventDefault();
      const { span, steps } = latest.current;
      const now: Span = waiting.frame === 0 ? span : (waiting.span ?? [0, steps]);
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      waiting.span = sideways
        ? settled(panned(now, steps, event.deltaX * stepsPerPixel({ span: now })), steps)
        : zoomed(now, steps, pow(1.0025, event.deltaY), stepAtX(event.clientX, now));
      if (waiting.frame === 0) waiting.frame = requestAnimationFrame(show);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element.removeEventListener("wheel", onWheel);
      cancelAnimationFrame(waiting.frame);
      waiting.frame = 0;
    };
    // The handlers read everything that changes through `latest`.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [surface]);

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: finish,
    onPointerCancel: finish,
    onLostPointerCapture: finish,
    onPointerLeave,
    onKeyDown,
  };
}
