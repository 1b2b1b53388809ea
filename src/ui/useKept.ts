/** @file A value that stays the same object while it is the same for its purpose. */
import { useState } from "react";

/** The value; where another is the same for its purpose, the one before. */
export function useKept<Value>(value: Value, isSame: (before: Value, now: Value) => boolean): Value {
  const [kept, keep] = useState(() => value);
  if (kept === value || isSame(kept, value)) return kept;
  keep(() => value);
  return value;
}
