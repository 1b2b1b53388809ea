/** @file How much larger than on a laptop everything is drawn: type, figures and page grow with the window. */
import { useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Up to this size, in pixels, nothing grows. */
const LAPTOP = { width: 1440, height: 810 };
/** A desk is nearer than a lecture hall, and who zooms out there wants to see more. */
const AT_A_DESK = 2 / 3;
/** In steps, so that a window that is being resized is not drawn anew at every pixel. */
const SCALE_STEP = 1 / 20;

/** At least 1. */
export function screenScale(
  { width, height }: { readonly width: number; readonly height: number },
  projector: boolean,
): number {
  const larger = Math.max(1, Math.min(width / LAPTOP.width, height / LAPTOP.height));
  const grown = projector ? larger : larger ** AT_A_DESK;
  return Math.floor(grown / SCALE_STEP + 1e-9) * SCALE_STEP;
}

/** What a component sees of the window. */
function createScreen() {
  /** A sheet of paper is no large screen. */
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

/** The scale of this window, followed as it changes. */
export function useScreenScale(projector: boolean): number {
  const [{ subscribe, scale }] = useState(createScreen);
  return useSyncExternalStore(subscribe, () => scale(projector));
}
