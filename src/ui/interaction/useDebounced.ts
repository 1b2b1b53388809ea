/** @file Values debounced and deferred, as they were when they last stood still: what costs more, or what nobody reads in motion, is done then. */
import { useDeferredValue, useEffect, useState, useSyncExternalStore } from "react";
import { useInteraction } from "./context";
import { DEBOUNCE_MS } from "./debounce";

/** Whether what is made of the old value may stand beside the new one for a moment. */
type MayLag<Value> = (before: Value, now: Value) => boolean;

/** The value, a moment after it changed last; until then the one before. */
export function useDebounced<Value>(value: Value): Value {
  const [debounced, setDebounced] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(() => value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}

/** The value; while something is moved, the one from when the hand last rested: nobody reads sentences that change sixty times a second. */
export function useDebouncedWhileMoving<Value>(value: Value, mayLag: MayLag<Value>): Value {
  const { isMoving, onHand } = useInteraction();
  const moving = useSyncExternalStore(onHand, isMoving, isMoving);
  const debounced = useDebounced(value);
  return moving && mayLag(debounced, value) ? debounced : value;
}

/** The value; where the old one may lag, that until the new one rests and there is time. */
export function useDeferred<Value>(value: Value, mayLag: MayLag<Value>): Value {
  const debounced = useDebounced(value);
  return useDeferredValue(mayLag(debounced, value) ? debounced : value);
}
