/** @file Squared distance f(x) = ½‖x − c‖², gradient x − c, Hessian I; minimal at c. */
import { euclidean } from "../mirror/euclidean";
import type { AimedObjective } from "./types";

/** Of x in ℝⁿ with a target c. */
export const squaredDistance: AimedObjective = {
  value: euclidean.divergence,
  gradient(x, c, out) {
    for (let i = 0; i < x.length; i++) out[i] = x[i] - c[i];
  },
  curvatures: (_x, _c, out) => void out.fill(1),
  isQuadratic: true,
  /** ½‖y − x‖², whatever the target. */
  divergence: euclidean.divergence,
  undefinedAt: () => -1,
};
