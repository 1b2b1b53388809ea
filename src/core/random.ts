/** @file Random numbers and beliefs derived from (seed, run), never from call order elsewhere: one worker or eight, the same bits. */
import { exp, log } from "./elementary";
import { initialState, xoshiro } from "./xoshiro";

/** A stream of independent random numbers. */
export interface Random {
  /** Uniform on (0, 1): odd multiples of 2⁻⁵³, never 0 or 1. */
  readonly uniform: () => number;
  /** Standard normal, by Marsaglia's polar method. */
  readonly normal: () => number;
  /** Exponential with mean 1: −ln U. */
  readonly exponential: () => number;
}

/**
 * The stream of one run.
 *
 * @param seed integer, 0 … 2⁵³ − 1
 * @param run zero-based run index, integer, 0 … 2⁵³ − 1
 */
export function createRandom(seed: number, run: number): Random {
  const next = xoshiro(initialState(seed, run));
  // (k + ½) 2⁻⁵² with 52 random bits k from two words: exact.
  const uniform = (): number => {
    const high = next() >>> 6;
    const low = next() >>> 6;
    return (high * 67108864 + low + 0.5) * 2.220446049250313e-16;
  };
  return { uniform, normal: polar(uniform), exponential: () => -log(uniform()) };
}

/** Pairs of normals: (u, v) uniform on the disc, times √(−2 ln r²/r²); the second one waits for the next call. */
function polar(uniform: () => number): () => number {
  let spare = NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const waiting = spare;
      spare = NaN;
      return waiting;
    }
    let u = 0;
    let v = 0;
    let r = 0;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      r = u * u + v * v;
    } while (r >= 1 || r === 0);
    const scale = Math.sqrt((-2 * log(r)) / r);
    spare = v * scale;
    return u * scale;
  };
}

/** Entries drawn below this become this: a belief is interior. */
const SMALLEST = 1e-300;

/**
 * A belief from the Dirichlet distribution with density ∝ Π pᵢ^(αᵢ − 1): p = G/ΣG with independent Gᵢ ~ Gamma(αᵢ).
 *
 * αᵢ = 1: exponentials. Otherwise ln Gᵢ by Marsaglia & Tsang 2000; for αᵢ < 1 as Gamma(αᵢ + 1) · U^{1/αᵢ}, all in logarithms,
 * so that small αᵢ do not underflow; what is below 1e-300 in the end becomes 1e-300.
 *
 * @param random the stream drawn from
 * @param alpha concentrations αᵢ > 0, C ≥ 2
 * @param out receives the belief, C entries ≥ 1e-300, sum 1 to rounding
 */
export function dirichlet(random: Random, alpha: ArrayLike<number>, out: Float64Array): void {
  let top = -Infinity;
  for (let i = 0; i < out.length; i++) {
    out[i] = logGamma(random, alpha[i]);
    if (out[i] > top) top = out[i];
  }
  let total = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = exp(out[i] - top);
    total += out[i];
  }
  for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i] / total, SMALLEST);
}

/**
 * A belief uniform on the simplex (all αᵢ = 1), from C exponentials.
 *
 * @param random the stream drawn from
 * @param out receives the belief, C ≥ 2 entries > 0, sum 1 to rounding
 */
export function flatDirichlet(random: Random, out: Float64Array): void {
  let total = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = random.exponential();
    total += out[i];
  }
  for (let i = 0; i < out.length; i++) out[i] /= total;
}

/** ln of a Gamma(α, 1) variable. */
function logGamma(random: Random, alpha: number): number {
  if (alpha === 1) return log(random.exponential());
  if (alpha < 1) return largeLogGamma(random, alpha + 1) + log(random.uniform()) / alpha;
  return largeLogGamma(random, alpha);
}

/** ln of a Gamma(α, 1) variable, α ≥ 1: d v with d = α − 1/3, v = (1 + x/√(9d))³, x normal, accepted when ln U < ½x² + d − dv + d ln v. */
function largeLogGamma(random: Random, alpha: number): number {
  const d = alpha - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const logV = log(v);
    if (log(random.uniform()) < 0.5 * x * x + d - d * v + d * logV) return log(d) + logV;
  }
}
