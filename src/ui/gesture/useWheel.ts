/** @file Turns of a wheel and pinches of a trackpad over an element, where they are for it and not for the page. */
import { useEffect, useRef, type RefObject } from "react";
import { useInteraction } from "../interaction/context";
import type { Gesture } from "../interaction/interaction";
import { debounce } from "../interaction/debounce";

export interface WheelActions {
  /** Whether this turn is for the element; others scroll the page. */
  readonly takes: (event: WheelEvent) => boolean;
  readonly onTurn: (turn: Turn) => void;
}

export interface Turn {
  /** In pixels, to the right and down. */
  readonly by: readonly [dx: number, dy: number];
  readonly event: WheelEvent;
  /** What comes of it later is done inside: all turns until the hand rests are one gesture. */
  readonly during: (act: () => void) => void;
}

const LINE = 16;

export function useWheel(surface: RefObject<HTMLElement | null>, actions: WheelActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const { during } = useInteraction();
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    let gesture: Gesture | null = null;
    const rest = debounce(() => {
      gesture = null;
    });
    const onWheel = (event: WheelEvent) => {
      if (!latest.current.takes(event)) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const own = (gesture ??= {});
      rest.sign();
      latest.current.onTurn({
        by: [event.deltaX * unit, event.deltaY * unit],
        event,
        during: (act) => during(own, act),
      });
    };
    // React listens passively: the page would scroll along.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      rest.stop();
      element.removeEventListener("wheel", onWheel);
    };
  }, [surface, during]);
}
