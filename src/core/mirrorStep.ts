/**
 * @file The entropy mirror step p⁺ᵢ ∝ pᵢ e^(−η gᵢ), the loop every run spends its time in, and the interior clamp.
 * Exponents are shifted by their maximum, so that nothing overflows; sums run in index order, so permuting the classes
 * permutes the result up to rounding only. The sum's reciprocal is taken once: each entry is within 2.5 ulp of its quotient.
 * @see [BSB] arXiv 2605.06741 §5; [BB] arXiv 2509.14216 Alg. 1 with φ = negative entropy; the clamp is MATH §2 (ours)
 */
import { expTimes } from "./elementary/exp";

/** Exponents of the step being taken; grows to the largest number of classes seen. */
let exponents = new Float64Array(64);

/**
 * One entropy mirror step for any gradient: p⁺ᵢ = pᵢ e^(aᵢ − max a) / Σⱼ pⱼ e^(aⱼ − max a), aᵢ = −η gᵢ.
 *
 * Where aᵢ overflows to ±∞ the maximal exponents win: they share the mass in proportion to p, the rest get 0.
 * C = 1 gives 1. Three classes take a path of their own, with the same bits.
 *
 * @param p belief, C ≥ 1 entries ≥ 1e-300, any sum
 * @param g gradient at p, C entries, not NaN
 * @param eta step η > 0, finite
 * @param out receives p⁺, C entries ≥ 0 with sum 1 to rounding; may be p or g
 * @see crossEntropyMirrorStep
 */
export function entropyMirrorStep(p: Float64Array, g: Float64Array, eta: number, out: Float64Array): void {
  const n = p.length;
  if (n === 3) return reweighThree(p, -eta * g[0], -eta * g[1], -eta * g[2], out);
  reserve(n);
  let top = -Infinity;
  for (let i = 0; i < n; i++) {
    const a = -eta * g[i];
    exponents[i] = a;
    if (a > top) top = a;
  }
  reweigh(p, top, out);
}

/**
 * One entropy mirror step on the cross-entropy E(p) = −Σ qᵢ ln pᵢ, whose gradient is gᵢ = −qᵢ/pᵢ:
 * p⁺ᵢ ∝ pᵢ e^(η qᵢ/pᵢ), bit for bit {@link entropyMirrorStep} with that g, overflow included.
 *
 * @param p belief, C ≥ 1 entries ≥ 1e-300
 * @param q target, C entries ≥ 0
 * @param eta step η > 0, finite
 * @param out receives p⁺, C entries ≥ 0 with sum 1 to rounding; may be p or q
 */
export function crossEntropyMirrorStep(
  p: Float64Array,
  q: Float64Array,
  eta: number,
  out: Float64Array,
): void {
  const n = p.length;
  if (n === 3) return reweighThree(p, eta * (q[0] / p[0]), eta * (q[1] / p[1]), eta * (q[2] / p[2]), out);
  reserve(n);
  let top = -Infinity;
  for (let i = 0; i < n; i++) {
    const a = eta * (q[i] / p[i]);
    exponents[i] = a;
    if (a > top) top = a;
  }
  reweigh(p, top, out);
}

/** out = p e^(exponents − top), normalised; a maximal exponent, infinite or not, weighs exactly p. */
function reweigh(p: Float64Array, top: number, out: Float64Array): void {
  const n = p.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const a = exponents[i];
    const w = a === top ? p[i] : expTimes(a - top, p[i]);
    out[i] = w;
    sum += w;
  }
  const share = 1 / sum;
  for (let i = 0; i < n; i++) out[i] *= share;
}

/** {@link reweigh} for three classes without the round trip through memory: the same operations in the same order. */
function reweighThree(p: Float64Array, a0: number, a1: number, a2: number, out: Float64Array): void {
  let top = a0;
  if (a1 > top) top = a1;
  if (a2 > top) top = a2;
  const w0 = a0 === top ? p[0] : expTimes(a0 - top, p[0]);
  const w1 = a1 === top ? p[1] : expTimes(a1 - top, p[1]);
  const w2 = a2 === top ? p[2] : expTimes(a2 - top, p[2]);
  const share = 1 / (w0 + w1 + w2);
  out[0] = w0 * share;
  out[1] = w1 * share;
  out[2] = w2 * share;
}

function reserve(classes: number): void {
  if (exponents.length < classes) exponents = new Float64Array(2 * classes);
}

/**
 * The interior clamp: every entry below the floor becomes the floor; then, only if there was one, p is normalised.
 *
 * @param p belief, changed in place; after a clamp its sum is 1 to rounding and a clamped entry is floor / Σ
 * @param floor ε ≥ 0; 1e-12 by default in every run
 * @returns whether an entry was clamped: the event "reached a face"
 */
export function clampInterior(p: Float64Array, floor: number): boolean {
  const n = p.length;
  let acted = false;
  for (let i = 0; i < n; i++) {
    if (p[i] < floor) {
      p[i] = floor;
      acted = true;
    }
  }
  if (acted) normalize(p);
  return acted;
}

function normalize(p: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += p[i];
  const share = 1 / sum;
  for (let i = 0; i < p.length; i++) p[i] *= share;
}
