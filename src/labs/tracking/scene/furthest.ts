/** @file Where lines are furthest from others: the place of their label. */
import type { Line, Point } from "../../../charts/geometry/polyline";

/** So many points of lines are compared. */
const COMPARED = 60;

function some(lines: readonly Line[]): readonly Point[] {
  const points = lines.flat();
  const stride = Math.max(1, Math.ceil(points.length / COMPARED));
  return points.filter((_, i) => i % stride === 0);
}

/** The point of some lines that is furthest from others; null where there is none. */
export function furthest(lines: readonly Line[], others: readonly Line[]): Point | null {
  const far = some(others);
  const gap = ([x, y]: Point) =>
    far.reduce((least, [u, v]) => Math.min(least, (x - u) * (x - u) + (y - v) * (y - v)), Infinity);
  const [best] = some(lines)
    .map((at) => ({ at, gap: gap(at) }))
    .toSorted((a, b) => b.gap - a.gap);
  return best?.at ?? null;
}
