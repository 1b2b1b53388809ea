/** @file Words follow a picture that is dragged when it comes to rest: nobody reads sentences that change sixty times a second. */
import { useSyncExternalStore } from "react";
import { isDragging, onDragging } from "./dragging";
import { useAtRest } from "./useAtRest";

/**
 * The value; while something is dragged, the one from when the hand last rested.
 * @param alike whether the old one's words may stand beside the new one's picture for a moment
 */
export function useCalm<Value>(value: Value, alike: (before: Value, now: Value) => boolean): Value {
  const dragging = useSyncExternalStore(onDragging, isDragging, isDragging);
  const rested = useAtRest(value);
  return dragging && alike(rested, value) ? rested : value;
}
