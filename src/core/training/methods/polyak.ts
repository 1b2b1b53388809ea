/**
 * @file Polyak's step: θ ← θ − λU (f_B(θ) − f*)/‖g‖² · g, which lands on the hyperplane where the linear model of f_B reaches f*. λ has a unit: 1 is
 * that projection, 2 its reflection. Polyak 1969
 */
import { halfSquare, type MethodRecord } from "./types";

export const polyak: MethodRecord<{ kind: "polyak" }> = {
  unit: "own",
  only: "softmax",
  create: (_, __, { least }) => ({
    step: ({ model, w, batch, g }, { product }) => {
      let square = 0;
      for (let i = 0; i < g.length; i++) square += g[i] * g[i];
      const above = model.value(w, batch) - least;
      if (!(above > 0) || square === 0) return;
      const step = product * (above / square);
      for (let i = 0; i < w.length; i++) w[i] -= step * g[i];
    },
    divergence: halfSquare,
  }),
};
