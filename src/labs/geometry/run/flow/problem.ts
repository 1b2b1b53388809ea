/** @file What single params of a flow cannot know: lengths that agree, points of the domain, rules that need a target. */
import { beliefProblem } from "../../../../param/belief";
import type { Clash } from "../../../../param/schema";
import { kindOf } from "../../../../param/spelt";
import { geometryProblem } from "../../../../experiments/geometry/potential";
import type { FlowParams, FlowProblem } from "../params";
import { dimensionOf, fullProblem } from "./objective";
import { startOf } from "./flow";

const clash = (key: string, message: string): Clash => ({ path: [key], message });

/** Why a problem is none: its parts do not fit each other. */
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
  return set === "simplex" ? beliefProblem(start, 64) : null;
}

/** Rules that look at a target. */
const ABOUT_TARGET = ["boundFraction", "certified", "fejer"];

function ruleProblem({ rule, problem, set }: FlowParams): string | null {
  const kind = kindOf<string>(rule);
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
  const rule = ruleProblem(params);
  if (rule !== null) return clash("rule", rule);
  const point = Array.from(startOf(params, n));
  for (const geometry of geometries) {
    const own = geometryProblem(geometry, point);
    if (own !== null) return clash("geometries", own);
  }
  return null;
}
