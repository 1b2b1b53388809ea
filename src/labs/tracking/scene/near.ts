/** @file Places a label beside a point, on a side where it touches nothing. */
import { contains, overlaps, padBox, type Box } from "../../../charts/geometry/box";
import type { Obstacles } from "../../../charts/geometry/obstacles";
import type { Point } from "../../../charts/geometry/polyline";
import { placeMiddle, type LabelStyle, type PlacedText } from "../../../charts/text/label";
import { richWidth, type RichText } from "../../../charts/text/measure";

const SIDES: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
];

export interface Around {
  readonly bounds: Box;
  readonly obstacles: Obstacles;
  readonly taken: readonly Box[];
}

/** The label; null if there is no room within a few em of its point. */
export function placeNear(
  text: RichText,
  style: LabelStyle,
  [x, y]: Point,
  radius: number,
  { bounds, obstacles, taken }: Around,
): PlacedText | null {
  const half = richWidth(text, style.font, style.size) / 2;
  for (const more of [0, 0.6, 1.3, 2.2])
    for (const [dx, dy] of SIDES) {
      const away = radius + 4 + more * style.size;
      const placed = placeMiddle(
        text,
        style,
        x + dx * (half + away),
        y + dy * (style.size / 2 + away),
        "middle",
      );
      const clear = padBox(placed.box, 3, 2);
      if (!contains(bounds, placed.box) || obstacles.touches(clear)) continue;
      if (!taken.some((box) => overlaps(box, clear))) return placed;
    }
  return null;
}
