/** @file Bregman steps on a hyperplane {y : ⟨a, y⟩ = b}: one scalar ν, whatever the potential. MATH §7 */
import { HALF_ULP } from "./level";
import type { Potential } from "./types";

export interface Hyperplane {
  /** Normal, n entries, not all 0. */
  readonly a: Float64Array;
  readonly b: number;
}

/** Takes Bregman steps on hyperplanes, one after another. */
export interface HyperplaneStep {
  /**
   * out ← argmin_y λ⟨u, y⟩ + D_φ(y, x) with ⟨a, y⟩ = b: y = ∇φ*(∇φ(x) − λu − νa), ν the zero of the falling function ⟨a, y(ν)⟩ − b.
   *
   * @returns −1, or the first coordinate that leaves the domain of φ* whatever ν; then `out` stays as it is
   * @throws RangeError where no y of the domain has ⟨a, y⟩ = b
   */
  readonly step: (
    plane: Hyperplane,
    x: Float64Array,
    u: Float64Array,
    lambda: number,
    out: Float64Array,
  ) => number;
  /** ν of the last step that succeeded. */
  readonly nu: () => number;
}

/** How often the bracket may be doubled: more often than it takes to get from one double to any other. */
const MAX_DOUBLINGS = 1100;
/** At least every second step halves the bracket, so that these are enough for every bit of ν. */
const MAX_NU_STEPS = 400;
/** Each restart gains the digits of a double: enough from the largest doubles to the smallest. */
const MAX_RESTARTS = 40;

/** A search for ν, and scratch for it. */
interface Search {
  readonly potential: Potential;
  plane: Hyperplane;
  /** The start of the search: y(ν) = ∇φ*(∇φ(x) − λu − νa). */
  x: Float64Array;
  u: Float64Array;
  lambda: number;
  /** y(ν) for the ν that was tried last. */
  readonly y: Float64Array;
  /** The first coordinate whose dual left the domain at that ν, or −1. */
  left: number;
  /** How large ⟨a, y⟩ − b may be by rounding alone. */
  rounding: number;
  nu: number;
  low: number;
  high: number;
  readonly direction: Float64Array;
  readonly base: Float64Array;
}

/**
 * The steps of a potential on hyperplanes. ν is bracketed by doubling; Newton steps that leave the bracket, or do not halve the step
 * before them, give way to a bisection. A last Newton step starts from y itself, so that what is left of the equation is rounding of y, not
 * of ν.
 *
 * @param potential φ
 * @param dimension n ≥ 1
 * @returns steps with scratch of their own; they allocate nothing
 */
export function createHyperplaneStep(potential: Potential, dimension: number): HyperplaneStep {
  const room = () => new Float64Array(dimension);
  const [y, direction, base] = [room(), room(), room()];
  const search: Search = {
    potential,
    plane: { a: y, b: 0 },
    x: y,
    u: y,
    lambda: 0,
    y,
    left: -1,
    rounding: 0,
    nu: 0,
    low: 0,
    high: 0,
    direction,
    base,
  };
  return {
    nu: () => search.nu,
    step(plane, x, u, lambda, out) {
      search.plane = plane;
      if (!solve(search, x, u, lambda)) {
        if (search.left >= 0) return search.left;
        throw new RangeError(
          `No point of the domain has ⟨a, x⟩ = ${plane.b}: choose another right-hand side.`,
        );
      }
      goOn(search);
      arrive(search, out);
      return -1;
    },
  };
}

/** Finds ν and y(ν) from x; false if there is none. Returns at once if ⟨a, y(0)⟩ = b to rounding. */
function solve(search: Search, x: Float64Array, u: Float64Array, lambda: number): boolean {
  search.x = x;
  search.u = u;
  search.lambda = lambda;
  search.nu = 0;
  const start = excessAt(search, 0);
  if (Number.isNaN(start)) return false;
  if (search.left < 0 && Math.abs(start) <= search.rounding) return true;
  const end = bracket(search, start);
  if (Number.isNaN(end)) return false;
  refine(search, end);
  if (search.left < 0) return true;
  // The bracket has closed at the edge of the domain; if there is a y at all, it is on its inner side.
  search.nu = search.nu === search.low ? search.high : search.low;
  excessAt(search, search.nu);
  return search.left < 0;
}

/** Writes y(ν) and returns ⟨a, y(ν)⟩ − b. If there is no y(ν), returns the infinity to which this tends on the way to ν. */
function excessAt(search: Search, nu: number): number {
  const { potential, plane, x, u, lambda, y, direction } = search;
  const { a } = plane;
  for (let i = 0; i < y.length; i++) direction[i] = lambda * u[i] + nu * a[i];
  const left = potential.spaceStep(x, direction, 1, y);
  search.left = left;
  if (left >= 0) return a[left] > 0 ? Infinity : a[left] < 0 ? -Infinity : NaN;
  let size = Math.abs(plane.b);
  for (let i = 0; i < y.length; i++) size += Math.abs(a[i] * y[i]);
  search.rounding = y.length * HALF_ULP * size;
  return excess(plane, y);
}

