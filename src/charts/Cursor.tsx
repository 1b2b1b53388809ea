/** @file A vertical cursor as a composited layer: moving it repaints nothing. */
import type { Box } from "./geometry/box";
import "./cursor.css";

/** @param x pixel of the plot, or null when there is nothing to point at */
export function Cursor({ x, frame }: { x: number | null; frame: Box }) {
  const y = frame.y0;
  const style = {
    height: frame.y1 - frame.y0,
    transform: `translate(${x ?? 0}px, ${y}px)`,
    visibility: x === null ? "hidden" : "visible",
  } as const;
  return <div className="cursor" style={style} aria-hidden="true" />;
}
