/** @file Finds where lines are furthest from other lines, which is the place for their label. */
import type { Line, Point } from "../../../charts/geometry/polyline";

/** How many points of the lines are compared. */
const COMPARED_POINTS = 60;

function some(lines: readonly Line[]): readonly Point[] {
  const points = lines.flat();
  const stride = Math.max(1, Math.ceil(points.length / COMPARED_POINTS));
  return points.filter((_, i) => i % stride === 0);
}

/** The point of some lines that is furthest from the others; null if there is none. */
export function furthest(lines: readonly Line[], others: readonly Line[]): Point | null {
  const far = some(others);
  const gap = ([x, y]: Point) =>
    far.reduce((least, [u, v]) => Math.min(least, (x - u) * (x - u) + (y - v) * (y - v)), Infinity);
  const [best] = some(lines)
    .map((at) => ({ at, gap: gap(at) }))
    .toSorted((a, b) => b.gap - a.gap);
  return best?.at ?? null;
}