/** ⟨a, y⟩ − b. */
function excess({ a, b }: Hyperplane, y: Float64Array): number {
  let total = -b;
  for (let i = 0; i < y.length; i++) total += a[i] * y[i];
  return total;
}

/**
 * Finds low < high with the zero between them, on the side of 0 where the zero is, and sets ν to one of them.
 * Returns ⟨a, y(ν)⟩ − b; NaN if there is no zero.
 */
function bracket(search: Search, start: number): number {
  const { potential, plane, y } = search;
  const side = start > 0 ? 1 : -1;
  const newton = Math.abs(start) / potential.inverseCurvature(y, plane.a);
  const scale = 1 / largest(plane.a);
  let near = 0;
  let far = search.left < 0 && newton > 0 && newton < scale ? newton : scale;
  for (let k = 0; k < MAX_DOUBLINGS && far < Infinity; k++) {
    const value = excessAt(search, side * far);
    if (side * value <= 0) {
      search.low = side > 0 ? near : -far;
      search.high = side > 0 ? far : -near;
      search.nu = side * far;
      return value;
    }
    near = far;
    far *= 2;
  }
  return NaN;
}

/** Moves ν from an end of the bracket, where ⟨a, y(ν)⟩ − b is `value`, to the zero inside, and y along with it. */
function refine(search: Search, value: number): void {
  const { potential, plane, y } = search;
  let before = Infinity;
  for (let k = 0; k < MAX_NU_STEPS; k++) {
    const { nu } = search;
    const exists = search.left < 0;
    if (exists && Math.abs(value) <= search.rounding) return;
    if (value > 0) search.low = nu;
    else search.high = nu;
    const { low, high } = search;
    const newton = exists ? nu + value / potential.inverseCurvature(y, plane.a) : NaN;
    const fast = newton > low && newton < high && 2 * Math.abs(newton - nu) <= before;
    const next = fast ? newton : low + (high - low) / 2;
    if (next === nu || !(next > low && next < high)) return;
    before = Math.abs(next - nu);
    search.nu = next;
    value = excessAt(search, next);
  }
}

/** Continues from y if ν itself is too coarse, because coordinates change by many orders of magnitude. */
function goOn(search: Search): void {
  const { plane, y, base } = search;
  let total = search.nu;
  for (let k = 0; k < MAX_RESTARTS; k++) {
    if (Math.abs(excess(plane, y)) <= search.rounding || isCut(search)) break;
    base.set(y);
    if (!solve(search, base, plane.a, 0)) {
      y.set(base);
      break;
    }
    total += search.nu;
  }
  search.nu = total;
}

/** Whether the domain has cut a coordinate of y at 0. From there one must not continue, since the coordinate would come back. */
function isCut({ potential, y }: Search): boolean {
  return potential.domain !== "real" && y.includes(0);
}

/** out ← y, corrected by the rest of ⟨a, y⟩ − b. Coordinates that were cut at 0 stay there. */
function arrive(search: Search, out: Float64Array): void {
  const { potential, plane, y, base } = search;
  const rest = excess(plane, y) / potential.inverseCurvature(y, plane.a);
  const last = Number.isFinite(rest) ? rest : 0;
  if (potential.spaceStep(y, plane.a, last, base) < 0) search.nu += last;
  else base.set(y);
  const real = potential.domain === "real";
  for (let i = 0; i < y.length; i++) out[i] = real || y[i] !== 0 ? base[i] : 0;
}

/** max |aᵢ|. */
function largest(a: Float64Array): number {
  let top = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i]) > top) top = Math.abs(a[i]);
  return top;
}

/**
 * The Bregman projection on a hyperplane: x becomes argmin_y D_φ(y, x) with ⟨a, y⟩ = b. For many of them, {@link createHyperplaneStep}.
 *
 * @param potential φ
 * @param plane a and b; it must meet the interior of the domain
 * @param x n entries in the interior of the domain; changed in place
 * @returns ν with ∇φ(y) = ∇φ(x) − νa where nothing is cut; 0 where x lies on the hyperplane
 * @throws RangeError where no y of the domain has ⟨a, y⟩ = b
 */
export function projectOnHyperplane(potential: Potential, plane: Hyperplane, x: Float64Array): number {
  const projection = createHyperplaneStep(potential, x.length);
  projection.step(plane, x, plane.a, 0, x);
  return projection.nu();
}
