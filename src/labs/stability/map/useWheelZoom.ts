/** @file Zooming by wheel or trackpad pinch while ctrl or ⌘ is held; the plain wheel scrolls the page. */
import { useEffect, useRef, type RefObject } from "react";
import { pow } from "../../../core/elementary";

const STRENGTH = 0.002;
const LINE = 16;
/** After a notch that is computed at once, those that come so soon are taken together. */
const SETTLE_MS = 32;

interface WheelZoom {
  /** Magnifies by a factor about the pointer; called for each notch. */
  readonly onZoom: (factor: number, event: WheelEvent) => void;
  /** What has been zoomed so far can be computed. */
  readonly onRest: () => void;
}

export function useWheelZoom(surface: RefObject<HTMLElement | null>, actions: WheelZoom) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let more = false;
    const settle = () => {
      timer = more ? setTimeout(settle, SETTLE_MS) : null;
      if (more) latest.current.onRest();
      more = false;
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      latest.current.onZoom(pow(2, -pixels * STRENGTH), event);
      more = true;
      if (timer === null) settle();
    };
    // React listens passively: the page would scroll along.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      if (timer !== null) clearTimeout(timer);
      element.removeEventListener("wheel", onWheel);
    };
  }, [surface]);
}
