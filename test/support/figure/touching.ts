/** @file The law of figures: no text touches another text or what is painted, and none is cut off. */
import { contains, overlaps, padBox, type Box } from "../../../src/charts/geometry/box";
import { segmentMeets } from "../../../src/charts/geometry/obstacles";
import type { Line } from "../../../src/charts/geometry/polyline";
import type { Drawing, Ink, Shape } from "./pictured";

/** A filled shape of at most this size is a marker; on larger ones labels are meant to stand. */
const MARKER = 24;
/** Between letters and what is beside them lies the side of the letters themselves. */
const SIDE = 0.5;
/** Above and below, in pixels. */
const AIR = 1;

const around = (lines: readonly Line[]): Box => {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const line of lines)
    for (const [x, y] of line) {
      box.x0 = Math.min(box.x0, x);
      box.y0 = Math.min(box.y0, y);
      box.x1 = Math.max(box.x1, x);
      box.y1 = Math.max(box.y1, y);
    }
  return box;
};

const within = (box: Box, clip: Box): Box => ({
  x0: Math.max(box.x0, clip.x0),
  y0: Math.max(box.y0, clip.y0),
  x1: Math.min(box.x1, clip.x1),
  y1: Math.min(box.y1, clip.y1),
});

const printed = ({ x0, y0, x1, y1 }: Ink): Box => ({ x0: x0 + SIDE, x1: x1 - SIDE, y0, y1 });

/** A shape and the box around it. */
interface Placed extends Shape {
  readonly whole: Box;
}

/** Whether what is painted by this shape meets the ink. */
function meets({ lines, half, filled, clip, whole }: Placed, ink: Ink): boolean {
  const small = whole.x1 - whole.x0 <= MARKER && whole.y1 - whole.y0 <= MARKER;
  if (half === null && !(filled && small)) return false;
  const seen = within(padBox(printed(ink), half ?? 0), clip);
  if (seen.x0 > seen.x1 || seen.y0 > seen.y1 || !overlaps(whole, seen)) return false;
  if (filled && small) return true;
  return lines.some((line) =>
    line.some((point, i) => {
      const before = line[i - 1];
      return before !== undefined && segmentMeets(before, point, seen);
    }),
  );
}

/** Sentences about what touches; none when all is well. */
export function touchingIn({ width, height, inks, shapes }: Drawing): string[] {
  const found: string[] = [];
  const plot = padBox({ x0: 0, y0: 0, x1: width, y1: height }, 0.5);
  const placed = shapes.map((shape) => ({ ...shape, whole: around(shape.lines) }));
  const plates = placed.filter(({ plate }) => plate).map(({ whole, order }) => ({ ...whole, order }));
  inks.forEach((ink, i) => {
    const box = printed(ink);
    if (!contains(plot, box)) found.push(`“${ink.text}” leaves its drawing`);
    if (!contains(padBox(ink.clip, 0.5), box)) found.push(`“${ink.text}” is cut off`);
    for (const other of inks.slice(i + 1))
      if (overlaps({ ...box, y0: box.y0 - AIR, y1: box.y1 + AIR }, printed(other)))
        found.push(`“${ink.text}” touches “${other.text}”`);
    const plate = plates.findLast(({ order, ...under }) => order < ink.order && contains(under, box));
    for (const shape of placed)
      if (!(plate && shape.order <= plate.order) && meets(shape, ink))
        found.push(`“${ink.text}” meets ${shape.name}`);
  });
  return found;
}
