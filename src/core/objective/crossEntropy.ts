/** @file Cross-entropy E(p) = −Σ qᵢ ln pᵢ, gradient −qᵢ/pᵢ, Hessian diag(qᵢ/pᵢ²); minimal at p = q. [BSB] arXiv 2605.06741 §2 */
import { log } from "../elementary";
import type { Objective } from "./types";

export const crossEntropy: Objective = {
  /** 0 ln 0 = 0; Infinity where pᵢ = 0 < qᵢ. */
  value(p, q) {
    let total = 0;
    for (let i = 0; i < p.length; i++) if (q[i] > 0) total -= q[i] * log(p[i]);
    return total;
  },
  gradient(p, q, out) {
    for (let i = 0; i < p.length; i++) out[i] = -q[i] / p[i];
  },
};
