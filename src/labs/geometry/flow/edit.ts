/** @file The edits of a flow. Whatever is changed, the rest is adjusted to it. Pure. */
import { kindOf } from "../../../param/spelt";
import { fittedGeometry } from "../../shared/geometry/fresh";
import { dimensionOf, fullProblem } from "../run/flow/objective";
import { flowProblem, ruleProblem } from "../run/flow/problem";
import type { FlowParams, FlowProblem } from "../run/params";

/** Replaces a rule that needs a target if there is none. */
const fittedRule = (params: FlowParams): FlowParams =>
  ruleProblem(params, kindOf<string>(params.rule)) === null ? params : { ...params, rule: "fixed" };

/** Changes the problem, and everything that depends on it. */
export function withProblem(params: FlowParams, problem: FlowProblem): FlowParams {
  const n = dimensionOf(problem);
  const { start, geometries } = params;
  const fits = start === "uniform" || start.length === n;
  return fittedRule({
    ...params,
    problem,
    start: fits ? start : "uniform",
    geometries: geometries.map((geometry) => fittedGeometry(geometry, n)),
  });
}

export function withSet(params: FlowParams, set: FlowParams["set"]): FlowParams {
  const next = fittedRule({ ...params, set });
  return flowProblem(next) === null ? next : { ...next, start: "uniform" };
}

/** The target of a loss that has one, as a belief of so many classes; otherwise null. */
export function targetIn({ problem, set }: FlowParams, classes: number): readonly number[] | null {
  const full = fullProblem(problem);
  if (set !== "simplex" || (full.kind !== "crossEntropy" && full.kind !== "squaredDistance")) return null;
  const { target } = full;
  const sum = target.reduce((a, b) => a + b, 0);
  const isBelief = target.every((share) => share >= 0) && Math.abs(sum - 1) < SUM_TOLERANCE;
  return target.length === classes && isBelief ? target : null;
}

const SUM_TOLERANCE = 1e-9;

/** Changes the target of the loss. */
export function withTarget(params: FlowParams, target: number[]): FlowParams {
  const full = fullProblem(params.problem);
  return "target" in full ? { ...params, problem: { ...full, target } } : params;
}
