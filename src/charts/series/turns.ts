/** @file Where a line turns around: local extremes that stand out by a given height. */
import type { Line } from "../geometry/polyline";

/**
 * Indices of the points at which the line turns around, after having gone more than `height` pixels one way and before
 * going more than that the other way. Neither end of the line is one.
 */
export function turningPoints(line: Line, height: number): number[] {
  const turns: number[] = [];
  const yOf = (i: number) => line[i]?.[1] ?? 0;
  let low = 0;
  let high = 0;
  let going: "up" | "down" | null = null;
  for (let i = 1; i < line.length; i++) {
    const y = yOf(i);
    if (going !== "up" && y < yOf(low)) low = i;
    if (going !== "down" && y > yOf(high)) high = i;
    if (going !== "down" && y < yOf(high) - height) {
      if (going === "up") turns.push(high);
      going = "down";
      low = i;
    } else if (going !== "up" && y > yOf(low) + height) {
      if (going === "down") turns.push(low);
      going = "up";
      high = i;
    }
  }
  return turns;
}
