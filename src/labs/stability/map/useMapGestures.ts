/** @file Panning, zooming, box zooming and pointing on a map, by mouse, pen and fingers. */
import { useEffect, useRef, useState, type MouseEvent, type PointerEvent } from "react";
import type { AtlasParams } from "../run/params";
import { watchGesture } from "../../../ui/interaction/watchGesture";
import { cropped, fitWindow, panned, sameWindow, zoomed, type MapWindow } from "../model/window";
import { boxSides, clipShare, gripOf, isDrag, shareOf, type Share } from "./pointers";
import { useWheelZoom } from "./useWheelZoom";

export interface MapActions {
  readonly onWindow: (window: MapWindow) => void;
  readonly onPoint: (at: Share) => void;
  /** A click with the mouse. */
  readonly onOpen: (at: Share) => void;
}

interface Gesture {
  readonly kind: "pan" | "box" | "pinch";
  readonly from: Share;
  readonly window: MapWindow;
  readonly spread: number;
  moved: boolean;
}

export interface ZoomBox {
  readonly from: Share;
  readonly to: Share;
}

/** The window as a gesture has it so far, until it is the params' own. */
function useLiveWindow(params: AtlasParams, view: MapWindow, onWindow: MapActions["onWindow"]) {
  const [live, setLive] = useState<MapWindow | null>(null);
  const [committed, setCommitted] = useState(view);
  if (!sameWindow(committed, view)) {
    setCommitted(view);
    setLive(null);
  }
  // Events come faster than renders: what they have made of this view, or of the one that was asked for last.
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

export function useMapGestures(params: AtlasParams, view: MapWindow, boxing: boolean, actions: MapActions) {
  const surface = useRef<HTMLDivElement>(null);
  const { live, moving, show, commit, now } = useLiveWindow(params, view, actions.onWindow);
  const [box, setBox] = useState<ZoomBox | null>(null);
  const pointers = useRef(new Map<number, Share>());
  const gesture = useRef<Gesture | null>(null);
  const area = () => surface.current?.getBoundingClientRect();

  useWheelZoom(surface, {
    onZoom: (factor, event) => show(zoomed(now(), factor, ...shareOf(area(), event))),
    onRest: () => commit(now()),
  });

  const begin = (kind: Gesture["kind"], moved = false) => {
    const { at, spread } = gripOf(pointers.current);
    gesture.current = { kind, from: at, window: now(), spread, moved };
  };
  const drag = (held: Gesture, to: Share) => {
    const { at, spread } = gripOf(pointers.current);
    if (!held.moved && held.kind !== "pinch" && !isDrag(area(), at, held.from)) return;
    held.moved = true;
    if (held.kind === "box") return setBox({ from: held.from, to: clipShare(to) });
    const moved = panned(held.window, held.from[0] - at[0], held.from[1] - at[1]);
    const factor = held.kind === "pinch" && held.spread > 0 ? spread / held.spread : 1;
    show(zoomed(moved, factor, ...at));
  };
  const end = ({ kind, moved, from }: Gesture, at: Share, isMouse: boolean) => {
    if (!moved) {
      actions.onPoint(at);
      if (isMouse && kind === "pan") actions.onOpen(at);
      return;
    }
    const sides = kind === "box" ? boxSides(from, clipShare(at)) : null;
    if (sides) commit(cropped(view, sides.right, sides.up));
    else if (kind !== "box") commit(now());
  };

  const unwatch = useRef<(() => void) | null>(null);
  useEffect(() => () => unwatch.current?.(), []);
  const leave = () => {
    unwatch.current?.();
    unwatch.current = null;
    pointers.current.clear();
    gesture.current = null;
    setBox(null);
  };
  const cancel = () => {
    leave();
    show(null);
  };
  const letGo = (pointer: number) => {
    if (pointers.current.has(pointer)) cancel();
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || pointers.current.size > 1) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    pointers.current.set(event.pointerId, shareOf(area(), event));
    unwatch.current ??= watchGesture({ onCancel: cancel, onLost: letGo });
    begin(pointers.current.size === 2 ? "pinch" : boxing || event.shiftKey ? "box" : "pan");
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = shareOf(area(), event);
    if (gesture.current && pointers.current.has(event.pointerId)) {
      pointers.current.set(event.pointerId, at);
      drag(gesture.current, at);
    } else if (event.pointerType !== "touch" && event.buttons === 0) actions.onPoint(at);
  };
  const finish = (event: PointerEvent<HTMLElement>) => {
    const held = gesture.current;
    if (!held || !pointers.current.delete(event.pointerId)) return;
    if (held.kind === "pinch" && pointers.current.size === 1) return begin("pan", true);
    leave();
    if (event.type === "pointerup") end(held, shareOf(area(), event), event.pointerType === "mouse");
    else show(null);
  };

  return {
    surface,
    live,
    moving,
    box,
    commit,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: finish,
      onPointerCancel: finish,
      onLostPointerCapture: finish,
      // Else a click would move the focus to the page.
      onMouseDown: (event: MouseEvent<HTMLElement>) => event.preventDefault(),
    },
  };
}
