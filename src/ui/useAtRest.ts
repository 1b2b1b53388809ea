/** @file What something was when it last stood still: what costs more is done then. */
import { useEffect, useState } from "react";

const REST_MS = 160;

/** The value, a moment after it changed last; until then the one before. */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
