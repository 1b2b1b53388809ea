/** @file How much larger than on a laptop everything is drawn: type, figures and page grow with the window. */
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Up to this size, in pixels, nothing grows. */
const LAPTOP = { width: 1440, height: 810 };
/** A desk is nearer than a lecture hall, and who zooms out there wants to see more. */
const AT_A_DESK = 2 / 3;
/** In steps, so that a window that is being resized is not drawn anew at every pixel. */
const STEP = 1 / 20;

/** At least 1. */
export function screenScale(
  { width, height }: { readonly width: number; readonly height: number },
  projector: boolean,
): number {
  const larger = Math.max(1, Math.min(width / LAPTOP.width, height / LAPTOP.height));
  const grown = projector ? larger : larger ** AT_A_DESK;
  return Math.floor(grown / STEP + 1e-9) * STEP;
}

const listeners = new Set<() => void>();
/** A sheet of paper is no large screen. */
let printing = false;
const tell = () => {
  for (const listener of listeners) listener();
};
const onPrint = ({ type }: Event) => {
  printing = type === "beforeprint";
  flushSync(tell);
};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("resize", tell);
    window.addEventListener("beforeprint", onPrint);
    window.addEventListener("afterprint", onPrint);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("resize", tell);
    window.removeEventListener("beforeprint", onPrint);
    window.removeEventListener("afterprint", onPrint);
  };
}

/** The scale of this window, followed as it changes. */
export function useScreenScale(projector: boolean): number {
  return useSyncExternalStore(subscribe, () =>
    printing ? 1 : screenScale({ width: window.innerWidth, height: window.innerHeight }, projector),
  );
}
