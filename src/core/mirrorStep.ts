/**
 * @file The entropy mirror step p⁺ᵢ ∝ pᵢ e^(−η gᵢ), the loop every run spends its time in.
 * Exponents are shifted by their maximum, so that nothing overflows; sums run in index order, so permuting the classes
 * permutes the result up to rounding only. One reciprocal of the sum replaces C divisions (at most one rounding more).
 * @see [BSB] arXiv 2605.06741 §5; [BB] arXiv 2509.14216 Alg. 1 with φ = negative entropy
 */
import { expTimes } from "./elementary/exp";

/** Exponents of the step being taken; grows to the largest number of classes seen. */
let exponents = new Float64Array(64);

/**
 * One entropy mirror step for any gradient: p⁺ᵢ = pᵢ e^(aᵢ − max a) / Σⱼ pⱼ e^(aⱼ − max a), aᵢ = −η gᵢ.
 *
 * Where aᵢ overflows to ±∞ the maximal exponents win: they share the mass in proportion to p, the rest get 0.
 * C = 1 gives 1.
 *
 * @param p belief, C ≥ 1 entries ≥ 1e-300, any sum
 * @param g gradient at p, C entries, not NaN
 * @param eta step η > 0, finite
 * @param out receives p⁺, C entries ≥ 0 with sum 1 to rounding; may be p or g
 * @returns −1: no step leaves the domain (BregmanStep in mirror/types.ts)
 * @see crossEntropyMirrorStep
 */
export function entropyMirrorStep(p: Float64Array, g: Float64Array, eta: number, out: Float64Array): number {
  const n = p.length;
  const a = scratch(n);
  let top = -Infinity;
  for (let i = 0; i < n; i++) {
    const exponent = -eta * g[i];
    a[i] = exponent;
    if (exponent > top) top = exponent;
  }
  reweigh(p, a, top, out);
  return -1;
}

/**
 * One entropy mirror step on the cross-entropy E(p) = −Σ qᵢ ln pᵢ, whose gradient is gᵢ = −qᵢ/pᵢ:
 * p⁺ᵢ ∝ pᵢ e^(η qᵢ/pᵢ), bit for bit {@link entropyMirrorStep} with that g, overflow included.
 *
 * @param p belief, C ≥ 1 entries ≥ 1e-300
 * @param q target, C entries ≥ 0
 * @param eta step η > 0, finite
 * @param out receives p⁺, C entries ≥ 0 with sum 1 to rounding; may be p or q
 * @returns −1, as above
 */
export function crossEntropyMirrorStep(
  p: Float64Array,
  q: Float64Array,
  eta: number,
  out: Float64Array,
): number {
  const n = p.length;
  const a = scratch(n);
  let top = -Infinity;
  for (let i = 0; i < n; i++) {
    const exponent = eta * (q[i] / p[i]);
    a[i] = exponent;
    if (exponent > top) top = exponent;
  }
  reweigh(p, a, top, out);
  return -1;
}

/**
 * out = p e^(a − top), normalised. Above −2^-28 two terms of the exponential are all of it: exactly 1 for the maximal
 * exponent, and a short cut for every entry of a belief that has settled.
 */
function reweigh(p: Float64Array, a: Float64Array, top: number, out: Float64Array): void {
  const n = p.length;
  if (!(top < Infinity && top > -Infinity)) top = levelInfinite(a, n, top);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i] - top;
    const mass = p[i];
    const w = x > -3.725290298461914e-9 ? mass + mass * x : expTimes(x, mass);
    out[i] = w;
    sum += w;
  }
  const share = 1 / sum;
  for (let i = 0; i < n; i++) out[i] *= share;
}

/** Where the maximal exponent is infinite: exponents become 0 for the winners, −∞ for the rest. Returns 0, their maximum. */
function levelInfinite(a: Float64Array, n: number, top: number): number {
  for (let i = 0; i < n; i++) a[i] = a[i] === top ? 0 : -Infinity;
  return 0;
}

function scratch(classes: number): Float64Array {
  if (exponents.length < classes) exponents = new Float64Array(2 * classes);
  return exponents;
}
