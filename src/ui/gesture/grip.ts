/** @file Where the fingers are: their middle, and how far apart. */

export type Point = readonly [x: number, y: number];

export interface Grip {
  /** In pixels of the window. */
  readonly at: Point;
  /** Between two fingers; 0 with one. */
  readonly spread: number;
  readonly fingers: number;
}

/** The same in every engine: it may become numbers that are kept. */
export function distance([x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Of one or two pointers. */
export function gripOf(pointers: ReadonlyMap<number, Point>): Grip {
  const [a = [0, 0] as const, b = a] = pointers.values();
  return {
    at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
    spread: distance(a, b),
    fingers: pointers.size,
  };
}
