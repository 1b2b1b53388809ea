/** @file Fewer points for the same picture: a line through some of its points that passes all others closely. */
import type { Line, Point } from "../geometry/polyline";

/** A tenth of a pixel is invisible. */
const CLOSE = 0.1;

/** Drops points of a line, whose x never falls, that lie within a tenth of a pixel (measured upright) of what stays. */
export function simplify(line: Line, close = CLOSE): Line {
  const first = line[0];
  if (line.length < 3 || !first) return line;
  const kept: Point[] = [first];
  let anchor = first;
  let before = first;
  let [least, most] = [-Infinity, Infinity];
  for (let i = 1; i < line.length; i++) {
    const point = line[i] ?? before;
    const dx = point[0] - anchor[0];
    const slope = (point[1] - anchor[1]) / dx;
    if (!(dx > 0) || slope < least || slope > most) {
      if (before !== anchor) kept.push(before);
      anchor = before;
      [least, most] = [-Infinity, Infinity];
    }
    const run = point[0] - anchor[0];
    if (run > 0) {
      least = Math.max(least, (point[1] - close - anchor[1]) / run);
      most = Math.min(most, (point[1] + close - anchor[1]) / run);
    } else if (point !== anchor) {
      kept.push(point);
      anchor = point;
    }
    before = point;
  }
  if (kept.at(-1) !== before) kept.push(before);
  return kept;
}
