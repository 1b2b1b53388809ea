/** @file One step of a geometry: where it leads, what it does to divergences, how dividing by the sum differs. GEOMETRY §4, §5 */
import { createStep, type Constraint } from "../../../../core/mirror/constraint";
import { relaxAlongRow } from "../../../../core/relaxation/row";
import type { Potential } from "../../../../core/mirror/types";
import { kindOf } from "../../../../param/spelt";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { Geometry, StepParams, StepSet } from "../params";
import type { GeometryStep, LeftDomain } from "./types";

/** The set as the core has it. */
export function constraintOf(set: StepSet): Constraint {
  if (typeof set === "object" && set.kind === "hyperplane")
    return { kind: "hyperplane", a: Float64Array.from(set.a), b: set.b };
  return { kind: kindOf(set) === "space" ? "space" : "simplex" };
}

export const isSimplex = (set: StepSet): boolean => kindOf(set) === "simplex";

/** The gradient that a step follows; that of the cross-entropy is −zᵢ/xᵢ. */
export function gradientAt(
  { gradient, reference }: Pick<StepParams, "gradient" | "reference">,
  x: ArrayLike<number>,
): Float64Array {
  if (gradient !== "crossEntropy") return Float64Array.from(gradient);
  if (reference === "none") throw new RangeError("The cross-entropy needs a reference: give one.");
  return Float64Array.from(reference, (z, i) => (z === 0 ? 0 : -z / (x[i] ?? NaN)));
}

/** ν from ∇φ(next) = ∇φ(x) − ηg − νa at the coordinate where a rounded dual matters least. */
function shiftOf(dual: Float64Array, after: Float64Array, at: number, normal: number): number {
  return (dual[at] - after[at]) / normal;
}

/** The largest entry in size. */
function largest(x: ArrayLike<number>): number {
  let at = 0;
  for (let i = 1; i < x.length; i++) if (Math.abs(x[i] ?? 0) > Math.abs(x[at] ?? 0)) at = i;
  return at;
}

/** Where the step leads, and what leaves the domain on the way; with scratch of its own. */
export interface Stepper {
  readonly potential: Potential;
  /** The step of size eta from x along g; null where it has no place to go. */
  readonly step: (x: Float64Array, g: Float64Array, eta: number) => Float64Array | null;
  /** The step of the whole domain divided by its sum; null where that is none. */
  readonly divided: (x: Float64Array, g: Float64Array, eta: number) => Float64Array | null;
}

export function createStepper(geometry: Geometry, set: StepSet, dimension: number): Stepper {
  const potential = potentialFor(geometry);
  const move = createStep(potential, constraintOf(set), dimension);
  const free = createStep(potential, { kind: "space" }, dimension);
  const isOnSimplex = isSimplex(set);
  return {
    potential,
    step: (x, g, eta) => {
      const out = new Float64Array(dimension);
      return move(x, g, eta, out) < 0 ? out : null;
    },
    divided: (x, g, eta) => {
      const out = new Float64Array(dimension);
      if (!isOnSimplex || free(x, g, eta, out) >= 0) return null;
      const total = out.reduce((sum, one) => sum + one, 0);
      return total > 0 && total < Infinity ? out.map((one) => one / total) : null;
    },
  };
}

const plain = (x: Float64Array | null): number[] | null => x && Array.from(x, (one) => one + 0);

function dualAt(potential: Potential, x: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  potential.gradient(x, out);
  return out;
}

function leftAt(dual: Float64Array, at: number): LeftDomain | null {
  return at < 0 ? null : { coordinate: at, dual: dual[at] ?? NaN };
}

function gapOf(a: Float64Array | null, b: Float64Array | null): number | null {
  if (a === null || b === null) return null;
  return a.reduce((most, one, i) => Math.max(most, Math.abs(one - (b[i] ?? NaN))), 0);
}

