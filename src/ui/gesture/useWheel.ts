/** @file Turns of the wheel and pinches on a trackpad over an element, if they are meant for it and not for the page. */
import { useEffect, useRef, type RefObject } from "react";
import { useInteraction } from "../interaction/context";
import type { Gesture } from "../interaction/interaction";
import { debounce } from "../interaction/debounce";

export interface WheelActions {
  /** Whether the element uses this turn; otherwise the page scrolls. */
  readonly takes: (event: WheelEvent) => boolean;
  readonly onTurn: (turn: Turn) => void;
}

export interface Turn {
  /** In pixels, to the right and down. */
  readonly by: readonly [dx: number, dy: number];
  readonly event: WheelEvent;
  /** Edits that the turn leads to are made inside of this: all turns until the wheel rests are one gesture. */
  readonly during: (act: () => void) => void;
}

const LINE_PX = 16;

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
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const own = (gesture ??= {});
      rest.sign();
      latest.current.onTurn({
        by: [event.deltaX * unit, event.deltaY * unit],
        event,
        during: (act) => during(own, act),
      });
    };
    // Added by hand because React's wheel listeners are passive, so the page would scroll as well.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      rest.stop();
      element.removeEventListener("wheel", onWheel);
    };
  }, [surface, during]);
}
