/** @file One step of a geometry: its end, its effect on divergences, and how dividing by the sum differs. GEOMETRY §4, §5 */
import { createStep, type Constraint } from "../../../../core/mirror/constraint";
import { reportStep, type StepReport } from "../../../../core/mirror/report";
import { createDividedStep } from "../../../../core/relaxation/dividedStep";
import { relaxAlongRow } from "../../../../core/relaxation/row";
import type { Potential } from "../../../../core/mirror/types";
import { createObjective, type Objective } from "../../../../core/objective";
import { kindOf } from "../../../../param/spelt";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { Geometry, StepParams, StepSet } from "../params";
import type { GeometryStep } from "./types";

/** The set as the core has it. */
export function constraintOf(set: StepSet): Constraint {
  if (typeof set === "object" && set.kind === "hyperplane")
    return { kind: "hyperplane", a: Float64Array.from(set.a), b: set.b };
  return { kind: kindOf(set) === "space" ? "space" : "simplex" };
}

export const isSimplex = (set: StepSet): boolean => kindOf(set) === "simplex";

/** The objective of steps: the cross-entropy of the reference, or losses. */
function objectiveOf({ gradient, reference }: StepParams): Objective {
  if (gradient !== "crossEntropy") return createObjective({ kind: "linear", loss: gradient });
  if (reference === "none") throw new RangeError("The cross-entropy needs a reference: give one.");
  return createObjective({ kind: "crossEntropy", target: reference });
}

/** The gradient for a step from x. */
export function gradientOf(params: StepParams): (x: Float64Array) => Float64Array {
  const objective = objectiveOf(params);
  return (x) => {
    const out = new Float64Array(x.length);
    objective.gradient(x, out);
    return out;
  };
}

/** Takes steps, and tells what leaves the domain; uses arrays of its own. */
export interface Stepper {
  readonly potential: Potential;
  /** The step of size eta from x along g; null if there is none. */
  readonly step: (x: Float64Array, g: Float64Array, eta: number) => Float64Array | null;
  /** The step of the whole domain divided by its sum; null if that cannot be divided. */
  readonly divided: (x: Float64Array, g: Float64Array, eta: number) => Float64Array | null;
}

export function createStepper(geometry: Geometry, set: StepSet, dimension: number): Stepper {
  const potential = potentialFor(geometry);
  const move = createStep(potential, constraintOf(set), dimension);
  const divide = isSimplex(set) ? createDividedStep(potential) : null;
  return {
    potential,
    step: (x, g, eta) => {
      const out = new Float64Array(dimension);
      return move(x, g, eta, out) < 0 ? out : null;
    },
    divided: (x, g, eta) => {
      const out = new Float64Array(dimension);
      return divide !== null && divide(x, g, eta, out) < 0 ? out : null;
    },
  };
}

const plain = (x: Float64Array | null): number[] | null => x && Array.from(x, (one) => one + 0);

function dualAt(potential: Potential, x: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  potential.gradient(x, out);
  return out;
}

function gapOf(a: Float64Array | null, b: Float64Array | null): number | null {
  if (a === null || b === null) return null;
  return a.reduce((most, one, i) => Math.max(most, Math.abs(one - (b[i] ?? NaN))), 0);
}

/** All facts about the step in one geometry. */
export function stepOf(params: StepParams, geometry: Geometry): GeometryStep {
  const { set, step, reference } = params;
  const x = Float64Array.from(params.point);
  const g = gradientOf(params)(x);
  const { potential, divided: divide } = createStepper(geometry, set, x.length);
  const report = reportStep(potential, constraintOf(set), x, g, step);
  const { next, nu, leftDomain } = report;
  const divided = divide(x, g, step);
  const z = reference === "none" ? null : Float64Array.from(reference);
  return {
    geometry,
    next: plain(next),
    nu: next && (nu ?? 0),
    support: supportOf(set, report),
    gradientAtPoint: Array.from(dualAt(potential, x)),
    gradientAtNext: plain(next && dualAt(potential, next)),
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
    leftDomain,
  };
}

interface Taken {
  readonly x: Float64Array;
  readonly g: Float64Array;
  readonly next: Float64Array;
  readonly z: Float64Array;
}

/**
 * D(z, next). If an entry of next is too small for a double, but not 0, this follows from the three-point
 * identity on the simplex: D(z, x) − D(next, x) + η⟨g, z − next⟩.
 */
function divergenceAfter({ set, step }: StepParams, potential: Potential, { x, g, next, z }: Taken): number {
  const told = potential.divergence(z, next);
  const isTiny = isSimplex(set) && potential.legendreOnSimplex && next.includes(0);
  if (told < Infinity || !isTiny) return told;
  const along = g.reduce((sum, each, i) => sum + step * each * ((z[i] ?? NaN) - (next[i] ?? NaN)), 0);
  const left = potential.divergence(z, x) - potential.divergence(next, x) + along;
  return Number.isNaN(left) ? told : left;
}

/** Outside of the simplex every coordinate counts, on a face or not. */
const supportOf = (set: StepSet, { next, support }: StepReport): readonly number[] =>
  isSimplex(set) || next === null ? support : Array.from(next, (_, i) => i);

const NO_ROW = { secondZero: null, domainEdge: null, cutFrom: null };

const orNull = (value: number | null): number | null => (value === Infinity ? null : value);

/** The effect of relaxing the point's projection on the hyperplane; nothing if the set is no hyperplane. */
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
