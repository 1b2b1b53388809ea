/** @file Stochastic gradient descent, θ ← θ − λU g: the template with Euclid's geometry. */
import { halfSquare, type MethodRecord } from "./types";

export const sgd: MethodRecord<{ kind: "sgd" }> = {
  create: () => ({
    step: ({ w, g }, { product }) => {
      for (let i = 0; i < w.length; i++) w[i] -= product * g[i];
    },
    divergence: halfSquare,
  }),
};
