/** @file What labels must not touch: segments sorted into columns, and boxes. */
import { overlaps, type Box } from "./box";
import type { Line, Point } from "./polyline";

export interface Obstacles {
  /** Whether any segment or box touches this box. */
  readonly touches: (box: Box) => boolean;
}

const COLUMN = 16;

/** Whether the segment a–b meets the box. */
export function segmentMeets(a: Point, b: Point, box: Box): boolean {
  if (Math.max(a[0], b[0]) < box.x0 || Math.min(a[0], b[0]) > box.x1) return false;
  if (Math.max(a[1], b[1]) < box.y0 || Math.min(a[1], b[1]) > box.y1) return false;
  const side = (x: number, y: number) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const sides = [side(box.x0, box.y0), side(box.x1, box.y0), side(box.x0, box.y1), side(box.x1, box.y1)];
  return !(sides.every((s) => s > 0) || sides.every((s) => s < 0));
}

const column = (x: number) => Math.floor(x / COLUMN);

/** Collects lines and boxes once, answers many times. */
export function obstacles(lines: readonly Line[], boxes: readonly Box[] = []): Obstacles {
  const columns = new Map<number, [Point, Point][]>();
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1], line[i]];
      if (!a || !b) continue;
      for (let c = column(Math.min(a[0], b[0])); c <= column(Math.max(a[0], b[0])); c++) {
        const list = columns.get(c);
        if (list) list.push([a, b]);
        else columns.set(c, [[a, b]]);
      }
    }
  const touches = (box: Box) => {
    if (boxes.some((other) => overlaps(other, box))) return true;
    for (let c = column(box.x0); c <= column(box.x1); c++)
      if (columns.get(c)?.some(([a, b]) => segmentMeets(a, b, box))) return true;
    return false;
  };
  return { touches };
}
