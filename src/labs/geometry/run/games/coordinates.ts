/**
 * @file A player's strategy in coordinates that lose no digits. Under the entropy these are the logarithms rᵢ
 * = ln(xᵢ/zᵢ) relative to the equilibrium z, which represent a share of 1e-300 or 1e-3000 as well as one that
 * differs from z by 1e-20. Otherwise they are the entries.
 */
import { exp, expm1, log, log1p } from "../../../../core/elementary";
import { createStep, SIMPLEX } from "../../../../core/mirror/constraint";
import type { Potential } from "../../../../core/mirror/types";
import { expExcess } from "../../../../core/series";

export interface Coordinates {
  /** state ← the strategy */
  readonly enter: (strategy: ArrayLike<number>, state: Float64Array) => void;
  /** out ← the step of size eta that increases a payoff; out may be state */
  readonly climb: (state: Float64Array, payoff: Float64Array, eta: number, out: Float64Array) => void;
  /** out ← x − z */
  readonly deviation: (state: Float64Array, out: Float64Array) => void;
  /** out ← x */
  readonly belief: (state: Float64Array, out: Float64Array) => void;
  /** D(z, x). */
  readonly divergence: (state: Float64Array) => number;
  /** D(x, x⁺) of two states; null if rises are decided by the divergences alone. */
  readonly between: ((state: Float64Array, next: Float64Array) => number) | null;
  /** ln of the smallest entry. */
  readonly leastLog: (state: Float64Array) => number;
}

/** For larger exponents, sums of eˣ are formed relative to their largest term. */
const SMALL_EXPONENT = 1;

/**
 * Logarithms of x relative to z where zᵢ > 0, and relative to 1 elsewhere; Σ xᵢ = 1. D(z, x) = Σ zᵢ (eʳ − 1 −
 * r) + Σ_{zᵢ = 0} xᵢ, without cancellation however near x is to z.
 */
export function logRatios(z: Float64Array): Coordinates {
  const base = z.map((entry) => (entry > 0 ? entry : 1));
  const logBase = base.map(log);
  const belief = (r: Float64Array, out: Float64Array) => {
    for (let i = 0; i < r.length; i++) out[i] = base[i] * exp(r[i]);
  };
  return {
    enter(strategy, r) {
      for (let i = 0; i < r.length; i++) r[i] = log(strategy[i]) - logBase[i];
      normalise(base, z, r);
    },
    climb(r, payoff, eta, out) {
      for (let i = 0; i < r.length; i++) out[i] = r[i] + eta * payoff[i];
      normalise(base, z, out);
    },
    deviation(r, out) {
      for (let i = 0; i < r.length; i++) out[i] = z[i] > 0 ? z[i] * expm1(r[i]) : exp(r[i]);
    },
    belief,
    divergence(r) {
      let total = 0;
      for (let i = 0; i < r.length; i++) total += z[i] > 0 ? z[i] * expExcess(r[i]) : exp(r[i]);
      return total;
    },
    between(r, next) {
      let total = 0;
      for (let i = 0; i < r.length; i++) total += base[i] * exp(r[i]) * expExcess(next[i] - r[i]);
      return total;
    },
    leastLog(r) {
      let least = Infinity;
      for (let i = 0; i < r.length; i++) if (logBase[i] + r[i] < least) least = logBase[i] + r[i];
      return least;
    },
  };
}

/** Subtracts ln Σ baseᵢ e^{rᵢ} from r. */
function normalise(base: Float64Array, z: Float64Array, r: Float64Array): void {
  let [middle, top] = [0, -Infinity];
  for (let i = 0; i < r.length; i++) {
    middle += z[i] * r[i];
    if (r[i] > top) top = r[i];
  }
  const isNear = top - middle < SMALL_EXPONENT;
  const shift = isNear ? middle : top;
  let excess = 0;
  for (let i = 0; i < r.length; i++) {
    const x = r[i] - shift;
    excess += isNear && z[i] > 0 ? z[i] * expm1(x) : base[i] * exp(x);
  }
  const total = shift + (isNear ? log1p(excess) : log(excess));
  for (let i = 0; i < r.length; i++) r[i] -= total;
}

/** The entries themselves, moved by the exact steps of a potential on the simplex. */
export function entries(potential: Potential, z: Float64Array): Coordinates {
  const step = createStep(potential, SIMPLEX, z.length);
  const downhill = new Float64Array(z.length);
  const copy = (x: Float64Array, out: Float64Array) => out.set(x);
  return {
    enter(strategy, x) {
      for (let i = 0; i < x.length; i++) x[i] = strategy[i];
    },
    climb(x, payoff, eta, out) {
      for (let i = 0; i < x.length; i++) downhill[i] = -payoff[i];
      step(x, downhill, eta, out);
    },
    deviation(x, out) {
      for (let i = 0; i < x.length; i++) out[i] = x[i] - z[i];
    },
    belief: copy,
    divergence: (x) => potential.divergence(z, x),
    between: null,
    leastLog: (x) => log(x.reduce((least, entry) => Math.min(least, entry), Infinity)),
  };
}
