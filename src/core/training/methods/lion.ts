/** @file Lion, θ ← θ − λU (sign(0.9 m + 0.1 g) + l2 θ), m ← 0.99 m + 0.01 g. Chen et al. 2023 */
import { halfSquare, type MethodRecord } from "./types";

const LOOKED_AT = 0.9;
const KEPT_SHARE = 0.99;

export const lion: MethodRecord<{ kind: "lion" }> = {
  decoupled: true,
  create: (_, size) => {
    const m = new Float64Array(size);
    return {
      step: ({ w, g, model }, { product }) => {
        for (let i = 0; i < w.length; i++) {
          w[i] -= product * (Math.sign(LOOKED_AT * m[i] + (1 - LOOKED_AT) * g[i]) + model.l2 * w[i]);
          m[i] = KEPT_SHARE * m[i] + (1 - KEPT_SHARE) * g[i];
        }
      },
      divergence: halfSquare,
      memory: [m],
    };
  },
};
