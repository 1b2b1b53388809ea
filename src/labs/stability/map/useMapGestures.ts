/** @file Gestures on a map: panning, zooming, box zooming and pointing, by mouse, pen and fingers. */
import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from "react";
import { pow } from "../../../core/elementary/pow";
import type { AtlasParams } from "../run/params";
import { cropped, fitWindow, panned, sameWindow, zoomed, type MapWindow } from "../model/window";
import type { Grip } from "../../../ui/gesture/grip";
import { useGesture } from "../../../ui/gesture/useGesture";
import { useWheel } from "../../../ui/gesture/useWheel";
import { boxSides, clipShare, shareOf, type Share } from "./pointers";

export interface MapActions {
  readonly onWindow: (window: MapWindow) => void;
  readonly onPoint: (at: Share) => void;
  /** Called for a click with the mouse. */
  readonly onOpen: (at: Share) => void;
}

export interface ZoomBox {
  readonly from: Share;
  readonly to: Share;
}

/** The window during a gesture, until it becomes that of the params. */
function useLiveWindow(params: AtlasParams, view: MapWindow, onWindow: MapActions["onWindow"]) {
  const [live, setLive] = useState<MapWindow | null>(null);
  const [committed, setCommitted] = useState(view);
  if (!sameWindow(committed, view)) {
    setCommitted(view);
    setLive(null);
  }
  // Events may come faster than renders, so each starts from the last window that was asked for.
  const newest = useRef({ of: view, asked: view, window: view });
  const keep = (window: MapWindow, asked = newest.current.asked) => {
    newest.current = { of: view, asked, window };
  };
  const show = (next: MapWindow | null) => {
    const fitted = next && fitWindow(next, params);
    keep(fitted ?? view);
    setLive(fitted);
  };
  const commit = (next: MapWindow) => {
    const fitted = fitWindow(next, params);
    keep(fitted, fitted);
    setLive(null);
    if (!sameWindow(fitted, view)) onWindow(fitted);
  };
  const now = () => {
    const { of, asked, window } = newest.current;
    return of === view || sameWindow(asked, view) ? window : view;
  };
  return { live: live ?? view, moving: live !== null, show, commit, now };
}

/** A press that moves less than this is a click. */
const CLICK_PIXELS = 4;
const WHEEL_STRENGTH = 0.002;
/** After a notch that is computed at once, further ones within this time are taken together. */
const NOTCHES_MS = 32;

interface WheelZoom {
  /** Zooms by a factor around the pointer; called for each notch. */
  readonly onZoom: (factor: number, event: WheelEvent) => void;
  /** Called when the zoom so far should be computed. */
  readonly onRest: () => void;
}

/** Zooms by wheel or trackpad pinch while Ctrl or ⌘ is held; the plain wheel scrolls the page. */
function useMapWheel(surface: RefObject<HTMLElement | null>, { onZoom, onRest }: WheelZoom) {
  const rest = useRef(onRest);
  useEffect(() => {
    rest.current = onRest;
  });
  const waiting = useRef({ timer: null as ReturnType<typeof setTimeout> | null, more: false });
  useEffect(() => {
    const { current } = waiting;
    return () => {
      if (current.timer !== null) clearTimeout(current.timer);
    };
  }, []);
  useWheel(surface, {
    takes: ({ ctrlKey, metaKey }) => ctrlKey || metaKey,
    onTurn: ({ by: [, dy], event, during }) => {
      const { current } = waiting;
      const settle = () => {
        current.timer = current.more ? setTimeout(settle, NOTCHES_MS) : null;
        if (current.more) during(() => rest.current());
        current.more = false;
      };
      onZoom(pow(2, -dy * WHEEL_STRENGTH), event);
      current.more = true;
      if (current.timer === null) settle();
    },
  });
}

export function useMapGestures(params: AtlasParams, view: MapWindow, boxing: boolean, actions: MapActions) {
  const surface = useRef<HTMLDivElement>(null);
  const { live, moving, show, commit, now } = useLiveWindow(params, view, actions.onWindow);
  const [box, setBox] = useState<ZoomBox | null>(null);
  /** What the gesture does, and the window at its start. */
  const start = useRef<{ kind: "pan" | "box" | "pinch"; window: MapWindow }>({ kind: "pan", window: view });
  const area = () => surface.current?.getBoundingClientRect();
  const shareAt = ({ at: [clientX, clientY] }: Grip): Share => shareOf(area(), { clientX, clientY });

  useMapWheel(surface, {
    onZoom: (factor, event) => show(zoomed(now(), factor, ...shareOf(area(), event))),
    onRest: () => commit(now()),
  });

  const { isHeld, ...handlers } = useGesture({
    fingers: 2,
    still: CLICK_PIXELS,
    onStart: (_, { shiftKey }) => {
      start.current = { kind: boxing || shiftKey ? "box" : "pan", window: now() };
    },
    onRegrip: ({ fingers }) => {
      setBox(null);
      start.current = { kind: fingers === 2 ? "pinch" : "pan", window: now() };
    },
    onMove: (grip, from) => {
      const { kind, window } = start.current;
      const [at, held] = [shareAt(grip), shareAt(from)];
      if (kind === "box") return setBox({ from: held, to: clipShare(at) });
      const moved = panned(window, held[0] - at[0], held[1] - at[1]);
      const factor = kind === "pinch" && from.spread > 0 ? grip.spread / from.spread : 1;
      return show(zoomed(moved, factor, ...at));
    },
    onEnd: ({ grip, from, moved, how, byMouse }) => {
      const { kind } = start.current;
      const at = shareAt(grip);
      setBox(null);
      if (how !== "up") return show(null);
      if (!moved) {
        actions.onPoint(at);
        if (byMouse && kind === "pan") actions.onOpen(at);
        return undefined;
      }
      if (kind !== "box") return commit(now());
      const sides = boxSides(shareAt(from), clipShare(at));
      if (sides) commit(cropped(view, sides.right, sides.up));
      return undefined;
    },
    onCancel: () => {
      setBox(null);
      show(null);
    },
  });

  return {
    surface,
    live,
    moving,
    box,
    commit,
    handlers: {
      ...handlers,
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const isHover = !isHeld() && event.pointerType !== "touch" && event.buttons === 0;
        if (isHover) actions.onPoint(shareOf(area(), event));
      },
      // Otherwise a click would move the focus to the page.
      onMouseDown: (event: MouseEvent<HTMLElement>) => event.preventDefault(),
    },
  };
}
