/**
 * @file The two balls of a Bregman divergence around a point of the triangle: {y : D(y, x) ≤ r} and {y : D(x, y) ≤ r}. Along every ray from
 * x both divergences grow, so each outline has one point on it; left balls are convex, right ones need not be. GEOMETRY §1.17
 */
import type { Potential } from "../../../../core/mirror/types";
import type { Balls } from "./types";

/** The number of rays between two of the six directions from corner to corner. */
const RAYS_BETWEEN = 18;

/** Directions in the plane Σv = 0: around the hexagon of the differences of two corners. */
const CORNERS: readonly (readonly [number, number, number])[] = [
  [1, -1, 0],
  [1, 0, -1],
  [0, 1, -1],
  [-1, 1, 0],
  [-1, 0, 1],
  [0, -1, 1],
];
const DIRECTIONS_AROUND: readonly Float64Array[] = CORNERS.flatMap((from, k) => {
  const to = CORNERS[(k + 1) % 6] ?? from;
  return Array.from({ length: RAYS_BETWEEN }, (_, i) =>
    Float64Array.from(from, (start, c) => start + (i / RAYS_BETWEEN) * (to[c] - start)),
  );
});

/** How far a ray stays in the simplex. */
function reach(x: Float64Array, v: Float64Array): number {
  let far = Infinity;
  for (let i = 0; i < x.length; i++) if (v[i] < 0) far = Math.min(far, x[i] / -v[i]);
  return far;
}

/** Finer than the pixels of a picture. */
const NEAR_SHARE = 1e-6;
const MAX_TRIALS = 60;

/**
 * The place along the ray where an increasing function reaches r, or the end if it does not. Its square root
 * is nearly linear, so false position on that (halving the end that stays: "Illinois") takes few trials.
 */
function crossing(grows: (t: number) => number, far: number, radius: number): number {
  const aim = Math.sqrt(radius);
  const over = (t: number) => Math.sqrt(grows(t)) - aim;
  let [low, high] = [0, far];
  let [below, above] = [-aim, over(far)];
  if (!(above > 0)) return far;
  let moved = 0;
  for (let k = 0; k < MAX_TRIALS && high - low > NEAR_SHARE * far; k++) {
    const share = above < Infinity ? below / (below - above) : 0.5;
    const t = low + (high - low) * share;
    const value = over(t);
    if (Math.abs(value) <= NEAR_SHARE * aim) return t;
    if (value > 0) {
      [high, above] = [t, value];
      if (moved > 0) below /= 2;
      moved = 1;
    } else {
      [low, below] = [t, value];
      if (moved < 0) above /= 2;
      moved = -1;
    }
  }
  return low;
}

/** @param radius r > 0 */
export function ballsOf(potential: Potential, x: Float64Array, radius: number): Balls {
  const y = new Float64Array(3);
  const along = (v: Float64Array, t: number): Float64Array => {
    for (let i = 0; i < 3; i++) y[i] = Math.max(0, x[i] + t * v[i]);
    return y;
  };
  const outline = (divergence: (y: Float64Array) => number): Float64Array => {
    const out = new Float64Array(3 * DIRECTIONS_AROUND.length);
    for (const [k, v] of DIRECTIONS_AROUND.entries()) {
      const t = crossing((at) => divergence(along(v, at)), reach(x, v), radius);
      out.set(along(v, t), 3 * k);
    }
    return out;
  };
  return {
    radius,
    left: outline((at) => potential.divergence(at, x)),
    right: outline((at) => potential.divergence(x, at)),
  };
}
