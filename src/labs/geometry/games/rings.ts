/** @file Lines of equal divergence to the equilibrium, as far as they fit. */
import type { Line, Point } from "../../../charts/geometry/polyline";

const LEVELS = [0.02, 0.1, 0.3, 0.7, 1.5];
const ANGLES = 96;
/** Finer than a pixel. */
const HALVINGS = 16;

/** A plane through the equilibrium: how far one may go in a direction, and what is there. */
export interface Plane {
  readonly reach: (angle: number) => number;
  readonly divergence: (angle: number, distance: number) => number;
  readonly at: (angle: number, distance: number) => Point;
}

/** Where D reaches the level on the way out; at the border where it does not. */
function distanceOf({ reach, divergence }: Plane, angle: number, level: number): number {
  let [low, high] = [0, reach(angle)];
  if (divergence(angle, high) <= level) return high;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (divergence(angle, middle) > level) high = middle;
    else low = middle;
  }
  return low;
}

/** Closed lines; those that would lie on the border all around are left out. */
export function rings(plane: Plane): readonly Line[] {
  return LEVELS.flatMap((level) => {
    const line = Array.from({ length: ANGLES }, (_, k) => {
      const angle = (2 * Math.PI * k) / ANGLES;
      const distance = distanceOf(plane, angle, level);
      return { at: plane.at(angle, distance), inside: distance < plane.reach(angle) };
    });
    return line.some(({ inside }) => inside) ? [line.map(({ at }) => at)] : [];
  });
}
