/** @file The room a figure has, followed as it changes. */
import { useCallback, useState, type RefCallback } from "react";
import { flushSync } from "react-dom";
import { FRAMED } from "./framed";
import { layoutSize } from "./layoutSize";

export interface Room {
  readonly width: number;
  /** Null where the height is the figure's own choice: everywhere but where the figure fills a screen or a frame. */
  readonly height: number | null;
}

/** What base.css leaves of a printed page, in pixels: the same on A4 and on Letter. */
export const PAPER = 680;

/** In full screen, or embedded alone, where the frame is the screen. */
const fillsItsScreen = (element: Element) =>
  document.fullscreenElement?.contains(element) === true || element.closest(FRAMED) !== null;

/**
 * The room in whole pixels of the element that `ref` is put on; null until it is known.
 * @param paper its width on paper, which no observer tells in time for the print
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
