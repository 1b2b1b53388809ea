/**
 * @file One step of the binary slice in odds t = x/(1 − x), for the belief (x, 1 − x) and the target (q, 1 − q) under cross-entropy.
 * Odds keep all digits at both faces, and in odds neither the mirror nor the projected step needs the belief itself. Four recurrences:
 * entropy mirror or Euclidean projected step, each with a fixed step η or with η_t = f η_max(p_t) evaluated anew at every step.
 * The interior clamp keeps x in [ε, 1 − ε], so t in [lo, hi]. MATH §2, §3 and bench/atlas_reference.c (ours)
 *
 * With v(t) = q/t − (1 − q), so that q/x − (1 − q)/(1 − x) = (1 + t) v(t), and m(t) = min(t², 1/t), so that η_max = 2 m(t)/(1 + t):
 * - mirror: t⁺ = t e^E, E = η (1 + t) v, computed as t 2^(y/128), y = (a/t − b t) + (a − b) with a = uηq, b = uη(1 − q), u = 128/ln 2; with a
 *   fraction y = (a/t − b) m, a = 2ufq, b = 2uf(1 − q);
 * - projected: t⁺ = (t + D)/(1 − D), D = (1 + t)² (a/t − b), a = ηq/2, b = η(1 − q)/2; with a fraction D = m (1 + t)(a/t − b), a = fq, b = f(1 − q).
 *
 * These lines are the truth: the SIMD kernel does the same operations in the same order, and is tested to give the same bits.
 */
import { log } from "../elementary";
import { exp2Times, STEPS_PER_UNIT } from "../elementary/exp2";

/** Which of the four recurrences. The numbers are those of the SIMD kernel. */
export const MIRROR_FIXED = 0;
export const MIRROR_FRACTION = 1;
export const PROJECTED_FIXED = 2;
export const PROJECTED_FRACTION = 3;
export const MODES = [MIRROR_FIXED, MIRROR_FRACTION, PROJECTED_FIXED, PROJECTED_FRACTION] as const;
export type Mode = (typeof MODES)[number];

/** What all cells of an atlas share. */
export interface Limits {
  /** Odds of x = ε and of x = 1 − ε. */
  readonly lo: number;
  readonly hi: number;
  /** Exponents y are cut to ±cut: beyond, the step ends at the clamp from wherever it started. */
  readonly cut: number;
}

/**
 * The clamp in odds: lo = ε/(1 − ε), hi = (1 − ε)/ε, and cut = u (ln(hi/lo) + 1).
 *
 * @param floor ε in [1e-100, 0.1]: there the recurrences stay inside the doubles, whatever the step up to 1e9
 */
export function limitsOf(floor: number): Limits {
  const hi = (1 - floor) / floor;
  return { lo: floor / (1 - floor), hi, cut: STEPS_PER_UNIT * (2 * log(hi) + 1) };
}

/** The numbers of one cell that its recurrence needs. */
export interface Coefficients {
  a: number;
  b: number;
}

/** What multiplies q and 1 − q beside the step, by mode. */
const UNITS = [STEPS_PER_UNIT, 2 * STEPS_PER_UNIT, 0.5, 1] as const;

/**
 * Writes a and b of a cell.
 *
 * @param mode which recurrence
 * @param q first entry of the target, in (0, 1)
 * @param step η, or the fraction f, > 0
 * @param out receives them
 */
export function coefficients(mode: Mode, q: number, step: number, out: Coefficients): void {
  const unit = UNITS[mode] * step;
  out.a = unit * q;
  out.b = unit * (1 - q);
}

/** t of x, both faces included: 0 and Infinity. */
export function oddsOf(x: number): number {
  return x / (1 - x);
}

/**
 * One mirror step at fixed η, then the clamp.
 *
 * @param t odds in [lo, hi]
 * @param a as is b: see {@link coefficients}
 * @param lo as are hi and cut: see {@link limitsOf}
 * @returns odds in [lo, hi]; exactly lo or hi where the clamp acted
 */
export function mirrorOdds(t: number, a: number, b: number, lo: number, hi: number, cut: number): number {
  const y = a / t - b * t + (a - b);
  return clamp(exp2Times(clamp(y, -cut, cut), t), lo, hi);
}

/** One mirror step at η = f η_max(p), then the clamp; as {@link mirrorOdds}. */
export function mirrorFractionOdds(
  t: number,
  a: number,
  b: number,
  lo: number,
  hi: number,
  cut: number,
): number {
  const y = (a / t - b) * least(t * t, 1 / t);
  return clamp(exp2Times(clamp(y, -cut, cut), t), lo, hi);
}

/** One projected step at fixed η, then the clamp: D ≥ 1 is the face x = 1, D ≤ −t the face x = 0. */
export function projectedOdds(t: number, a: number, b: number, lo: number, hi: number): number {
  const s = 1 + t;
  const d = s * s * (a / t - b);
  return d >= 1 ? hi : clamp((t + d) / (1 - d), lo, hi);
}

/** One projected step at η = f η_max(p), then the clamp; as {@link projectedOdds}. */
export function projectedFractionOdds(t: number, a: number, b: number, lo: number, hi: number): number {
  const d = least(t * t, 1 / t) * (1 + t) * (a / t - b);
  return d >= 1 ? hi : clamp((t + d) / (1 - d), lo, hi);
}

/**
 * One step of any of the four.
 *
 * @param mode which
 * @param t odds in [lo, hi]
 */
export function stepOdds(mode: Mode, t: number, a: number, b: number, { lo, hi, cut }: Limits): number {
  switch (mode) {
    case MIRROR_FIXED:
      return mirrorOdds(t, a, b, lo, hi, cut);
    case MIRROR_FRACTION:
      return mirrorFractionOdds(t, a, b, lo, hi, cut);
    case PROJECTED_FIXED:
      return projectedOdds(t, a, b, lo, hi);
    case PROJECTED_FRACTION:
      return projectedFractionOdds(t, a, b, lo, hi);
  }
}

function clamp(x: number, from: number, to: number): number {
  const above = x < from ? from : x;
  return above > to ? to : above;
}

/** The smaller, as SSE's minpd has it. */
function least(x: number, y: number): number {
  return y < x ? y : x;
}
