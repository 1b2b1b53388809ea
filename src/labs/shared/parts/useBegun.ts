/** @file The trace that is drawn while the one that is asked for has nothing to show yet: grips and figures stay where they are. */
import { useState } from "react";

/** @param isBegun whether all of it can be drawn */
export function useBegun<Trace>(trace: Trace | null, isBegun: (trace: Trace) => boolean): Trace | null {
  const [kept, keep] = useState<Trace | null>(null);
  const shown = trace !== null && isBegun(trace) ? trace : kept;
  if (shown !== kept) keep(() => shown);
  return shown;
}
