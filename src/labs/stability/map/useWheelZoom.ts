/** @file Zooming by wheel or trackpad pinch while ctrl or ⌘ is held; the plain wheel scrolls the page. */
import { useEffect, useRef, type RefObject } from "react";

const STRENGTH = 0.002;
const LINE = 16;
/** So long the wheel must be still: a notch by itself is computed at once, a flick when it ends. */
const SETTLE_MS = 16;

interface WheelZoom {
  /** Magnifies by a factor about the pointer; called for each notch. */
  readonly onZoom: (factor: number, event: WheelEvent) => void;
  /** The wheel has come to rest. */
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      latest.current.onZoom(2 ** (-pixels * STRENGTH), event);
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.onRest(), SETTLE_MS);
    };
    // React listens passively: the page would scroll along.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("wheel", onWheel);
    };
  }, [surface]);
}
