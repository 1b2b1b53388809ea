/** @file The function that draws the picture of a trace; it stays the same function as long as the trace does. */
import { useMemo } from "react";
import type { Viewport } from "./types";

/**
 * @param draw must be declared outside of the component
 * @returns null while there is no trace
 */
export const useDrawing = <Trace, Drawn>(
  trace: Trace | null,
  draw: (trace: Trace, viewport: Viewport) => Drawn,
): ((viewport: Viewport) => Drawn) | null =>
  useMemo(() => trace && ((viewport: Viewport) => draw(trace, viewport)), [trace, draw]);
