/** @file The size of a figure's place, followed as it changes. */
import { useCallback, useState, type RefCallback } from "react";
import { flushSync } from "react-dom";
import { FRAMED_FIGURE } from "./framed";
import { layoutSize } from "./layoutSize";

export interface Room {
  readonly width: number;
  /** Null if the figure may choose its height, which it may unless it fills the screen or a frame. */
  readonly height: number | null;
}

/** The width of a printed page inside the margins of base.css, in pixels; it fits both A4 and Letter. */
export const PAPER_WIDTH = 680;

/** Whether an element fills the screen, or the frame in which it is embedded alone. */
const fillsItsScreen = (element: Element) =>
  document.fullscreenElement?.contains(element) === true || element.closest(FRAMED_FIGURE) !== null;

/**
 * The size in whole pixels of the element that gets `ref`; null until it is known.
 * @param paper the width on paper, since observers do not report it in time for printing
 */
export function useRoom<E extends HTMLElement>(paper?: number): readonly [RefCallback<E>, Room | null] {
  const [room, setRoom] = useState<Room | null>(null);
  const ref = useCallback(
    (element: E | null) => {
      if (!element) return undefined;
      const measure = () => {
        const box = layoutSize(element);
        const [width, tall] = [Math.floor(box.width), Math.floor(box.height)];
        const height = fillsItsScreen(element) ? tall : null;
        setRoom((now) =>
          now?.width === width && now.height === height ? now : width ? { width, height } : null,
        );
      };
      const print = () => {
        if (paper !== undefined) flushSync(() => setRoom({ width: paper, height: null }));
      };
      measure();
      if (typeof ResizeObserver === "undefined") return undefined;
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      document.addEventListener("fullscreenchange", measure);
      window.addEventListener("beforeprint", print);
      window.addEventListener("afterprint", measure);
      return () => {
        observer.disconnect();
        window.removeEventListener("beforeprint", print);
        window.removeEventListener("afterprint", measure);
        document.removeEventListener("fullscreenchange", measure);
      };
    },
    [paper],
  );
  return [ref, room];
}
