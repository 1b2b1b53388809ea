/** @file Where a line turns around: local extremes that stand out by a given height. */
import type { Line } from "../geometry/polyline";

/**
 * Indices of the points at which the line turns around, after having gone more than `height` pixels one way and before
 * going more than that the other way. Neither end of the line is one.
 */
export function turningPoints(line: Line, height: number): number[] {
  const turns: number[] = [];
  let low = { i: 0, y: Infinity };
  let high = { i: 0, y: -Infinity };
  let going: "up" | "down" | null = null;
  for (const [i, [, y]] of line.entries()) {
    if (going !== "up" && y < low.y) low = { i, y };
    if (going !== "down" && y > high.y) high = { i, y };
    if (going !== "down" && y < high.y - height) {
      if (going === "up") turns.push(high.i);
      going = "down";
      low = { i, y };
    } else if (going !== "up" && y > low.y + height) {
      if (going === "down") turns.push(low.i);
      going = "up";
      high = { i, y };
    }
  }
  return turns;
}
