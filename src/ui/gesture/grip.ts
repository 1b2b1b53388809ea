/** @file Where the pressing fingers are: their middle, and how far they are apart. */

export type Point = readonly [x: number, y: number];

export interface Grip {
  /** The middle, in pixels of the window. */
  readonly at: Point;
  /** The distance between two fingers; 0 with one. */
  readonly spread: number;
  readonly fingers: number;
}

/** Computed with + − × ÷ √ only, hence the same in every browser: params may be made of it. */
export function distance([x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The grip of one or two pointers. */
export function gripOf(pointers: ReadonlyMap<number, Point>): Grip {
  const [a = [0, 0] as const, b = a] = pointers.values();
  return {
    at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
    spread: distance(a, b),
    fingers: pointers.size,
  };
}
