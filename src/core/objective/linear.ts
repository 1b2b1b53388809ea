/** @file Linear losses f(x) = ⟨l, x⟩, gradient l, Hessian 0: the same at every time, or a row of them for each. */
import type { AimedObjective } from "./types";

/** Of x in ℝⁿ with losses l. */
export const linear: AimedObjective = {
  value(x, l) {
    let total = 0;
    for (let i = 0; i < l.length; i++) total += l[i] * x[i];
    return total;
  },
  gradient: (_, l, out) => out.set(l),
  curvatures: (_x, _l, out) => void out.fill(0),
  isQuadratic: true,
  divergence: () => 0,
  undefinedAt: () => -1,
};