/** All that is told of the step of one geometry. */
export function stepOf(params: StepParams, geometry: Geometry): GeometryStep {
  const { set, step, reference } = params;
  const x = Float64Array.from(params.point);
  const g = gradientAt(params, x);
  const { potential, ...go } = createStepper(geometry, set, x.length);
  const next = go.step(x, g, step);
  const before = dualAt(potential, x);
  const dual = before.map((theta, i) => theta - step * (g[i] ?? 0));
  const after = next && dualAt(potential, next);
  const divided = go.divided(x, g, step);
  const z = reference === "none" ? null : Float64Array.from(reference);
  return {
    geometry,
    next: plain(next),
    nu: next && after && nuOf(set, dual, after, next),
    support: next ? supportOf(set, potential, next) : [],
    gradientAtPoint: Array.from(before),
    gradientAtNext: plain(after),
    divergence: next && potential.divergence(next, x),
    divergenceReverse: next && potential.divergence(x, next),
    legendreOnSimplex: potential.legendreOnSimplex,
    renormalised: plain(divided),
    renormalisedGap: gapOf(divided, next),
    toReference: z &&
      next && {
        before: potential.divergence(z, x),
        after: divergenceAfter(params, potential, { x, g, next, z }),
      },
    ...alongHyperplane(params, potential, x),
    leftDomain: next === null ? leftAt(dual, firstOutside(potential, x, g, step)) : null,
  };
}

interface Taken {
  readonly x: Float64Array;
  readonly g: Float64Array;
  readonly next: Float64Array;
  readonly z: Float64Array;
}

/**
 * D(z, next). Where an entry of next is too small for a double, but not gone, it is what the three-point identity leaves on the simplex:
 * D(z, x) − D(next, x) + η⟨g, z − next⟩.
 */
function divergenceAfter({ set, step }: StepParams, potential: Potential, { x, g, next, z }: Taken): number {
  const told = potential.divergence(z, next);
  const isTiny = isSimplex(set) && potential.legendreOnSimplex && next.includes(0);
  if (told < Infinity || !isTiny) return told;
  const along = g.reduce((sum, each, i) => sum + step * each * ((z[i] ?? NaN) - (next[i] ?? NaN)), 0);
  const left = potential.divergence(z, x) - potential.divergence(next, x) + along;
  return Number.isNaN(left) ? told : left;
}

/** The first coordinate whose dual leaves the domain of φ*; −1 where none does. */
const firstOutside = (potential: Potential, x: Float64Array, g: Float64Array, eta: number): number =>
  potential.spaceStep(x, g, eta, new Float64Array(x.length));

/** A Legendre potential leaves no class, though an entry may be too small for a double. */
function supportOf(set: StepSet, { legendreOnSimplex }: Potential, next: Float64Array): number[] {
  const all = Array.from(next, (_, i) => i);
  return isSimplex(set) && !legendreOnSimplex ? all.filter((i) => (next[i] ?? 0) > 0) : all;
}

function nuOf(set: StepSet, dual: Float64Array, after: Float64Array, next: Float64Array): number {
  if (kindOf(set) === "space") return 0;
  const normal = typeof set === "object" && set.kind === "hyperplane" ? Float64Array.from(set.a) : null;
  const at = normal === null ? largest(next) : largest(normal);
  return shiftOf(dual, after, at, normal === null ? 1 : (normal[at] ?? NaN));
}

const NO_ROW = { secondZero: null, domainEdge: null, cutFrom: null };

const orNull = (value: number | null): number | null => (value === Infinity ? null : value);

/** What relaxing the projection of the point on the hyperplane does; nothing where the set is none. */
function alongHyperplane(
  { set, relaxations }: StepParams,
  potential: Potential,
  x: Float64Array,
): Pick<GeometryStep, "h" | "secondZero" | "domainEdge" | "cutFrom"> {
  const constraint = constraintOf(set);
  if (constraint.kind !== "hyperplane")
    return { ...NO_ROW, h: relaxations.map((lambda) => ({ lambda, value: null })) };
  const row = relaxAlongRow(potential, constraint, x);
  return {
    h: relaxations.map((lambda) => ({ lambda, value: row.h(lambda) })),
    secondZero: row.secondZero(),
    domainEdge: orNull(row.domainEdge),
    cutFrom: orNull(row.cutFrom),
  };
}
