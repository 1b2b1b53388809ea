/** @file Draws for a figure's viewport, and again when something changes. During a drag labels keep their places. */
import { useState, useSyncExternalStore } from "react";
import { useInteraction } from "../../ui/interaction/context";
import type { Held } from "../xy/overlay";
import type { Viewport } from "./types";

type Draw<Drawn> = (viewport: Viewport) => Drawn;

interface Last<Drawn> {
  readonly drawn: Drawn;
  readonly viewport: Viewport;
  readonly draw: Draw<Drawn>;
  /** Whether labels kept places that may not be the best. */
  readonly isHeld: boolean;
}

/** Draws one thing after the other, and returns the last drawing as long as nothing has changed. */
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
 * @param draw null while there is nothing to draw; as long as the function is the same, so is the drawing
 * @param heldIn must stay the same function
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
