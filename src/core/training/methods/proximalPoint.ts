/**
 * @file The relaxed stochastic proximal point: θ ← θ + λ (prox − θ), prox = argmin f_B(y) + ‖y − θ‖²/(2U), by Newton's method. λ has a unit: 1 is the
 * proximal point itself. Rockafellar 1976
 */
import { factor, solveLower, solveUpper } from "../../linear/cholesky";
import { hessianInto } from "../model";
import { halfSquare, type MethodRecord } from "./types";

const MAX_NEWTON_STEPS = 30;
const MAX_HALVINGS = 30;
/** The share of the first gradient that is taken for 0. */
const VANISHED_GRADIENT_SHARE = 1e-12;

export const proximalPoint: MethodRecord<{ kind: "proximalPoint" }> = {
  unit: "own",
  only: "softmax",
  create: (_, size) => {
    const y = new Float64Array(size);
    const trial = new Float64Array(size);
    const system = new Float64Array(size * size);
    return {
      step: ({ model, w, batch, g }, { scale, relaxation }) => {
        const value = (at: Float64Array) => model.value(at, batch) + halfSquare(at, w) / scale;
        const slope = (at: Float64Array) => {
          model.gradient(at, batch, g);
          let most = 0;
          for (let i = 0; i < size; i++) {
            g[i] += (at[i] - w[i]) / scale;
            most = Math.max(most, Math.abs(g[i]));
          }
          return most;
        };
        y.set(w);
        const first = slope(y);
        let now = value(y);
        for (let k = 0, left = first; k < MAX_NEWTON_STEPS && left > VANISHED_GRADIENT_SHARE * first; k++) {
          hessianInto(model, y, batch, system, model.l2 + 1 / scale);
          if (factor(system, size) >= 0) break;
          solveLower(system, size, g);
          solveUpper(system, size, g);
          let next = now;
          let length = 1;
          for (let halved = 0; halved < MAX_HALVINGS; halved++, length /= 2) {
            for (let i = 0; i < size; i++) trial[i] = y[i] - length * g[i];
            next = value(trial);
            if (next <= now * (1 + 1e-15)) break;
          }
          y.set(trial);
          now = next;
          left = slope(y);
        }
        for (let i = 0; i < size; i++) w[i] += relaxation * (y[i] - w[i]);
      },
      divergence: halfSquare,
    };
  },
};
