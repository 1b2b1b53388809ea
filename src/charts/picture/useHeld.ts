/** @file What is drawn on a figure's viewport: anew when it shows something else, with labels held in their places while a hand moves something. */
import { useState, useSyncExternalStore } from "react";
import { useInteraction } from "../../ui/interaction/context";
import type { Held } from "../xy/overlay";
import type { Viewport } from "./types";

type Draw<Drawn> = (viewport: Viewport) => Drawn;

interface Last<Drawn> {
  readonly drawn: Drawn;
  readonly viewport: Viewport;
  readonly draw: Draw<Drawn>;
  /** Whether its labels kept places that may not be the best. */
  readonly isHeld: boolean;
}

/** Drawings one after the other; the last one as long as it still is what is to be seen. */
function createDrawings<Drawn>(heldIn: (drawn: Drawn) => Held | undefined) {
  let last: Last<Drawn> | null = null;
  return (draw: Draw<Drawn>, viewport: Viewport, moving: boolean): Drawn => {
    const before = last?.viewport === viewport ? last : null;
    if (before?.draw === draw && (moving || !before.isHeld)) return before.drawn;
    const held = moving && before ? heldIn(before.drawn) : undefined;
    const drawn = draw(held ? { ...viewport, held } : viewport);
    last = { drawn, viewport, draw, isHeld: held !== undefined };
    return drawn;
  };
}

/**
 * @param draw null while there is nothing to draw; the same function draws the same
 * @param heldIn must not change
 */
export function useHeld<Drawn>(
  viewport: Viewport | null,
  draw: Draw<Drawn> | null,
  heldIn: (drawn: Drawn) => Held | undefined,
): Drawn | null {
  const { isMoving, onHand } = useInteraction();
  const moving = useSyncExternalStore(onHand, isMoving, isMoving);
  const [drawings] = useState(() => createDrawings(heldIn));
  return viewport && draw && drawings(draw, viewport, moving);
}
