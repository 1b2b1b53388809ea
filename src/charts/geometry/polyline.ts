/** @file Lines and areas in pixels, cut at the frame. Infinite values leave the frame at the edge that they lie beyond. */
import type { Box } from "./box";

export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

/** Stands for infinity: far outside of any frame, but near enough to compute with. */
const OUTSIDE_PX = 1e5;
const finite = (value: number) => Math.min(OUTSIDE_PX, Math.max(-OUTSIDE_PX, value));

/**
 * The pixels of two columns of values. Infinite pixels are replaced by far ones. Undefined ones are left out,
 * and so are points within `fine` pixels (across plus down) of the last one kept; the last point is always
 * kept.
 */
export function toLine(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  atX: (value: number) => number,
  atY: (value: number) => number,
  fine = 0,
): Line {
  const line: Point[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  let left: Point | null = null;
  for (let i = 0; i < xs.length; i++) {
    const x = finite(atX(xs[i] ?? Number.NaN));
    const y = finite(atY(ys[i] ?? Number.NaN));
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    const near = Math.abs(x - lastX) + Math.abs(y - lastY) < fine;
    left = near ? [x, y] : null;
    if (near) continue;
    line.push([x, y]);
    [lastX, lastY] = [x, y];
  }
  if (left) line.push(left);
  return line;
}

/** The part [t0, t1] of the segment a → b inside the frame (Liang–Barsky); null if there is none. */
function inside(a: Point, b: Point, frame: Box): readonly [number, number] | null {
  let t0 = 0;
  let t1 = 1;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const walls = [
    [-dx, a[0] - frame.x0],
    [dx, frame.x1 - a[0]],
    [-dy, a[1] - frame.y0],
    [dy, frame.y1 - a[1]],
  ] as const;
  for (const [speed, room] of walls) {
    if (speed === 0 && room < 0) return null;
    if (speed < 0) t0 = Math.max(t0, room / speed);
    if (speed > 0) t1 = Math.min(t1, room / speed);
  }
  return t0 <= t1 ? [t0, t1] : null;
}

const between = (a: Point, b: Point, t: number): Point =>
  t === 0 ? a : t === 1 ? b : [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];

function isInside(line: Line, { x0, x1, y0, y1 }: Box): boolean {
  for (const [x, y] of line) if (!(x >= x0 && x <= x1 && y >= y0 && y <= y1)) return false;
  return true;
}

/** The parts of a line inside the frame. Where it is cut, the points lie on the frame's edge. */
export function clipLine(line: Line, frame: Box): readonly Line[] {
  if (isInside(line, frame)) return line.length > 1 ? [line] : [];
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const part = inside(a, b, frame);
    if (!part) {
      run = null;
      continue;
    }
    if (!run || part[0] > 0) runs.push((run = [between(a, b, part[0])]));
    run.push(between(a, b, part[1]));
    if (part[1] < 1) run = null;
  }
  return runs.filter((points) => points.length > 1);
}

/** The parts of a line outside of a box, to leave out a label that stands on the line, say. */
export function cutLine(line: Line, box: Box): readonly Line[] {
  const runs: Point[][] = [];
  let run: Point[] = line[0] ? [line[0]] : [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const part = inside(a, b, box);
    if (part) {
      if (part[0] > 0) run.push(between(a, b, part[0]));
      runs.push(run);
      run = [between(a, b, part[1])];
    }
    if (!part || part[1] < 1) run.push(b);
  }
  runs.push(run);
  return runs.filter((points) => points.length > 1);
}

/** The two decimals of a number as text: "", ".01", …, ".1", …, ".99". */
const HUNDREDTHS = Array.from({ length: 100 }, (_, i) => String(i / 100).slice(1));

/** A number with two decimals; faster than the general way. */
function digits(value: number): string {
  const hundredths = Math.round(value * 100);
  if (!(hundredths >= 0 && hundredths < 1e9)) return String(hundredths / 100);
  const rest = hundredths % 100;
  return `${(hundredths - rest) / 100}${HUNDREDTHS[rest] ?? ""}`;
}

/** SVG path data for a line. Points within a quarter of a pixel of the one before are left out. */
export function linePath(line: Line, close = false): string {
  let path = "";
  let [lastX, lastY] = [Infinity, Infinity];
  for (let i = 0; i < line.length; i++) {
    const [x = NaN, y = NaN] = line[i] ?? [];
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < 0.25 && i < line.length - 1) continue;
    path += `${path === "" ? "M" : "L"}${digits(x)},${digits(y)}`;
    [lastX, lastY] = [x, y];
  }
  return path === "" ? "" : close ? `${path}Z` : path;
}

export const linesPath = (lines: readonly Line[]) => lines.map((line) => linePath(line)).join("");

/** SVG path data for the area between a line and the bottom of the frame. */
export function areaPath(line: Line, frame: Box): string {
  const area: Point[] = [];
  for (const [x, y] of line)
    if (x >= frame.x0 && x <= frame.x1) area.push([x, Math.min(frame.y1, Math.max(frame.y0, y))]);
  const [first, last] = [area[0], area.at(-1)];
  if (!first || !last) return "";
  area.push([last[0], frame.y1], [first[0], frame.y1]);
  return linePath(area, true);
}

/** Points at every `spacing` pixels along the line, beginning half a spacing in, none within `margin` pixels of an end. */
export function alongLine(line: Line, spacing: number, margin = spacing / 4): readonly Point[] {
  const total = lineLength(line);
  const count = Math.max(total > 4 * margin ? 1 : 0, Math.floor((total - 2 * margin) / spacing));
  const gap = total / Math.max(1, count);
  const points: Point[] = [];
  let walked = 0;
  for (let i = 1; i < line.length && points.length < count; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    while (points.length < count && (points.length + 0.5) * gap <= walked + length)
      points.push(between(a, b, length === 0 ? 0 : ((points.length + 0.5) * gap - walked) / length));
    walked += length;
  }
  return points;
}

/** An even number of points at equal horizontal distances, so that steep parts get none; none is in the middle. */
export function acrossLine(line: Line, spacing: number): readonly Point[] {
  const [from, to] = [line[0]?.[0] ?? NaN, line.at(-1)?.[0] ?? NaN];
  const count = 2 * Math.round((to - from) / spacing / 2);
  const points: Point[] = [];
  for (let i = 1; i < line.length && points.length < count; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b || b[0] <= a[0]) continue;
    const next = () => from + ((points.length + 0.5) * (to - from)) / count;
    while (points.length < count && next() <= b[0])
      points.push(between(a, b, Math.max(0, (next() - a[0]) / (b[0] - a[0]))));
  }
  return points;
}

export function lineLength(line: Line): number {
  let total = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a && b) total += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return total;
}
