/** @file What something was when it last stood still: what costs more, or what nobody reads in motion, is done then. */
import { useDeferredValue, useEffect, useState, useSyncExternalStore } from "react";
import { useInteraction } from "./context";
import { REST_MS } from "./rest";

/** Whether what is made of the old value may stand beside the new one for a moment. */
type MayLag<Value> = (before: Value, now: Value) => boolean;

/** The value, a moment after it changed last; until then the one before. */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** The value; while something is moved, the one from when the hand last rested: nobody reads sentences that change sixty times a second. */
export function useCalm<Value>(value: Value, mayLag: MayLag<Value>): Value {
  const { isMoving, onHand } = useInteraction();
  const moving = useSyncExternalStore(onHand, isMoving, isMoving);
  const rested = useAtRest(value);
  return moving && mayLag(rested, value) ? rested : value;
}

/** The value; where the old one may lag, that until the new one rests and there is time. */
export function useUnhurried<Value>(value: Value, mayLag: MayLag<Value>): Value {
  const rested = useAtRest(value);
  return useDeferredValue(mayLag(rested, value) ? rested : value);
}
