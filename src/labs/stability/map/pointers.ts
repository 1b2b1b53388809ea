/** @file Where the fingers are on a map: shares of its box, their middle and their spread. */

/** From the left and from below. */
export type Share = readonly [right: number, up: number];

export interface Grip {
  readonly at: Share;
  /** Between two fingers; 0 with one. */
  readonly spread: number;
}

/** The same in every engine: it becomes a window. */
const distance = (x: number, y: number) => Math.sqrt(x * x + y * y);

/** The middle and the spread of one or two pointers. */
export function gripOf(pointers: ReadonlyMap<number, Share>): Grip {
  const [a = [0, 0] as const, b = a] = pointers.values();
  return { at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], spread: distance(a[0] - b[0], a[1] - b[1]) };
}

interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

export function shareOf(area: DOMRect | undefined, { clientX, clientY }: Place): Share {
  if (!area || area.width === 0 || area.height === 0) return [0, 0];
  return [(clientX - area.left) / area.width, (area.bottom - clientY) / area.height];
}

/** Less than this is a click with an unsteady hand. */
const CLICK_PIXELS = 4;

export const isDrag = (area: DOMRect | undefined, [x0, y0]: Share, [x1, y1]: Share) =>
  distance((x0 - x1) * (area?.width ?? 1), (y0 - y1) * (area?.height ?? 1)) > CLICK_PIXELS;

const inside = (share: number) => Math.min(1, Math.max(0, share));

/** The nearest place of the map. */
export const clipShare = ([right, up]: Share): Share => [inside(right), inside(up)];

const order = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

/** Smaller than this nobody meant to draw it. */
const LEAST_BOX = 0.015;

/** The sides of a box drawn between two corners; null when it is too small to be meant. */
export function boxSides(from: Share, to: Share): { right: [number, number]; up: [number, number] } | null {
  const [right, up] = [order(from[0], to[0]), order(from[1], to[1])];
  return right[1] - right[0] > LEAST_BOX && up[1] - up[0] > LEAST_BOX ? { right, up } : null;
}
