/** @file Adjusts params to each other after a change. */
import { potentialFor, refusalOf } from "../../../experiments/geometry/potential";
import type { StochasticParams, StochasticProblem } from "../run/params";
import { minimumOf } from "../run/stochastic/minimum";
import { dimensionOf } from "../run/stochastic/objective";
import { problem } from "../run/stochastic/problem";

const isPositive = ({ geometry }: Pick<StochasticParams, "geometry">): boolean =>
  refusalOf(geometry) === null && potentialFor(geometry).domain !== "real";

/** A start for a problem of this size: the default in each entry; for a regression 0, or 1 if entries must stay positive. */
export function startFor(params: Pick<StochasticParams, "problem" | "geometry">): number[] {
  const entry = params.problem.kind === "quadratic" ? 2 : isPositive(params) ? 1 : 0;
  return Array.from({ length: dimensionOf(params.problem) }, () => entry);
}

/** The same loss with its minimum moved to positive entries: to (1, 1, …), or mirrored. */
function moved(loss: StochasticProblem): StochasticProblem {
  if (loss.kind === "data") return loss;
  const z = minimumOf(loss);
  if (z === null || z.every((entry) => entry > 0)) return loss;
  if (loss.kind === "quadratic")
    return { ...loss, vector: loss.matrix.map((row) => row.reduce((sum, entry) => sum + entry, 0)) };
  const sign = Array.from(z, (entry) => (entry < 0 ? -1 : 1));
  return { ...loss, features: loss.features.map((row) => row.map((entry, j) => entry * (sign[j] ?? NaN))) };
}

/** The params with a start and a minimum in the geometry's domain; in Euclid if there are none. */
export function fitted(params: StochasticParams): StochasticParams {
  const positive = isPositive(params);
  const next = positive ? { ...params, problem: moved(params.problem) } : params;
  const { start } = next;
  const isStart =
    start.length === dimensionOf(next.problem) && (!positive || start.every((entry) => entry > 0));
  const all = isStart ? next : { ...next, start: startFor(next) };
  return problem(all)?.path[0] === "geometry" ? { ...all, geometry: "euclidean" } : all;
}
