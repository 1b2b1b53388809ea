/** @file Positions of fingers on a map as shares of its box: their middle and their distance. */

/** From the left, and from the bottom. */
export type Share = readonly [right: number, up: number];

interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

export function shareOf(area: DOMRect | undefined, { clientX, clientY }: Place): Share {
  if (!area || area.width === 0 || area.height === 0) return [0, 0];
  return [(clientX - area.left) / area.width, (area.bottom - clientY) / area.height];
}

const inside = (share: number) => Math.min(1, Math.max(0, share));

/** The nearest place inside the map. */
export const clipShare = ([right, up]: Share): Share => [inside(right), inside(up)];

const order = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

/** A smaller box was hardly drawn on purpose. */
const LEAST_BOX = 0.015;

/** The sides of a box drawn between two corners; null if it is too small to be intended. */
export function boxSides(from: Share, to: Share): { right: [number, number]; up: [number, number] } | null {
  const [right, up] = [order(from[0], to[0]), order(from[1], to[1])];
  return right[1] - right[0] > LEAST_BOX && up[1] - up[0] > LEAST_BOX ? { right, up } : null;
}
