/** @file How a picture of a trace is drawn: the same function as long as the trace is the same. */
import { useMemo } from "react";
import type { Viewport } from "./types";

/**
 * @param draw declared outside of the component
 * @returns null while there is no trace
 */
export const useDrawing = <Trace, Drawn>(
  trace: Trace | null,
  draw: (trace: Trace, viewport: Viewport) => Drawn,
): ((viewport: Viewport) => Drawn) | null =>
  useMemo(() => trace && ((viewport: Viewport) => draw(trace, viewport)), [trace, draw]);
