/** @file Whether something has stopped changing: what costs more is done then. */
import { useEffect, useState } from "react";

const REST_MS = 160;

/** True from a moment after `key` changed last; true at once for the first one. */
export function useRested(key: string): boolean {
  const [rested, setRested] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return rested === key;
}
