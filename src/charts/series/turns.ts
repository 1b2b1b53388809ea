/** @file Where a line turns around: local extremes that stand out by a given height. */
import type { Line } from "../geometry/polyline";

/**
 * Indices of the points at which the line turns around, after having gone at least `height` pixels one way and before
 * going at least as far the other way. Neither end of the line is one.
 */
export function turningPoints(line: Line, height: number): number[] {
  const turns: number[] = [];
  let low = 0;
  let high = 0;
  let rising: boolean | null = null;
  for (let i = 1; i < line.length; i++) {
    const y = line[i]?.[1] ?? 0;
    if (y < (line[low]?.[1] ?? 0)) low = i;
    if (y > (line[high]?.[1] ?? 0)) high = i;
    if (rising !== false && y < (line[high]?.[1] ?? 0) - height) {
      if (rising !== null) turns.push(high);
      rising = false;
      low = i;
    } else if (rising !== true && y > (line[low]?.[1] ?? 0) + height) {
      if (rising !== null) turns.push(low);
      rising = true;
      high = i;
    }
    if (rising === true && high < low) low = i;
    if (rising === false && low < high) high = i;
  }
  return turns;
}
