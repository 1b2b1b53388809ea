/** @file Keeps an object as long as new ones are equal for some purpose, so that what depends on it is not computed anew. */
import { useState } from "react";

/** The value, or the one before if `isSame` calls the two equal. */
export function useKept<Value>(value: Value, isSame: (before: Value, now: Value) => boolean): Value {
  const [kept, keep] = useState(() => value);
  if (kept === value || isSame(kept, value)) return kept;
  keep(() => value);
  return value;
}
