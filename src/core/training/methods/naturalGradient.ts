/**
 * @file The natural gradient, θ ← θ − λU (F + l2)⁻¹ g, F the Fisher matrix of the batch. On softmax regression F + l2 is the Hessian, so that this is
 * Newton's method, damped. Amari 1998
 */
import { factor, solveLower, solveUpper } from "../../linear/cholesky";
import { hessianInto } from "../model";
import type { MethodRecord } from "./types";

export const naturalGradient: MethodRecord<{ kind: "naturalGradient" }> = {
  varies: true,
  only: "softmax",
  create: (_, size) => {
    const metric = new Float64Array(size * size);
    const lower = new Float64Array(size * size);
    const off = new Float64Array(size);
    return {
      step: ({ model, w, batch, g }, { product }) => {
        hessianInto(model, w, batch, metric);
        lower.set(metric);
        if (factor(lower, size) >= 0) return void w.fill(NaN);
        solveLower(lower, size, g);
        solveUpper(lower, size, g);
        for (let i = 0; i < size; i++) w[i] -= product * g[i];
      },
      divergence: (z, x) => {
        for (let i = 0; i < size; i++) off[i] = z[i] - x[i];
        let total = 0;
        for (let i = 0; i < size; i++) {
          let along = 0;
          for (let j = 0; j < size; j++) along += metric[i * size + j] * off[j];
          total += off[i] * along;
        }
        return 0.5 * total;
      },
      memory: [metric],
    };
  },
};
