/**
 * @file The last trace with something to show. It stays until the next one has something, so that figures and
 * grips do not disappear.
 */
import { useState } from "react";

/** @param isBegun whether everything can be drawn */
export function useBegun<Trace>(trace: Trace | null, isBegun: (trace: Trace) => boolean): Trace | null {
  const [kept, keep] = useState<Trace | null>(null);
  const shown = trace !== null && isBegun(trace) ? trace : kept;
  if (shown !== kept) keep(() => shown);
  return shown;
}
