/** @file Lines of equal divergence from the equilibrium, as many as fit. */
import type { Line, Point } from "../../../charts/geometry/polyline";

export const LEVELS = [0.02, 0.1, 0.3, 0.7, 1.5];
/** Directions in each quarter of the circle. */
const QUARTER_DIRECTIONS = 24;
/** Finer than a pixel. */
const HALVINGS = 16;

type Way = readonly [across: number, up: number];

/** A plane through the equilibrium: how far one can go in a direction, and the divergence there. */
export interface Plane {
  readonly reach: (way: Way) => number;
  readonly divergence: (way: Way, distance: number) => number;
  readonly at: (way: Way, distance: number) => Point;
}

/** Directions all around, computed with tangents of half angles for the same bits in every engine. */
const WAYS: readonly Way[] = [0, 1, 2, 3].flatMap((turns) =>
  Array.from({ length: QUARTER_DIRECTIONS }, (_, k): Way => {
    const t = k / QUARTER_DIRECTIONS;
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

/** The distance at which D reaches the level in this direction, or the border if it does not. */
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

/** Closed lines; lines that would be on the border all around are left out. */
export function rings(plane: Plane): readonly Line[] {
  return LEVELS.flatMap((level) => {
    const line = WAYS.map((way) => {
      const distance = distanceOf(plane, way, level);
      return { at: plane.at(way, distance), inside: distance < plane.reach(way) };
    });
    return line.some(({ inside }) => inside) ? [line.map(({ at }) => at)] : [];
  });
}
