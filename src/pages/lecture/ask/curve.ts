/** @file A guessed curve: heights at even distances along the axis, changed by a pen or point by point. */
import { entryAt } from "../../../core/entry";
import type { TrueCurve } from "../../../lectures/truth";
import type { AskedAxes } from "./axes";

/** Every fourth of the places that have a height is a point that keys can move. */
const POINT_SPACING = 4;
export const CURVE_POINTS = 9;
export const CURVE_PLACES = (CURVE_POINTS - 1) * POINT_SPACING + 1;

/** Heights as shares of the vertical axis, 0 at its lower end. */
export type Heights = readonly number[];

export const shareAt = (place: number) => place / (CURVE_PLACES - 1);
export const placeOf = (point: number) => point * POINT_SPACING;

const inside = (share: number) => Math.min(1, Math.max(0, share));
const short = (share: number) => Number(inside(share).toFixed(4));

export const level = (share: number): Heights => Array.from({ length: CURVE_PLACES }, () => short(share));

/** Moves a point; the curve between it and its neighbouring points follows. */
export function movedPoint(heights: Heights, point: number, to: number): Heights {
  const by = inside(to) - entryAt(heights, placeOf(point));
  return heights.map((height, i) =>
    short(height + by * Math.max(0, 1 - Math.abs(i - placeOf(point)) / POINT_SPACING)),
  );
}

/** A position of the pen, across and up, in shares. */
export type Pen = readonly [across: number, up: number];

/** The range of places that a pen has been over. */
export type Reached = readonly [first: number, last: number];

/**
 * The curve after a stroke of the pen.
 * @param reached the places that the first stroke of all has reached; beyond them the curve is level. Null
 * for later strokes, which change nothing beyond
 */
export function drawn(
  heights: Heights,
  from: Pen,
  to: Pen,
  reached: Reached | null,
): { readonly heights: Heights; readonly reached: Reached | null } {
  const [left, right] = from[0] <= to[0] ? [from, to] : [to, from];
  const wide = right[0] - left[0];
  const nearest = Math.round(inside(to[0]) * (CURVE_PLACES - 1));
  // The places that the pen crossed; if it crossed none, the one nearest to it.
  const crossed = (place: number) => shareAt(place) >= left[0] && shareAt(place) <= right[0];
  const stroke = heights.map((height, i) => {
    if (wide === 0) return i === nearest ? short(to[1]) : height;
    return crossed(i) ? short(left[1] + ((shareAt(i) - left[0]) / wide) * (right[1] - left[1])) : height;
  });
  if (reached === null) return { heights: stroke, reached };
  const places = heights.flatMap((_, i) => (crossed(i) ? [i] : []));
  const now: Reached = [Math.min(...places, reached[0]), Math.max(...places, reached[1])];
  const at = (i: number) => entryAt(stroke, i);
  return { heights: stroke.map((_, i) => at(Math.min(now[1], Math.max(now[0], i)))), reached: now };
}

/** The height of the guess at a share of the width. */
export function guessAt(heights: Heights, across: number): number {
  const place = inside(across) * (CURVE_PLACES - 1);
  const before = Math.min(CURVE_PLACES - 2, Math.floor(place));
  const [a = Number.NaN, b = Number.NaN] = heights.slice(before, before + 2);
  return a + (place - before) * (b - a);
}

/** The height at a place of the line through sorted points; NaN beyond its ends, and where it has no height. */
function heightAt(points: readonly (readonly [number, number])[], across: number): number {
  const next = points.findIndex(([x]) => x >= across);
  const [a, b] = [points[next - 1], points[next]];
  if (b === undefined) return Number.NaN;
  if (b[0] === across || a === undefined) return b[0] === across ? b[1] : Number.NaN;
  return a[1] + ((across - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
}

/** A sample this close to the end counts as the end. */
const NEAR_END = 1e-3;

/** The heights of the true curve at so many places, evenly along the axis, in shares; NaN where it has none. */
export function trueHeights({ x, y }: TrueCurve, { across, up }: AskedAxes, count: number): Heights {
  const [from, to] = across.ends;
  const places = x ?? y.map((_, i) => from + (i / (y.length - 1)) * (to - from));
  const points = places
    .map((place, i) => [across.shareOf(place), up.shareOf(y[i] ?? NaN)] as const)
    .filter(([share, height]) => Number.isFinite(share) && !Number.isNaN(height))
    .toSorted(([a], [b]) => a - b);
  const [first, last] = [points[0], points.at(-1)];
  return Array.from({ length: count }, (_, i) => {
    if (first === undefined || last === undefined) return Number.NaN;
    const share = i / (count - 1);
    const reaches = share > first[0] - NEAR_END && share < last[0] + NEAR_END;
    return reaches ? inside(heightAt(points, Math.min(last[0], Math.max(first[0], share)))) : Number.NaN;
  });
}
