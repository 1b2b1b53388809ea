/** @file What single params of a step cannot know: lengths that agree, points of the domain. */
import { beliefProblem } from "../../../../param/belief";
import type { Clash } from "../../../../param/schema";
import { kindOf } from "../../../../param/spelt";
import { geometryProblem } from "../geometries";
import type { StepParams } from "../params";

const clash = (key: string, message: string): Clash => ({ path: [key], message });

function lengthProblem({ point, gradient, reference, set }: StepParams): Clash | null {
  const odd = (of: readonly number[]) => of.length !== point.length;
  const told = (of: readonly number[]) => `it has ${of.length} entries, point has ${point.length}`;
  if (gradient === "crossEntropy") {
    if (reference === "none") return clash("gradient", "the cross-entropy needs a reference; give one");
  } else if (odd(gradient)) return clash("gradient", told(gradient));
  if (reference !== "none" && odd(reference)) return clash("reference", told(reference));
  if (typeof set === "object" && set.kind === "hyperplane" && odd(set.a)) return clash("set", told(set.a));
  return null;
}

export function problem(params: StepParams): Clash | null {
  const { point, set, geometry, beside, reference } = params;
  const length = lengthProblem(params);
  if (length !== null) return length;
  if (kindOf(set) === "simplex") {
    const own = beliefProblem(point, 64);
    if (own !== null) return clash("point", own);
  }
  for (const [k, one] of [geometry, ...beside].entries()) {
    const key = k === 0 ? "geometry" : "beside";
    const own = geometryProblem(one, point);
    if (own !== null) return clash(key, own);
  }
  if (reference !== "none" && kindOf(set) === "simplex" && reference.some((each) => each < 0))
    return clash("reference", "no entry of a point of the simplex is negative");
  return null;
}
