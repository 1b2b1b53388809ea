/** @file Facts about a single step, for summaries: where it left the domain, and the multiplier that keeps it in its set. */
import { createStep, type Constraint } from "./constraint";
import { createHyperplaneStep } from "./hyperplane";
import type { Potential } from "./types";

export interface StepReport {
  /** x⁺; null where the dual left the domain of φ*. */
  readonly next: Float64Array | null;
  /**
   * The multiplier of the set's equation: ∇φᵢ(x) − λuᵢ − ν = ∇φᵢ(x⁺) on the support (simplex), ∇φ(x) − λu − νa = ∇φ(x⁺) where nothing is cut
   * (hyperplane); null in the whole space, and where there is no x⁺.
   */
  readonly nu: number | null;
  /** Indices from 0 of the coordinates that are not on a face: > 0 on the simplex, ≠ 0 elsewhere. */
  readonly support: readonly number[];
  /** The first coordinate whose dual left the domain of φ*, with that dual; null where none did. */
  readonly leftDomain: { readonly coordinate: number; readonly dual: number } | null;
}

/**
 * A step on a set, with all that there is to say of it.
 *
 * @param potential φ
 * @param constraint K
 * @param x n entries in the interior of the domain
 * @param u direction in the dual, n entries
 * @param lambda λ
 */
export function reportStep(
  potential: Potential,
  constraint: Constraint,
  x: Float64Array,
  u: Float64Array,
  lambda: number,
): StepReport {
  const next = new Float64Array(x.length);
  const [left, nu] = take(potential, constraint, x, u, lambda, next);
  if (left >= 0) {
    const leftDomain = { coordinate: left, dual: dualAfter(potential, x, u, lambda, left) };
    return { next: null, nu: null, support: [], leftDomain };
  }
  return { next, nu, support: supportOf(potential, constraint, x, next), leftDomain: null };
}

/** Takes the step; gives what it returned, and ν. */
function take(
  potential: Potential,
  constraint: Constraint,
  x: Float64Array,
  u: Float64Array,
  lambda: number,
  next: Float64Array,
): [left: number, nu: number | null] {
  if (constraint.kind === "hyperplane") {
    const { step, nu } = createHyperplaneStep(potential, x.length);
    return [step(constraint, x, u, lambda, next), nu()];
  }
  const left = createStep(potential, constraint, x.length)(x, u, lambda, next);
  return [left, constraint.kind === "simplex" ? simplexMultiplier(potential, x, u, lambda, next) : null];
}

/**
 * The dual ∇φ(x) − λu at one coordinate: how far it went where a step left the domain.
 *
 * @param potential φ
 * @param x n entries in the interior of the domain
 * @param u direction in the dual, n entries
 * @param lambda λ
 * @param coordinate its index, from 0
 */
export function dualAfter(
  potential: Potential,
  x: Float64Array,
  u: Float64Array,
  lambda: number,
  coordinate: number,
): number {
  const theta = new Float64Array(x.length);
  potential.gradient(x, theta);
  return theta[coordinate] - lambda * u[coordinate];
}

/**
 * ν of a step on the simplex, read where x⁺ is largest.
 *
 * @param potential φ
 * @param x where it started
 * @param u direction
 * @param lambda λ
 * @param next x⁺
 */
export function simplexMultiplier(
  potential: Potential,
  x: Float64Array,
  u: Float64Array,
  lambda: number,
  next: Float64Array,
): number {
  let m = 0;
  for (let i = 1; i < next.length; i++) if (next[i] > next[m]) m = i;
  return dualAfter(potential, x, u, lambda, m) - dualAfter(potential, next, u, 0, m);
}

/** A step of a potential that is Legendre on the simplex keeps every coordinate, though it may be too small for a number. */
function supportOf(
  { legendreOnSimplex }: Potential,
  { kind }: Constraint,
  x: Float64Array,
  next: Float64Array,
): number[] {
  const support: number[] = [];
  for (let i = 0; i < next.length; i++) {
    const held = kind === "simplex" && legendreOnSimplex ? x[i] > 0 : next[i] !== 0;
    if (held) support.push(i);
  }
  return support;
}
