/** @file Cross-entropy f(x) = −Σ qᵢ ln xᵢ, gradient −qᵢ/xᵢ, Hessian diag(qᵢ/xᵢ²); on the simplex minimal at x = q. [BSB] arXiv 2605.06741 §2 */
import { log } from "../elementary";
import { divergence as burgDivergence } from "../mirror/burg";
import type { AimedObjective } from "./types";

/** Of x ≥ 0 with a target q ≥ 0; a class with qᵢ = 0 adds nothing, whatever xᵢ is. */
export const crossEntropy: AimedObjective = {
  /** 0 ln 0 = 0; Infinity where xᵢ = 0 < qᵢ. */
  value(x, q) {
    let total = 0;
    for (let i = 0; i < x.length; i++) if (q[i] > 0) total -= q[i] * log(x[i]);
    return total;
  },
  valueOfLogs(logs, q) {
    let total = 0;
    for (let i = 0; i < logs.length; i++) if (q[i] > 0) total += q[i] * logs[i];
    return -total;
  },
  gradient(x, q, out) {
    for (let i = 0; i < x.length; i++) out[i] = q[i] === 0 ? 0 : -q[i] / x[i];
  },
  curvatures(x, q, out) {
    for (let i = 0; i < x.length; i++) out[i] = q[i] === 0 ? 0 : q[i] / (x[i] * x[i]);
  },
  isQuadratic: false,
  /** Σ qᵢ (r − ln(1 + r)), r = yᵢ/xᵢ − 1: Burg's divergence, weighted. */
  divergence(y, x, q) {
    let total = 0;
    for (let i = 0; i < q.length; i++) if (q[i] > 0) total += q[i] * burgDivergence(y[i], x[i]);
    return total;
  },
  undefinedAt(x, q) {
    for (let i = 0; i < x.length; i++) if (x[i] < 0 && q[i] > 0) return i;
    return -1;
  },
};
