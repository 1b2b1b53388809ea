/** @file Puts a label back at its spot on a curve that has moved. */
import { lineLength, type Line, type Point } from "../geometry/polyline";
import { moveText, placeMiddle, type LabelStyle, type PlacedText } from "../text/label";
import type { RichText } from "../text/measure";
import { centreAt, type Spot } from "./candidates";

/** The point at this share of the joint length of some lines; null if there are none. */
function pointAlong(lines: readonly Line[], share: number): Point | null {
  let left = share * lines.reduce((sum, line) => sum + lineLength(line), 0);
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1], line[i]];
      if (!a || !b) continue;
      const length = lineLength([a, b]);
      if (left <= length) {
        const part = length === 0 ? 0 : left / length;
        return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
      }
      left -= length;
    }
  return lines.at(-1)?.at(-1) ?? null;
}

/** A label at its spot of a curve; null if the curve is gone. */
export function placeOn(
  runs: readonly Line[],
  text: RichText,
  style: LabelStyle,
  { along, side }: Spot,
): PlacedText | null {
  const point = pointAlong(runs, along);
  if (point === null) return null;
  const label = placeMiddle(text, style, 0, 0, "middle");
  return moveText(label, ...centreAt(point, side, label));
}
