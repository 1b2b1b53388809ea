/**
 * @file The contraction estimate on a pair of beliefs: what is claimed or proved of one step from both, and what the step does.
 * Claimed: D_KL(F p₁‖F p₂) ≤ D_KL(p₁‖p₂) − η(2μ − ηL²)‖p₁ − p₂‖² with μ = min 1/max p, L = max 1/min p over the two.
 * [BSB] arXiv 2605.06741 §4; pairs and words: MATH §6; the certified step: MATH §9 (ours)
 */
import { log } from "./elementary";
import { createMove, type Move } from "./mirror/template";
import type { PotentialSpec } from "./mirror/potentials";

/** Rounding of a divergence: below this relative difference two of them count as equal. */
export const CONTRACTION_SLACK = 1e-12;
/** The rounding of the beliefs that it is computed from: 16 units in their last place. */
const BELIEF_ROUNDING = 1.7763568394002505e-15;

/** What a step from both beliefs of a pair does; overwritten by the next evaluation. */
export interface PairReading {
  /** D_KL(p₁‖p₂). */
  before: number;
  /** D_KL(F p₁‖F p₂); Infinity where F p₂ has an entry 0 and F p₁ has none there. */
  after: number;
  /** η(2μ − ηL²)‖p₁ − p₂‖², Euclidean: what the estimate promises to take away. */
  promised: number;
  /** |residual| of the three-point identity over the sizes of the terms it is summed from. */
  identityError: number;
}

/**
 * The worst-case bound of a pair: 2μ/L² = 2 (min p)²/max p, both over all entries of the two beliefs.
 *
 * @param p1 C ≥ 2 entries > 0 with sum 1
 * @param p2 C entries > 0 with sum 1
 * @see [BSB] §5; for pairs MATH §6
 */
export function pairBound(p1: Float64Array, p2: Float64Array): number {
  let low = Infinity;
  let high = 0;
  for (let i = 0; i < p1.length; i++) {
    const a = p1[i];
    const b = p2[i];
    if (a < low) low = a;
    if (b < low) low = b;
    if (a > high) high = a;
    if (b > high) high = b;
  }
  return (low / high) * (2 * low);
}

/**
 * The certified step of a pair: the largest η with η qᵢ ≤ pᵢ at both beliefs. The entropy mirror step up to it contracts:
 * D_KL(F p₁‖F p₂) ≤ D_KL(p₁‖p₂)/(1 + η).
 *
 * @param p1 C ≥ 2 entries > 0 with sum 1
 * @param p2 C entries > 0 with sum 1
 * @param q target, C entries ≥ 0 with sum 1
 * @see MATH §9 (ours)
 */
export function pairCertified(p1: Float64Array, p2: Float64Array, q: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < p1.length; i++) {
    const ratio = (p1[i] < p2[i] ? p1[i] : p2[i]) / q[i];
    if (ratio < least) least = ratio;
  }
  return least;
}

/** A new, empty reading. */
export const createReading = (): PairReading => ({ before: 0, after: 0, promised: 0, identityError: 0 });

/**
 * The step of a potential on the cross-entropy over the simplex: entropy pᵢ e^{ηqᵢ/pᵢ}, normalised; Euclidean Π(p + ηq/p).
 *
 * @param potential φ
 * @param classes C ≥ 2
 * @returns a function with scratch of its own; it allocates nothing
 */
export const createPairMove = (potential: PotentialSpec, classes: number): Move<Float64Array> =>
  createMove({ potential, objective: "crossEntropy" }, classes);

/**
 * D_KL(x‖y) of two beliefs with the same sum: Σ d u (1 + (1 + u) u (1/3 + u²/5 + u⁴/7 + …)), d = xᵢ − yᵢ, u = d/(xᵢ + yᵢ), a sum
 * of terms ≥ 0 without cancellation; xᵢ ln(xᵢ/yᵢ) − d where |u| ≥ 1/7. One division a class: {@link klDivergence} of simplex.ts
 * says the same (to 1e-14) of beliefs of any sum, more slowly.
 *
 * @param x C entries ≥ 0
 * @param y C entries ≥ 0
 * @returns relative error below 1e-14; 0 exactly when x = y; Infinity where some yᵢ = 0 < xᵢ
 */
