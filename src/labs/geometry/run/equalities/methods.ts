/**
 * @file Textbook methods beside the template's row for each. A textbook method keeps what its textbook keeps; a row is a metric and an oracle, and
 * goes through the dual: θ = ∇φ_t(x), θ − ηu, back. GEOMETRY §1.8, §2 (g)
 */
import { exp, log } from "../../../../core/elementary";
import { entropyMirrorStep } from "../../../../core/mirrorStep";
import { entropy } from "../../../../core/mirror/entropy";
import type { FlowObjective } from "../flow/objective";
import type { EqualitiesParams } from "../params";

/** x becomes the next point, from step t on. */
export type Step = (x: Float64Array, t: number) => void;
/** The same, and what the row was: the diagonal of the metric, and the direction. */
export type Row = (x: Float64Array, t: number, metric: Float64Array, oracle: Float64Array) => void;

export interface Pair {
  readonly textbook: Step;
  readonly row: Row;
  readonly variants: readonly { readonly name: string; readonly step: Step }[];
}

/** ∇f at (x, t), in scratch of its own. */
type Gradient = (x: Float64Array, t: number) => Float64Array;

function gradientOf(objective: FlowObjective): Gradient {
  const g = new Float64Array(objective.dimension);
  return (x, t) => {
    objective.gradient(x, t, g);
    return g;
  };
}

interface Moments {
  /** Averages of g and of g² so far, corrected for their start at 0 or not. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly add: (g: Float64Array) => void;
}

/**
 * Averages with weights β^{t−s}: S ← βS + g. Times 1 − β they are as they are written, over their weights W ← βW + 1 they are corrected for their
 * start, which is division by 1 − β^t without its cancellation.
 */
function momentsOf(n: number, beta1: number, beta2: number, corrected: boolean): Moments {
  const [sum1, sum2, first, second] = Array.from({ length: 4 }, () => new Float64Array(n));
  let [weight1, weight2] = [0, 0];
  return {
    first,
    second,
    add: (g) => {
      weight1 = beta1 * weight1 + 1;
      weight2 = beta2 * weight2 + 1;
      for (let i = 0; i < n; i++) {
        sum1[i] = beta1 * sum1[i] + g[i];
        sum2[i] = beta2 * sum2[i] + g[i] * g[i];
        first[i] = corrected ? sum1[i] / weight1 : (1 - beta1) * sum1[i];
        second[i] = corrected ? sum2[i] / weight2 : (1 - beta2) * sum2[i];
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

type Of = (params: EqualitiesParams, objective: FlowObjective, start: Float64Array) => Pair;

const adagrad: Of = ({ step, epsilon }, objective) => {
  const n = objective.dimension;
  const textbook = (inside: boolean): Step => {
    const squares = new Float64Array(n);
    const gradient = gradientOf(objective);
    return (x, t) => {
      const g = gradient(x, t);
      for (let i = 0; i < n; i++) {
        squares[i] += g[i] * g[i];
        x[i] -= (step * g[i]) / root(squares[i], epsilon, inside);
      }
    };
  };
  const sums = new Float64Array(n);
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

const rmsprop: Of = ({ step, epsilon, rho }, objective) => {
  const n = objective.dimension;
  const textbook = (inside: boolean): Step => {
    const v = new Float64Array(n);
    const gradient = gradientOf(objective);
    return (x, t) => {
      const g = gradient(x, t);
      for (let i = 0; i < n; i++) {
        v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
        x[i] -= (step * g[i]) / root(v[i], epsilon, inside);
      }
    };
  };
  const moments = momentsOf(n, 0, rho, false);
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

const adam: Of = ({ step, epsilon, beta1, beta2 }, objective) => {
  const n = objective.dimension;
  const textbook = (corrected: boolean, inside: boolean): Step => {
    const { first, second, add } = momentsOf(n, beta1, beta2, corrected);
    const gradient = gradientOf(objective);
    return (x, t) => {
      add(gradient(x, t));
      for (let i = 0; i < n; i++) x[i] -= (step * first[i]) / root(second[i], epsilon, inside);
    };
  };
  const { first, second, add } = momentsOf(n, beta1, beta2, true);
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

/** ∇²φ of the entropy. */
function writeInverse(x: Float64Array, metric: Float64Array): void {
  for (let i = 0; i < x.length; i++) metric[i] = 1 / x[i];
}

/** In θ = ln x, against the metric ∇²φ*(θ) = diag(e^θ) that φ* has there. */
const naturalGradient: Of = ({ step }, objective, start) => {
  const theta = start.map(log);
  const gradient = gradientOf(objective);
  const own = gradientOf(objective);
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
    row: (x, t, metric, oracle) => {
      oracle.set(own(x, t));
      writeInverse(x, metric);
      entropy.spaceStep(x, oracle, step, x);
    },
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

function divideBySum(x: Float64Array): void {
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

/** Weights e^{−η · what an expert has lost so far}. */
const hedge: Of = ({ step }, objective, start) => {
  const n = start.length;
  const total = new Float64Array(n);
  const exponents = new Float64Array(n);
  const [losses, own, linear] = Array.from({ length: 3 }, () => gradientOf(objective));
  return {
    textbook: (x, t) => {
      const l = losses(x, t);
      for (let i = 0; i < n; i++) {
        total[i] += l[i];
        exponents[i] = -step * total[i];
      }
      weigh(start, exponents, x);
    },
    row: (x, t, metric, oracle) => {
      oracle.set(own(x, t));
      writeInverse(x, metric);
      entropyMirrorStep(x, oracle, step, x);
    },
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

/** d/dt ln(xᵢ/xₙ) = fᵢ − fₙ with fitness f = −∇loss, a step of Euler's in these log-odds. */
const replicator: Of = ({ step }, objective, start) => {
  const n = start.length;
  const odds = start.map((value) => log(value / start[n - 1]));
  const ones = new Float64Array(n).fill(1);
  const [slopes, own, plain] = Array.from({ length: 3 }, () => gradientOf(objective));
  return {
    textbook: (x, t) => {
      const g = slopes(x, t);
      for (let i = 0; i < n; i++) odds[i] += step * (g[n - 1] - g[i]);
      weigh(ones, odds, x);
    },
    row: (x, t, metric, oracle) => {
      oracle.set(own(x, t));
      writeInverse(x, metric);
      entropyMirrorStep(x, oracle, step, x);
    },
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

const PAIRS: { readonly [Name in EqualitiesParams["pair"]]: Of } = {
  naturalGradient,
  adagrad,
  rmsprop,
  adam,
  hedge,
  replicator,
};

/** Those whose points are beliefs. */
export const isOnSimplex = ({ pair }: Pick<EqualitiesParams, "pair">): boolean =>
  pair === "hedge" || pair === "replicator";

/** Where both runs begin; a belief is divided by its sum. */
export function startOf(params: Pick<EqualitiesParams, "pair" | "start">): Float64Array {
  const start = Float64Array.from(params.start);
  if (isOnSimplex(params)) divideBySum(start);
  return start;
}

/** A textbook method and its row, at their start. */
export const createPair = (params: EqualitiesParams, objective: FlowObjective): Pair =>
  PAIRS[params.pair](params, objective, startOf(params));
