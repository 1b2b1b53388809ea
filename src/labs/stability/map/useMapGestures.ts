/** @file Panning, zooming, box zooming and pointing on a map, by mouse, pen and fingers. */
import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { AtlasParams } from "../../../experiments/stability/params";
import { cropped, fitWindow, panned, sameWindow, zoomed, type MapWindow } from "../model/window";

/** From the left and from below. */
export type Share = readonly [right: number, up: number];

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

const CLICK_PIXELS = 4;
const WHEEL = 0.002;
const SETTLE_MS = 200;
const LEAST_BOX = 0.015;

const order = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

export function useMapGestures(params: AtlasParams, view: MapWindow, boxing: boolean, actions: MapActions) {
  const surface = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<MapWindow | null>(null);
  const [box, setBox] = useState<ZoomBox | null>(null);
  const pointers = useRef(new Map<number, Share>());
  const gesture = useRef<Gesture | null>(null);
  const [committed, setCommitted] = useState(view);
  if (!sameWindow(committed, view)) {
    setCommitted(view);
    setLive(null);
  }
  const shown = live ?? view;

  const shareOf = (event: { clientX: number; clientY: number }): Share => {
    const area = surface.current?.getBoundingClientRect();
    if (!area || area.width === 0 || area.height === 0) return [0, 0];
    return [(event.clientX - area.left) / area.width, (area.bottom - event.clientY) / area.height];
  };
  const isFar = (a: Share, b: Share) => {
    const area = surface.current?.getBoundingClientRect();
    return Math.hypot((a[0] - b[0]) * (area?.width ?? 1), (a[1] - b[1]) * (area?.height ?? 1)) > CLICK_PIXELS;
  };
  const commit = (next: MapWindow) => {
    const fitted = fitWindow(next, params);
    setLive(null);
    if (!sameWindow(fitted, view)) actions.onWindow(fitted);
  };
  const middle = (): { at: Share; spread: number } => {
    const all = [...pointers.current.values()];
    const [a = [0, 0], b = a] = all;
    return { at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], spread: Math.hypot(a[0] - b[0], a[1] - b[1]) };
  };
  const begin = (kind: Gesture["kind"]) => {
    const { at, spread } = middle();
    gesture.current = { kind, from: at, window: shown, spread, moved: false };
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || pointers.current.size > 1) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    pointers.current.set(event.pointerId, shareOf(event));
    begin(pointers.current.size === 2 ? "pinch" : boxing || event.shiftKey ? "box" : "pan");
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = shareOf(event);
    const now = gesture.current;
    if (!now || !pointers.current.has(event.pointerId)) {
      if (event.pointerType !== "touch" && event.buttons === 0) actions.onPoint(at);
      return;
    }
    pointers.current.set(event.pointerId, at);
    const { at: centre, spread } = middle();
    if (!now.moved && !isFar(centre, now.from) && now.kind !== "pinch") return;
    now.moved = true;
    if (now.kind === "box") return setBox({ from: now.from, to: at });
    const moved = panned(now.window, now.from[0] - centre[0], now.from[1] - centre[1]);
    const factor = now.kind === "pinch" && now.spread > 0 ? spread / now.spread : 1;
    return setLive(fitWindow(zoomed(moved, factor, ...centre), params));
  };
  const finish = (event: PointerEvent<HTMLElement>) => {
    const now = gesture.current;
    if (!now || !pointers.current.delete(event.pointerId)) return;
    const at = shareOf(event);
    if (now.kind === "pinch" && pointers.current.size === 1) {
      begin("pan");
      if (gesture.current) gesture.current.moved = true;
      return;
    }
    gesture.current = null;
    setBox(null);
    if (event.type === "pointercancel") return setLive(null);
    if (!now.moved) {
      actions.onPoint(at);
      if (event.pointerType === "mouse" && now.kind === "pan") actions.onOpen(at);
      return;
    }
    if (now.kind !== "box") return commit(shown);
    const [right, up] = [order(now.from[0], at[0]), order(now.from[1], at[1])];
    if (right[1] - right[0] > LEAST_BOX && up[1] - up[0] > LEAST_BOX) commit(cropped(view, right, up));
  };

  const latest = useRef({ shown, commit, shareOf, params });
  useEffect(() => {
    latest.current = { shown, commit, shareOf, params };
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted: MapWindow | null = null;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const now = latest.current;
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      const factor = 2 ** (-pixels * WHEEL);
      wanted = fitWindow(zoomed(wanted ?? now.shown, factor, ...now.shareOf(event)), now.params);
      setLive(wanted);
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (wanted) latest.current.commit(wanted);
        wanted = null;
      }, SETTLE_MS);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("wheel", onWheel);
    };
  }, []);

  return {
    surface,
    /** The window as the gesture has it so far. */
    live: shown,
    moving: live !== null,
    box,
    commit,
    handlers: { onPointerDown, onPointerMove, onPointerUp: finish, onPointerCancel: finish },
  };
}
