/**
 * @file The probability simplex: sums, entropy, divergence, distance. A belief is a Float64Array of C entries > 0;
 * what is said of p holds for p/Σp, so a belief need not sum to 1 exactly. [BSB] arXiv 2605.06741 §2; stable forms: MATH §1 (ours)
 */
import { exp, log, log1p } from "./elementary";
import { logExcess } from "./series";

/** Above this share of the largest entry the entropy itself is summed, below it 1 − B: both are accurate in between. */
const FACE_SHARE = 0.75;

/** Σ xᵢ in index order; 0 for no entries. */
export function sum(x: Float64Array): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += x[i];
  return total;
}

/**
 * p/Σp.
 *
 * @param p C ≥ 1 entries ≥ 0, not all 0
 * @param out receives the result; fresh when left out, may be p
 * @returns out
 */
export function normalize(p: Float64Array, out: Float64Array = new Float64Array(p.length)): Float64Array {
  const total = sum(p);
  for (let i = 0; i < p.length; i++) out[i] = p[i] / total;
  return out;
}

/**
 * Shannon entropy H(p) = −Σ pᵢ ln pᵢ of p/Σp in nats, with 0 ln 0 = 0; relative error about 1e-15, also near a vertex.
 *
 * @param p C ≥ 1 entries ≥ 0, not all 0
 * @returns a number in [0, ln C]; 0 at a vertex and for C = 1
 * @see [BSB] §4
 */
export function entropy(p: Float64Array): number {
  return nearFace(p) ? entropyNearFace(p) : log(p.length) * (1 - deficitNearCentre(p));
}

/**
 * Normalised entropy B(p) = H(p)/ln C in [0, 1]: 1 exactly where all entries are equal, relative error about 1e-15.
 *
 * @param p C ≥ 2 entries ≥ 0, not all 0
 * @see [BSB] §4
 */
export function normalizedEntropy(p: Float64Array): number {
  return nearFace(p) ? entropyNearFace(p) / log(p.length) : 1 - deficitNearCentre(p);
}

/**
 * Centre deficit 1 − B(p) = D_KL(p‖uniform)/ln C in [0, 1] without cancellation: relative error about 1e-15, down to the last
 * bit of difference between the entries.
 *
 * 1 − B = (1/C) Σ ψ(δᵢ)/ln C with ψ(δ) = (1 + δ) ln(1 + δ) − δ and δᵢ = Σⱼ (pᵢ − pⱼ)/Σp; 1 − H/ln C near a face.
 *
 * @param p C ≥ 2 entries ≥ 0, not all 0
 * @returns 0 exactly iff all entries are equal (and their differences do not underflow)
 * @see MATH §1 (ours); [BSB] §4 for B
 */
export function centreDeficit(p: Float64Array): number {
  return nearFace(p) ? 1 - entropyNearFace(p) / log(p.length) : deficitNearCentre(p);
}

/** Whether one entry has more than FACE_SHARE of the mass. */
export function nearFace(p: Float64Array): boolean {
  let top = p[0];
  let total = top;
  for (let i = 1; i < p.length; i++) {
    if (p[i] > top) top = p[i];
    total += p[i];
  }
  return top > FACE_SHARE * total;
}

/** H if one entry m has most of the mass: it contributes −ln pₘ = ln(1 + Σ_{j≠m} pⱼ/pₘ). */
export function entropyNearFace(p: Float64Array): number {
  let m = 0;
  for (let i = 1; i < p.length; i++) if (p[i] > p[m]) m = i;
  let rest = 0;
  for (let i = 0; i < p.length; i++) if (i !== m) rest += p[i];
  const total = p[m] + rest;
  let weighted = p[m] * log1p(rest / p[m]);
  for (let i = 0; i < p.length; i++) if (i !== m && p[i] > 0) weighted -= p[i] * log(p[i] / total);
  return weighted / total;
}

/** 1 − B away from a face, as the sum of ψ(δᵢ). The δᵢ are computed from differences to p₁, which are exact near the centre. */
export function deficitNearCentre(p: Float64Array): number {
  const n = p.length;
  const first = p[0];
  let shift = 0;
  for (let i = 1; i < n; i++) shift += p[i] - first;
  const total = n * first + shift;
  let terms = 0;
  for (let i = 0; i < n; i++) terms += logExcess((n * (p[i] - first) - shift) / total);
  return terms / (n * log(n));
}

/**
 * Kullback–Leibler divergence D_KL(q‖p) = Σ qᵢ ln(qᵢ/pᵢ) of q/Σq from p/Σp in nats: ≥ 0, relative error about 1e-15 also
 * where q ≈ p.
 *
 * D_KL = Σ pᵢ ψ(rᵢ), ψ(r) = (1 + r) ln(1 + r) − r ≥ 0, rᵢ = (qᵢ/Σq)/(pᵢ/Σp) − 1 formed from qᵢ − pᵢ: a sum of positive terms.
 *
 * @param q C entries ≥ 0, not all 0 (0 ln 0 = 0)
 * @param p C entries ≥ 0, not all 0; digits are lost where Σp and Σq differ by orders of magnitude
 * @returns Infinity where some pᵢ = 0 < qᵢ; 0 exactly when q = p
 * @see [BSB] §2; stable form ours
 */
export function klDivergence(q: Float64Array, p: Float64Array): number {
  let total = 0;
  let difference = 0;
  for (let i = 0; i < q.length; i++) {
    total += p[i];
    difference += q[i] - p[i];
  }
  const drift = difference / total;
  const ratio = total / (total + difference);
  let divergence = 0;
  for (let i = 0; i < q.length; i++) {
    const r = ((q[i] - p[i]) / p[i] - drift) * ratio;
    if (r < Infinity) divergence += p[i] * logExcess(r);
    else if (q[i] > 0) divergence += q[i] * ratio * (log(q[i] * ratio) - log(p[i]) - 1);
  }
  return divergence / total;
}

/**
 * ln Σ e^{xᵢ}, shifted by the maximum so that nothing overflows.
 *
 * @param x logits, C ≥ 0 entries
 * @returns −∞ for no entries or all −∞; ∞ when one is ∞
 */
export function logSumExp(x: Float64Array): number {
  let top = -Infinity;
  for (let i = 0; i < x.length; i++) if (x[i] > top) top = x[i];
  if (top === -Infinity || top === Infinity) return top;
  let total = 0;
  for (let i = 0; i < x.length; i++) total += exp(x[i] - top);
  return top + log(total);
}
