/** @file Checks of a flow's params together: lengths, points of the domain, rules that need a target. */
import { clash } from "../../../../param/clash";
import { beliefProblem } from "../../../../param/belief";
import type { Clash } from "../../../../param/schema";
import { kindOf } from "../../../../param/spelt";
import { geometryProblem, potentialFor } from "../../../../experiments/geometry/potential";
import type { FlowParams, FlowProblem, Geometry } from "../params";
import { dimensionOf, fullProblem } from "./objective";
import { startOf } from "./flow";

/** Why the parts of a problem do not fit each other. */
export function shapeProblem(of: FlowProblem): string | null {
  const problem = fullProblem(of);
  switch (problem.kind) {
    case "crossEntropy":
      return problem.target.some((q) => q > 0) ? null : "the target has no entry above 0";
    case "quadratic":
      return problem.matrix.length === problem.vector.length
        ? null
        : `the matrix has ${problem.matrix.length} rows, the vector ${problem.vector.length} entries`;
    case "system":
      return problem.matrix.length === problem.rhs.length
        ? null
        : `the matrix has ${problem.matrix.length} rows, the right-hand side ${problem.rhs.length} entries`;
    default:
      return null;
  }
}

export function startProblem({ start, set }: FlowParams, n: number): string | null {
  if (start === "uniform") return null;
  if (start.length !== n) return `it has ${start.length} entries, the points of the problem have ${n}`;
  return set === "simplex" ? beliefProblem(start, 64, true) : null;
}

/** Why this loss and rule cannot start on a face. */
function faceProblem({ problem, rule }: FlowParams, point: readonly number[]): string | null {
  const zero = point.indexOf(0);
  if (zero < 0) return null;
  if (ABOUT_TARGET.includes(kindOf<string>(rule)))
    return `entry ${zero + 1} is 0, and ${kindOf<string>(rule)} needs entries above 0; choose the rule fixed or a start off the face`;
  const full = fullProblem(problem);
  const lost = full.kind === "crossEntropy" ? point.findIndex((x, i) => x === 0 && full.target[i] > 0) : -1;
  return lost < 0
    ? null
    : `entry ${lost + 1} is 0 where the target is not, and the cross-entropy has no gradient there; choose a start off the face`;
}

/** An entry may be 0 where φ is finite at 0. */
function ownProblem(geometry: Geometry, point: readonly number[]): string | null {
  const inside = geometryProblem(
    geometry,
    point.map((x) => (x === 0 ? 1 : x)),
  );
  if (inside !== null) return inside;
  return potentialFor(geometry).domain === "nonnegative" ? null : geometryProblem(geometry, point);
}

/** The rules that need a target. */
const ABOUT_TARGET = ["boundFraction", "certified", "fejer"];

export function ruleProblem({ problem, set }: FlowParams, kind: string): string | null {
  if (!ABOUT_TARGET.includes(kind)) return null;
  if (fullProblem(problem).kind === "crossEntropy" && set === "simplex") return null;
  return `${kind} is a step for the cross-entropy on the simplex; choose fixed or inverseSqrt`;
}

export function flowProblem(params: FlowParams): Clash | null {
  const { problem, set, geometries } = params;
  const shape = shapeProblem(problem);
  if (shape !== null) return clash("problem", shape);
  const n = dimensionOf(problem);
  if (n < 2 && set === "simplex") return clash("problem", "a simplex needs two coordinates at least");
  const start = startProblem(params, n);
  if (start !== null) return clash("start", start);
  const rule = ruleProblem(params, kindOf<string>(params.rule));
  if (rule !== null) return clash("rule", rule);
  const point = Array.from(startOf(params, n));
  const face = set === "simplex" ? faceProblem(params, point) : null;
  if (face !== null) return clash("start", face);
  for (const geometry of geometries) {
    const own = ownProblem(geometry, point);
    if (own !== null) return clash("geometries", own);
  }
  return null;
}
