/** @file What tells a step where to go: u at the belief p while the target is q. [BB] arXiv 2509.14216 Alg. 1 */
import { objectives, type ObjectiveId } from "../objective";

/**
 * Writes the direction of the next step, to be scaled by λ.
 *
 * @param p belief, C entries > 0
 * @param q target in force, C entries ≥ 0
 * @param out receives u; not p
 */
export type Oracle = (p: Float64Array, q: Float64Array, out: Float64Array) => void;

/** The gradient itself, without noise: u = ∇E(p). */
export const exactOracle = (objective: ObjectiveId): Oracle => objectives[objective].gradient;
