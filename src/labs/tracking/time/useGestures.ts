/** @file Gestures on a time panel by pointer, wheel and keys: point, scrub, pan, zoom. */
import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import { pow } from "../../../core/elementary/pow";
import { plainKey, zoomKey } from "../../../ui/gesture/keys";
import { useGesture } from "../../../ui/gesture/useGesture";
import { useWheel } from "../../../ui/gesture/useWheel";
import type { Playback } from "../../shared/playback/playback";
import { usePlayback } from "../../shared/playback/context";
import { useTimeView, type TimeView } from "./context";
import { panned, settled, zoomed, zoomedAtClock, type Span } from "./span";

/** A press that moves less than this many pixels is a click. */
const STILL_PX = 4;
const KEY_ZOOM = { in: 0.5, out: 2 };
const KEY_PAN = 0.2;
/** Fingers closer than this many pixels count as this far apart. */
const CLOSEST_PX = 20;

interface Start {
  kind: "press" | "scrub" | "pan" | "pinch" | "none";
  /** Restores the clock. */
  readonly putBack: () => void;
  readonly span: Span;
}

type Latest = RefObject<TimeView>;
type Surface = RefObject<HTMLElement | null>;

/** Gives the time at a place of the window. */
function useAxis(surface: Surface, latest: Latest) {
  const rect = () => surface.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
  return {
    stepAt: (clientX: number, [from, to]: Span = latest.current.span) => {
      const { left, width } = rect();
      return from + Math.min(1, Math.max(0, (clientX - left) / width)) * (to - from);
    },
    stepsPerPixel: ([from, to]: Span) => (to - from) / rect().width,
  };
}

function usePointers(surface: Surface, latest: Latest, playback: Playback) {
  const { stepAt, stepsPerPixel } = useAxis(surface, latest);
  /** What the gesture does, and the state before it. */
  const start = useRef<Start>({ kind: "none", putBack: () => {}, span: [0, 1] });
  /** The span and the step under the fingers. */
  const gripped = useRef<{ span: Span; about: number }>({ span: [0, 1], about: 0 });

  const settle = () => {
    const { camera, span, steps, setSpan } = latest.current;
    const offset = camera.offset();
    if (offset === 0) return;
    setSpan(settled(panned(span, steps, offset), steps));
    camera.move(0);
  };
  const { isHeld, ...handlers } = useGesture({
    fingers: 2,
    still: STILL_PX,
    onStart: () => {
      start.current = { kind: "press", putBack: playback.keep(), span: latest.current.span };
    },
    onRegrip: ({ at: [x], fingers }) => {
      const { span, camera, zoomed: isZoomed } = latest.current;
      camera.move(0);
      start.current.kind = fingers === 2 ? "pinch" : isZoomed ? "pan" : "none";
      gripped.current = { span, about: stepAt(x) };
    },
    onMove: ({ at: [x], spread }, { at: [x0], spread: before }) => {
      const { camera, span, steps, setSpan, zoomed: isZoomed } = latest.current;
      const now = start.current;
      if (now.kind === "press") {
        now.kind = isZoomed ? "pan" : "scrub";
        playback.point(null);
      }
      if (now.kind === "scrub") playback.seek(stepAt(x));
      if (now.kind === "pan") camera.move(panned(span, steps, (x0 - x) * stepsPerPixel(span))[0] - span[0]);
      if (now.kind === "pinch") {
        const factor = Math.max(CLOSEST_PX, before) / Math.max(CLOSEST_PX, spread);
        setSpan(zoomed(gripped.current.span, steps, factor, gripped.current.about));
      }
    },
    onEnd: ({ grip, moved, how }) => {
      if (start.current.kind === "pan") settle();
      if (moved || how !== "up") return;
      playback.point(null);
      playback.seek(stepAt(grip.at[0]));
    },
    onCancel: () => {
      const { kind, putBack, span } = start.current;
      latest.current.camera.move(0);
      if (kind === "scrub") putBack();
      if (kind === "pinch") latest.current.setSpan([...span]);
    },
  });
  return {
    ...handlers,
    onPointerMove: ({ pointerType, clientX }: PointerEvent<HTMLElement>) => {
      if (!isHeld() && pointerType === "mouse") playback.point(Math.round(stepAt(clientX)));
    },
    onPointerLeave: () => {
      if (!isHeld()) playback.point(null);
    },
  };
}

/** Zooms and pans by the wheel, at most once a frame. */
function useTimeWheel(surface: Surface, latest: Latest) {
  const { stepAt, stepsPerPixel } = useAxis(surface, latest);
  const waiting = useRef({ span: null as [number, number] | null, frame: 0 });
  useEffect(() => {
    const { current } = waiting;
    return () => cancelAnimationFrame(current.frame);
  }, []);
  useWheel(surface, {
    takes: ({ ctrlKey }) => ctrlKey || document.activeElement === surface.current,
    onTurn: ({ by: [dx, dy], event, during }) => {
      const { span, steps } = latest.current;
      const { current } = waiting;
      const now: Span = current.frame === 0 ? span : (current.span ?? [0, steps]);
      current.span =
        Math.abs(dx) > Math.abs(dy)
          ? settled(panned(now, steps, dx * stepsPerPixel(now)), steps)
          : zoomed(now, steps, pow(1.0025, dy), stepAt(event.clientX, now));
      if (current.frame !== 0) return;
      current.frame = requestAnimationFrame(() => {
        current.frame = 0;
        during(() => latest.current.setSpan(current.span));
      });
    },
  });
}

function useTimeKeys(latest: Latest, playback: Playback) {
  const pan = (share: number) => {
    const { span, steps, setSpan } = latest.current;
    setSpan(settled(panned(span, steps, share * (span[1] - span[0])), steps));
  };
  const zoom = (factor: number) => {
    const { span, steps, setSpan } = latest.current;
    setSpan(zoomedAtClock(span, steps, factor, playback.getState().t));
  };
  return (event: KeyboardEvent) => {
    const key = plainKey(event);
    const zooms = zoomKey(key);
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[key ?? ""];
    if (zooms === "whole") latest.current.setSpan(null);
    else if (zooms !== null) zoom(KEY_ZOOM[zooms]);
    else if (direction !== undefined && latest.current.zoomed) pan(direction * KEY_PAN);
    else if (direction !== undefined) playback.nudge(direction * (event.shiftKey ? 10 : 1));
    else return;
    event.preventDefault();
  };
}

/** @param surface an element that covers exactly the visible frame */
export function useGestures(surface: Surface) {
  const view = useTimeView();
  const playback = usePlayback();
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  });
  const pointers = usePointers(surface, latest, playback);
  useTimeWheel(surface, latest);
  return { ...pointers, onKeyDown: useTimeKeys(latest, playback) };
}
