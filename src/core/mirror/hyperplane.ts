/** @file The Bregman projection on a hyperplane {y : ⟨a, y⟩ = b}: one scalar ν, whatever the potential. MATH §7 */
import type { Potential } from "./types";

export interface Hyperplane {
  /** Normal, n entries, not all 0. */
  readonly a: Float64Array;
  readonly b: number;
}

/** Doublings of the bracket: more than there are between any two doubles. */
const MAX_DOUBLINGS = 1100;
/** Each halves the bracket at least: enough for every bit of ν. */
const MAX_STEPS = 200;

let room = new Float64Array(64);

/**
 * x becomes argmin_y D_φ(y, x) with ⟨a, y⟩ = b: y = ∇φ*(∇φ(x) − νa), ν the zero of the falling function r(ν) = ⟨a, y(ν)⟩ − b.
 * Bracketed by doubling, then Newton steps that fall back on bisection when they leave the bracket; a last Newton step starts
 * from y itself, so that what is left of the equation is rounding of y, not of ν.
 *
 * @param potential φ
 * @param hyperplane a and b; it must meet the interior of the domain
 * @param x n entries in the interior of the domain; changed in place
 * @returns ν; 0 where x lies on the hyperplane
 * @throws RangeError where no y of the domain has ⟨a, y⟩ = b
 */
export function projectOnHyperplane(potential: Potential, { a, b }: Hyperplane, x: Float64Array): number {
  const n = x.length;
  if (room.length < n) room = new Float64Array(2 * n);
  const y = room.subarray(0, n);
  const residual = (nu: number): number => {
    potential.spaceStep(x, a, nu, y);
    return excess(a, y, b);
  };
  const fall = () => potential.inverseCurvature(y, a);
  const nu = rootOf(residual, fall, 1 / largest(a));
  if (nu === null)
    throw new RangeError(`No point of the domain has ⟨a, x⟩ = ${b}: choose another right-hand side.`);
  const rest = residual(nu) / fall();
  const last = Number.isFinite(rest) ? rest : 0;
  potential.spaceStep(y, a, last, x);
  return nu + last;
}

/** ⟨a, y⟩ − b. */
function excess(a: Float64Array, y: Float64Array, b: number): number {
  let total = -b;
  for (let i = 0; i < y.length; i++) total += a[i] * y[i];
  return total;
}

/** max |aᵢ|. */
function largest(a: Float64Array): number {
  let top = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i]) > top) top = Math.abs(a[i]);
  return top;
}

/**
 * The zero of a falling function, or null where it keeps its sign.
 *
 * @param f the function
 * @param fall −f′ ≥ 0 where f was evaluated last
 * @param scale a change of ν that f feels: where the bracket begins
 */
function rootOf(f: (nu: number) => number, fall: () => number, scale: number): number | null {
  const start = f(0);
  if (start === 0) return 0;
  const newton = Math.abs(start) / fall();
  const bracket = bracketFrom(start > 0 ? 1 : -1, newton < scale ? newton : scale, f);
  if (bracket === null) return null;
  let [low, high] = bracket;
  let nu = start > 0 ? high : low;
  for (let k = 0; k < MAX_STEPS; k++) {
    const value = f(nu);
    if (value === 0) return nu;
    if (value > 0) low = nu;
    else high = nu;
    const guess = nu + value / fall();
    const next = guess > low && guess < high ? guess : low + (high - low) / 2;
    if (next === nu || !(next > low && next < high)) return next;
    nu = next;
  }
  return nu;
}

/** low < high with f(low) ≥ 0 ≥ f(high), on one side of 0; null where f keeps its sign. */
function bracketFrom(side: 1 | -1, stride: number, f: (nu: number) => number): [number, number] | null {
  let near = 0;
  let far = stride;
  for (let k = 0; k < MAX_DOUBLINGS && far < Infinity; k++) {
    if (side * f(side * far) <= 0) return side > 0 ? [near, far] : [-far, -near];
    near = far;
    far *= 2;
  }
  return null;
}
