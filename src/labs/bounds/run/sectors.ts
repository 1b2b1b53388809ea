/**
 * @file The triangle of three classes cut into six sectors by the order of the entries: a symmetric curve is
 * computed in one sector and copied to all. Polygons are row-major n × 3 beliefs, closed without repeating
 * the first point.
 */

/**
 * For each of the six sectors around the centre the classes with the least, the middle and the largest entry.
 * Even sectors run from a = c to c = b, odd ones back.
 */
export const SECTORS = [
  [0, 1, 2],
  [0, 2, 1],
  [2, 0, 1],
  [2, 1, 0],
  [1, 2, 0],
  [1, 0, 2],
] as const;
export type Sector = (typeof SECTORS)[number];

/** A belief of one sector: its sorted entries a ≤ c ≤ b. */
export interface Sorted {
  readonly a: number;
  readonly c: number;
  readonly b: number;
}

/** A curve from a = c to c = b, copied to all sectors. */
export function around(curve: readonly Sorted[]): Float64Array {
  const points = SECTORS.flatMap((sector, index) => {
    const way = index % 2 === 0 ? curve.slice(0, -1) : curve.slice(1).toReversed();
    return way.flatMap((sorted) => placed(sorted, sector));
  });
  return Float64Array.from(points);
}

/** The belief with these sorted entries in this sector, as three numbers. */
export function placed({ a, c, b }: Sorted, [least, middle, most]: Sector): number[] {
  const p = [0, 0, 0];
  p[least] = a;
  p[middle] = c;
  p[most] = b;
  return p;
}
