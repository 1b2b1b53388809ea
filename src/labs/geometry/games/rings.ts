/** @file Lines of equal divergence to the equilibrium, as far as they fit. */
import type { Line, Point } from "../../../charts/geometry/polyline";

export const LEVELS = [0.02, 0.1, 0.3, 0.7, 1.5];
/** Directions in each quarter. */
const QUARTER = 24;
/** Finer than a pixel. */
const HALVINGS = 16;

type Way = readonly [across: number, up: number];

/** A plane through the equilibrium: how far one may go in a direction, and what is there. */
export interface Plane {
  readonly reach: (way: Way) => number;
  readonly divergence: (way: Way, distance: number) => number;
  readonly at: (way: Way, distance: number) => Point;
}

/** All around, by tangents of half angles: the same numbers in every engine. */
const WAYS: readonly Way[] = [0, 1, 2, 3].flatMap((turns) =>
  Array.from({ length: QUARTER }, (_, k): Way => {
    const t = k / QUARTER;
    const [c, s] = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
    const turned: readonly Way[] = [
      [c, s],
      [-s, c],
      [-c, -s],
      [s, -c],
    ];
    return turned[turns] ?? [c, s];
  }),
);

/** Where D reaches the level on the way out; at the border where it does not. */
function distanceOf({ reach, divergence }: Plane, way: Way, level: number): number {
  let [low, high] = [0, reach(way)];
  if (divergence(way, high) <= level) return high;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (divergence(way, middle) > level) high = middle;
    else low = middle;
  }
  return low;
}

/** Closed lines; those that would lie on the border all around are left out. */
export function rings(plane: Plane): readonly Line[] {
  return LEVELS.flatMap((level) => {
    const line = WAYS.map((way) => {
      const distance = distanceOf(plane, way, level);
      return { at: plane.at(way, distance), inside: distance < plane.reach(way) };
    });
    return line.some(({ inside }) => inside) ? [line.map(({ at }) => at)] : [];
  });
}
