/** @file Values that lag behind while they change quickly, for things that are dear to make or that nobody reads in motion. */
import { useDeferredValue, useEffect, useState, useSyncExternalStore } from "react";
import { useInteraction } from "./context";
import { DEBOUNCE_MS } from "./debounce";

/** Whether it is all right that what was made of the old value stays on screen beside the new one for a moment. */
type MayLag<Value> = (before: Value, now: Value) => boolean;

/** The value as it was when it last stood still for a moment. */
export function useDebounced<Value>(value: Value): Value {
  const [debounced, setDebounced] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(() => value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}

/**
 * The value; during a drag, as it was when it last stood still, because nobody reads sentences that change
 * sixty times a second.
 */
export function useDebouncedWhileMoving<Value>(value: Value, mayLag: MayLag<Value>): Value {
  const { isMoving, onHand } = useInteraction();
  const moving = useSyncExternalStore(onHand, isMoving, isMoving);
  const debounced = useDebounced(value);
  return moving && mayLag(debounced, value) ? debounced : value;
}

/** The value at a low priority; where it may lag, only once it stands still. */
export function useDeferred<Value>(value: Value, mayLag: MayLag<Value>): Value {
  const debounced = useDebounced(value);
  return useDeferredValue(mayLag(debounced, value) ? debounced : value);
}
