/** @file Draws a path that passes the same places many times, each only once. */
import type { Line, Point } from "./polyline";

/** Points closer than this count as one place. */
const GRAIN = 0.5;
/** The most strokes that are drawn: nobody could tell more apart. */
const MAX_STROKES = 6000;
const GRID_SIDE = 8192;

/** The strokes between points `first` … `last`, each place and direction once, and at most `most` of them. */
export function walkedOnce(
  at: (row: number) => Point,
  first: number,
  last: number,
  most = MAX_STROKES,
): readonly Line[] {
  const seen = new Set<number>();
  const lines: Point[][] = [];
  const keyOf = ([x, y]: Point) => Math.round(x / GRAIN) * GRID_SIDE + Math.round(y / GRAIN);
  let before = at(first);
  let beforeKey = keyOf(before);
  let open: Point[] | null = null;
  for (let row = first + 1; row <= last && seen.size < most; row++) {
    const point = at(row);
    const key = keyOf(point);
    if (key === beforeKey) continue;
    const stroke = Math.min(key, beforeKey) * GRID_SIDE * GRID_SIDE + Math.max(key, beforeKey);
    if (seen.has(stroke)) open = null;
    else {
      seen.add(stroke);
      if (!open) lines.push((open = [before]));
      open.push(point);
    }
    before = point;
    beforeKey = key;
  }
  return lines;
}
