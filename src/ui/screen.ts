/** @file How much larger everything is drawn than on a laptop: type, figures and page grow with the window. */
import { useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Up to this size of the window, in pixels, nothing grows. */
const LAPTOP = { width: 1440, height: 810 };
/**
 * Without the projector theme everything grows by this power only: a desk is nearer than a lecture hall, and
 * who zooms out there wants to see more.
 */
const AT_A_DESK = 2 / 3;
/** The scale changes in steps, so that resizing a window does not redraw everything at every pixel. */
const SCALE_STEP = 1 / 20;

/** The factor by which everything is enlarged, at least 1. */
export function screenScale(
  { width, height }: { readonly width: number; readonly height: number },
  projector: boolean,
): number {
  const larger = Math.max(1, Math.min(width / LAPTOP.width, height / LAPTOP.height));
  const grown = projector ? larger : larger ** AT_A_DESK;
  return Math.floor(grown / SCALE_STEP + 1e-9) * SCALE_STEP;
}

/** The size of the window as an external store for React. */
function createScreen() {
  /** While printing the scale is 1: a sheet of paper is no large screen. */
  let printing = false;
  return {
    subscribe: (tell: () => void) => {
      const onPrint = ({ type }: Event) => {
        printing = type === "beforeprint";
        flushSync(tell);
      };
      const events = { resize: tell, beforeprint: onPrint, afterprint: onPrint };
      for (const [name, listener] of Object.entries(events)) window.addEventListener(name, listener);
      return () => {
        for (const [name, listener] of Object.entries(events)) window.removeEventListener(name, listener);
      };
    },
    scale: (projector: boolean) =>
      printing ? 1 : screenScale({ width: window.innerWidth, height: window.innerHeight }, projector),
  };
}

/** The scale of this window; the component renders again when it changes. */
export function useScreenScale(projector: boolean): number {
  const [{ subscribe, scale }] = useState(createScreen);
  return useSyncExternalStore(subscribe, () => scale(projector));
}
