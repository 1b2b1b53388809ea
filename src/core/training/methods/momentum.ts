/** @file The heavy ball, v ← 0.9 v + g, θ ← θ − λU v. Polyak 1964 */
import { halfSquare, type MethodRecord } from "./types";

const KEPT_SHARE = 0.9;

export const momentum: MethodRecord<{ kind: "momentum" }> = {
  create: (_, size) => {
    const v = new Float64Array(size);
    return {
      step: ({ w, g }, { product }) => {
        for (let i = 0; i < w.length; i++) {
          v[i] = KEPT_SHARE * v[i] + g[i];
          w[i] -= product * v[i];
        }
      },
      divergence: halfSquare,
      memory: [v],
    };
  },
};
