/** @file Squared error E(p) = ½‖p − q‖², gradient p − q, Hessian I; minimal at p = q. [BSB] arXiv 2605.06741 §7 */
import type { Objective } from "./types";

export const squaredError: Objective = {
  id: "squaredError",
  label: "Squared error",
  value(p, q) {
    let squares = 0;
    for (let i = 0; i < p.length; i++) squares += (p[i] - q[i]) * (p[i] - q[i]);
    return squares / 2;
  },
  gradient(p, q, out) {
    for (let i = 0; i < p.length; i++) out[i] = p[i] - q[i];
  },
};