export function pairDivergence(x: Float64Array, y: Float64Array): number {
  let divergence = 0;
  for (let i = 0; i < x.length; i++) {
    const a = x[i];
    const b = y[i];
    const d = a - b;
    const u = d / (a + b);
    if (u > -0.14 && u < 0.14) divergence += d * u * (1 + (1 + u) * u * artanhTail(u * u));
    else divergence += a > 0 ? a * log(a / b) - d : b;
  }
  return divergence;
}

/** (artanh u − u)/u³ = 1/3 + w/5 + w²/7 + … for w = u² < 0.02, by halves: independent operations overlap. */
function artanhTail(w: number): number {
  const ww = w * w;
  const w4 = ww * ww;
  const low = 1 / 3 + w * (1 / 5) + ww * (1 / 7 + w * (1 / 9));
  const middle = 1 / 11 + w * (1 / 13) + ww * (1 / 15 + w * (1 / 17));
  return low + w4 * (middle + w4 * (1 / 19));
}

/**
 * The divergence between two beliefs before and after one step of each: the ratio of the two is what an estimate bounds.
 *
 * @param p1 C ≥ 2 entries > 0 with sum 1
 * @param p2 C entries > 0 with sum 1
 * @param q target, C entries ≥ 0 with sum 1
 * @param eta step η ≥ 0
 * @param move the update
 * @param f1 receives F p₁
 * @param f2 receives F p₂
 * @param reading receives `before` and `after`
 */
export function stepPair(
  p1: Float64Array,
  p2: Float64Array,
  q: Float64Array,
  eta: number,
  move: Move<Float64Array>,
  f1: Float64Array,
  f2: Float64Array,
  reading: PairReading,
): void {
  move(p1, q, eta, f1);
  move(p2, q, eta, f2);
  reading.before = pairDivergence(p1, p2);
  reading.after = pairDivergence(f1, f2);
}

/**
 * What the printed estimate promises for a pair, and the three-point identity behind it on the triple (q, p₁, p₂):
 * D_KL(q‖p₂) − D_KL(q‖p₁) = D_KL(p₁‖p₂) + ⟨ln p₁ − ln p₂, q − p₁⟩, the left side as Σ qᵢ(−ln p₂ᵢ) − Σ qᵢ(−ln p₁ᵢ).
 *
 * @param p1 C ≥ 2 entries > 0 with sum 1
 * @param p2 C entries > 0 with sum 1
 * @param q target, C entries ≥ 0 with sum 1
 * @param eta step η ≥ 0
 * @param reading `before` is read, `promised` and `identityError` are written
 * @see [BSB] §4
 */
export function checkEstimate(
  p1: Float64Array,
  p2: Float64Array,
  q: Float64Array,
  eta: number,
  reading: PairReading,
): void {
  let low = Infinity;
  let high = 0;
  let squares = 0;
  let far = 0;
  let near = 0;
  let inner = 0;
  let size = 0;
  for (let i = 0; i < p1.length; i++) {
    const a = p1[i];
    const b = p2[i];
    const weight = q[i];
    const logA = log(a);
    const logB = log(b);
    const least = a < b ? a : b;
    const most = a < b ? b : a;
    if (least < low) low = least;
    if (most > high) high = most;
    squares += (a - b) * (a - b);
    far -= weight * logB;
    near -= weight * logA;
    const term = (weight - a) * (logA - logB);
    inner += term;
    size += Math.abs(term);
  }
  reading.promised = eta * (2 / high - eta / low / low) * squares;
  reading.identityError =
    Math.abs(far - near - reading.before - inner) / (far + near + reading.before + size);
}

/**
 * D_KL grew, beyond rounding, and stayed finite: after > (1 + 1e-12) before. Entries are rounded too, which moves D_KL by at most about
 * ε‖F p₁ − F p₂‖₁ ≤ ε √(2 after) (Pinsker): for beliefs closer than 1e-3 that is more than 1e-12 of it, and is allowed for.
 */
export function hasExpanded(reading: PairReading): boolean {
  const { before, after } = reading;
  return after < Infinity && after - before > allowance(reading);
}

/** The printed inequality does not hold, beyond the same rounding; a divergence that became infinite does not meet it either. */
export function failsEstimate(reading: PairReading): boolean {
  const { before, after, promised } = reading;
  return after === Infinity || after - before + promised > allowance(reading);
}

function allowance({ before, after }: PairReading): number {
  return CONTRACTION_SLACK * before + BELIEF_ROUNDING * Math.sqrt(2 * after);
}
