/** @file Objectives that depend on one vector, by name; and such an objective with its vector fixed. */
import { crossEntropy } from "./crossEntropy";
import { linear } from "./linear";
import { squaredDistance } from "./squaredDistance";
import type { AimedObjective, Objective } from "./types";

export type AimedKind = "crossEntropy" | "squaredDistance" | "linear";

export const aimedObjectives: Readonly<Record<AimedKind, AimedObjective>> = {
  crossEntropy,
  squaredDistance,
  linear,
};

/**
 * f_t(x) = f(x) with the vector in force at t.
 *
 * @param aims one for each time t = 0, 1, …, the last one from then on
 */
export function aimedAt(objective: AimedObjective, aims: readonly Float64Array[]): Objective {
  const last = aims.length - 1;
  const [first] = aims;
  const at = (t = 0): Float64Array => aims[t < last ? t : last];
  const n = first.length;
  const { valueOfLogs, isQuadratic } = objective;
  const diagonal = new Float64Array(n);
  const hessian = (x: Float64Array, out: Float64Array): void => {
    objective.curvatures(x, first, diagonal);
    out.fill(0);
    for (let i = 0; i < n; i++) out[i * (n + 1)] = diagonal[i];
  };
  return {
    dimension: n,
    value: (x, t) => objective.value(x, at(t)),
    gradient: (x, out, t) => objective.gradient(x, at(t), out),
    ...(valueOfLogs && { valueOfLogs: (logs: Float64Array) => valueOfLogs(logs, first) }),
    hessian,
    isQuadratic,
    above: isQuadratic ? (out) => hessian(first, out) : null,
    divergence: (y, x) => objective.divergence(y, x, first),
    undefinedAt: (x) => objective.undefinedAt(x, first),
    rows: { count: 1, gradient: (_, x, out) => objective.gradient(x, first, out) },
  };
}
