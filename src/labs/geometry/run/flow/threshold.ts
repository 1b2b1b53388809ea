/**
 * @file The largest useful fixed step near z: 2/λ_max of the loss relative to φ, along the simplex if the set
 * is that. GEOMETRY §3
 */
import type { Potential } from "../../../../core/mirror/types";
import { largestStep, localThreshold } from "../../../../core/relaxation/localThreshold";
import type { Objective } from "../../../../core/objective";
import type { FlowParams } from "../params";

/**
 * 2/λ_max of ∇²f relative to ∇²φ at an interior z. Infinity if f is flat; null if z is on a face, where steps
 * end elsewhere, or if losses change.
 */
export function thresholdOf(
  { set, constraint, relaxation, problem }: FlowParams,
  potential: Potential,
  objective: Objective,
  z: Float64Array,
): number | null {
  const positive = set === "simplex" || potential.domain !== "real";
  if (positive && !z.every((value) => value > 0)) return null;
  if (set === "simplex" && constraint === "sum") return null;
  if (typeof problem !== "string" && problem.kind === "losses") return null;
  if (relaxation === 0) return Infinity;
  const n = z.length;
  const bend = new Float64Array(n * n);
  objective.hessian(z, bend);
  if (set === "simplex") return n < 2 ? null : localThreshold(potential, z, bend) / relaxation;
  const lower = new Float64Array(n * n);
  potential.hessian(z, lower);
  if (!lower.every(Number.isFinite)) return null;
  return largestStep(lower, bend, n) / relaxation;
}
