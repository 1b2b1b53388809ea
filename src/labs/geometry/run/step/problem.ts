/** @file Checks of a step's params together: lengths, points of the domain. */
import { clash } from "../../../../param/clash";
import { relaxAlongRow } from "../../../../core/relaxation/row";
import { beliefProblem } from "../../../../param/belief";
import type { Clash } from "../../../../param/schema";
import { kindOf } from "../../../../param/spelt";
import {
  geometryName,
  geometryProblem,
  potentialFor,
  refusalOf,
} from "../../../../experiments/geometry/potential";
import type { Geometry, StepParams } from "../params";

const counted = (n: number): string => `${n} ${n === 1 ? "entry" : "entries"}`;
function lengthProblem({ point, gradient, reference, set }: StepParams): Clash | null {
  const odd = (of: readonly number[]) => of.length !== point.length;
  const told = (key: string, of: readonly number[]) =>
    clash(key, `${key} has ${counted(of.length)}, point has ${point.length}`);
  if (gradient === "crossEntropy") {
    if (reference === "none") return clash("gradient", "the cross-entropy needs a reference; give one");
  } else if (odd(gradient)) return told("gradient", gradient);
  if (reference !== "none" && odd(reference)) return told("reference", reference);
  if (typeof set === "object" && set.kind === "hyperplane" && odd(set.a))
    return clash("set", `its normal has ${counted(set.a.length)}, point has ${point.length}`);
  return null;
}

/** The largest length of a step in the dual. */
const LONGEST_DUAL_STEP = 1e300;

/** Whether a step may start on a face, which it may where φ′ is finite there. */
const standsOnFaces = (geometry: Geometry): boolean =>
  refusalOf(geometry) === null && !potentialFor(geometry).legendreOnSimplex;

/** Why a geometry has no point on the hyperplane, as a clause; null if it has one. */
function rowProblem(
  { a, b }: { readonly a: readonly number[]; readonly b: number },
  geometries: readonly Geometry[],
  point: readonly number[],
): string | null {
  if (a.every((each) => each === 0)) return "its normal has no entry but 0; give one that has";
  for (const geometry of geometries)
    try {
      relaxAlongRow(potentialFor(geometry), { a: Float64Array.from(a), b }, Float64Array.from(point));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return `${geometryName(geometry)} has no point with ⟨a, x⟩ = ${b}; choose another right-hand side`;
    }
  return null;
}

export function problem(params: StepParams): Clash | null {
  const { point, set, geometry, beside, reference } = params;
  const length = lengthProblem(params);
  if (length !== null) return length;
  if (kindOf(set) === "simplex") {
    const own = beliefProblem(point, 64, [geometry, ...beside].every(standsOnFaces));
    if (own !== null) return clash("point", own);
  }
  if (
    params.gradient !== "crossEntropy" &&
    params.gradient.some((each) => Math.abs(each * params.step) > LONGEST_DUAL_STEP)
  )
    return clash("step", `step × gradient is beyond ${LONGEST_DUAL_STEP}; choose a smaller step`);
  for (const [k, one] of [geometry, ...beside].entries()) {
    const key = k === 0 ? "geometry" : "beside";
    const own = geometryProblem(one, point);
    if (own !== null) return clash(key, own);
  }
  if (typeof set === "object" && set.kind === "hyperplane") {
    const own = rowProblem(set, [geometry, ...beside], point);
    if (own !== null) return clash("set", own);
  }
  if (reference !== "none" && kindOf(set) === "simplex" && reference.some((each) => each < 0))
    return clash("reference", "no entry of a point of the simplex is negative");
  return null;
}
