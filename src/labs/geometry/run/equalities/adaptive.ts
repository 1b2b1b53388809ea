/** @file AdaGrad, RMSProp and Adam: metrics that follow the gradients. GEOMETRY §1.8, §2 (g) */
import type { Memory } from "./memory";
import { gradientOf, type Of, type Step } from "./pair";

interface Moments {
  /** Averages of g and g² so far, with or without correction for their start at 0. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly add: (g: Float64Array) => void;
}

/**
 * Averages with weights β^{t−s}: S ← βS + g. Multiplied by 1 − β they are the usual ones. Divided by their
 * weights W ← βW + 1 they are corrected for their start, as division by 1 − β^t would do, but without
 * cancellation.
 */
function momentsOf(
  memory: Memory,
  n: number,
  [beta1, beta2]: readonly [number, number],
  corrected: boolean,
): Moments {
  const [first, second] = Array.from({ length: 2 }, () => new Float64Array(n));
  const [sum1, sum2] = [memory.take(first), memory.take(second)];
  const weights = memory.take([0, 0]);
  return {
    first,
    second,
    add: (g) => {
      weights[0] = beta1 * weights[0] + 1;
      weights[1] = beta2 * weights[1] + 1;
      for (let i = 0; i < n; i++) {
        sum1[i] = beta1 * sum1[i] + g[i];
        sum2[i] = beta2 * sum2[i] + g[i] * g[i];
        first[i] = corrected ? sum1[i] / weights[0] : (1 - beta1) * sum1[i];
        second[i] = corrected ? sum2[i] / weights[1] : (1 - beta2) * sum2[i];
      }
    },
  };
}

/** The mirror step of φ = ½⟨x, diag(h)x⟩. */
function metricStep(x: Float64Array, h: Float64Array, u: Float64Array, eta: number): void {
  for (let i = 0; i < x.length; i++) x[i] = (h[i] * x[i] - eta * u[i]) / h[i];
}

/** √v + ε, or √(v + ε). */
const root = (v: number, epsilon: number, inside: boolean): number =>
  inside ? Math.sqrt(v + epsilon) : Math.sqrt(v) + epsilon;

export const adagrad: Of = ({ step, epsilon }, objective, _, memory) => {
  const n = objective.dimension;
  const textbook = (inside: boolean): Step => {
    const squares = memory.take(new Float64Array(n));
    const gradient = gradientOf(objective);
    return (x, t) => {
      const g = gradient(x, t);
      for (let i = 0; i < n; i++) {
        squares[i] += g[i] * g[i];
        x[i] -= (step * g[i]) / root(squares[i], epsilon, inside);
      }
    };
  };
  const sums = memory.take(new Float64Array(n));
  const gradient = gradientOf(objective);
  return {
    textbook: textbook(false),
    row: (x, t, metric, oracle) => {
      oracle.set(gradient(x, t));
      for (let i = 0; i < n; i++) {
        sums[i] += oracle[i] * oracle[i];
        metric[i] = root(sums[i], epsilon, false);
      }
      metricStep(x, metric, oracle, step);
    },
    variants: [{ name: "ε inside the root", step: textbook(true) }],
  };
};

export const rmsprop: Of = ({ step, epsilon, rho }, objective, _, memory) => {
  const n = objective.dimension;
  const textbook = (inside: boolean): Step => {
    const v = memory.take(new Float64Array(n));
    const gradient = gradientOf(objective);
    return (x, t) => {
      const g = gradient(x, t);
      for (let i = 0; i < n; i++) {
        v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
        x[i] -= (step * g[i]) / root(v[i], epsilon, inside);
      }
    };
  };
  const moments = momentsOf(memory, n, [0, rho], false);
  const gradient = gradientOf(objective);
  return {
    textbook: textbook(false),
    row: (x, t, metric, oracle) => {
      oracle.set(gradient(x, t));
      moments.add(oracle);
      for (let i = 0; i < n; i++) metric[i] = root(moments.second[i], epsilon, false);
      metricStep(x, metric, oracle, step);
    },
    variants: [{ name: "ε inside the root", step: textbook(true) }],
  };
};

export const adam: Of = ({ step, epsilon, beta1, beta2 }, objective, _, memory) => {
  const n = objective.dimension;
  const textbook = (corrected: boolean, inside: boolean): Step => {
    const { first, second, add } = momentsOf(memory, n, [beta1, beta2], corrected);
    const gradient = gradientOf(objective);
    return (x, t) => {
      add(gradient(x, t));
      for (let i = 0; i < n; i++) x[i] -= (step * first[i]) / root(second[i], epsilon, inside);
    };
  };
  const { first, second, add } = momentsOf(memory, n, [beta1, beta2], true);
  const gradient = gradientOf(objective);
  return {
    textbook: textbook(true, false),
    row: (x, t, metric, oracle) => {
      add(gradient(x, t));
      for (let i = 0; i < n; i++) {
        oracle[i] = first[i];
        metric[i] = root(second[i], epsilon, false);
      }
      metricStep(x, metric, oracle, step);
    },
    variants: [
      { name: "without bias correction", step: textbook(false, false) },
      { name: "ε inside the root", step: textbook(true, true) },
    ],
  };
};
