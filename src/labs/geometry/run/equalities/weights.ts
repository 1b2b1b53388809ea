/** @file Natural gradient, Hedge and the replicator equation, which are the entropy's step in other words. GEOMETRY §2 (g) */
import { exp, log } from "../../../../core/elementary";
import { createStep } from "../../../../core/mirror/constraint";
import { exactOracle } from "../../../../core/mirror/oracle";
import { entropy } from "../../../../core/mirror/entropy";
import type { Objective } from "../../../../core/objective";
import { gradientOf, type Of, type Row } from "./pair";

/** The template's step under the entropy, whose metric is ∇²φ(x) = diag(1/x). */
function entropyRow(objective: Objective, kind: "space" | "simplex", step: number): Row {
  const ask = exactOracle(objective);
  const move = createStep(entropy, { kind }, objective.dimension);
  return (x, t, metric, oracle) => {
    ask(x, t, oracle);
    for (let i = 0; i < x.length; i++) metric[i] = 1 / x[i];
    move(x, oracle, step, x);
  };
}

/** In θ = ln x with the metric ∇²φ*(θ) = diag(e^θ), which is φ*'s there. */
export const naturalGradient: Of = ({ step }, objective, start, memory) => {
  const theta = memory.take(start.map(log));
  const gradient = gradientOf(objective);
  const direct = gradientOf(objective);
  return {
    textbook: (x, t) => {
      const g = gradient(x, t);
      for (let i = 0; i < x.length; i++) {
        const fisher = exp(theta[i]);
        const inTheta = fisher * g[i];
        theta[i] -= (step * inTheta) / fisher;
        x[i] = exp(theta[i]);
      }
    },
    row: entropyRow(objective, "space", step),
    variants: [
      {
        name: "without the dual",
        step: (x, t) => {
          const g = direct(x, t);
          for (let i = 0; i < x.length; i++) x[i] -= step * x[i] * g[i];
        },
      },
    ],
  };
};

/** Divides by the sum. */
export function divideBySum(x: Float64Array): void {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += x[i];
  for (let i = 0; i < x.length; i++) x[i] /= total;
}

/** x ∝ start · e^y. */
function weigh(start: Float64Array, y: Float64Array, x: Float64Array): void {
  const most = y.reduce((top, value) => Math.max(top, value), -Infinity);
  for (let i = 0; i < x.length; i++) x[i] = start[i] * exp(y[i] - most);
  divideBySum(x);
}

/** Weights e^{−η · (total loss of the expert so far)}. */
export const hedge: Of = ({ step }, objective, start, memory) => {
  const n = start.length;
  const total = memory.take(new Float64Array(n));
  const exponents = new Float64Array(n);
  const [losses, linear] = Array.from({ length: 2 }, () => gradientOf(objective));
  return {
    textbook: (x, t) => {
      const l = losses(x, t);
      for (let i = 0; i < n; i++) {
        total[i] += l[i];
        exponents[i] = -step * total[i];
      }
      weigh(start, exponents, x);
    },
    row: entropyRow(objective, "simplex", step),
    variants: [
      {
        name: "1 − ηl instead of e^{−ηl}",
        step: (x, t) => {
          const l = linear(x, t);
          for (let i = 0; i < n; i++) x[i] *= 1 - step * l[i];
          divideBySum(x);
        },
      },
    ],
  };
};

/** d/dt ln(xᵢ/xₙ) = fᵢ − fₙ with fitness f = −∇loss, as a step of Euler's method in these log-odds. */
export const replicator: Of = ({ step }, objective, start, memory) => {
  const n = start.length;
  const odds = memory.take(start.map((value) => log(value / start[n - 1])));
  const ones = new Float64Array(n).fill(1);
  const [slopes, plain] = Array.from({ length: 2 }, () => gradientOf(objective));
  return {
    textbook: (x, t) => {
      const g = slopes(x, t);
      for (let i = 0; i < n; i++) odds[i] += step * (g[n - 1] - g[i]);
      weigh(ones, odds, x);
    },
    row: entropyRow(objective, "simplex", step),
    variants: [
      {
        name: "Euler’s step in x itself",
        step: (x, t) => {
          const g = plain(x, t);
          let mean = 0;
          for (let i = 0; i < n; i++) mean += x[i] * g[i];
          for (let i = 0; i < n; i++) x[i] *= 1 + step * (mean - g[i]);
        },
      },
    ],
  };
};
