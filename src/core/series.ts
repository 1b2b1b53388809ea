/**
 * @file Convex functions that vanish to second order at 0, without the cancellation of their definitions: φ(x) = eˣ − 1 − x,
 * its conjugate ψ(r) = (1 + r) ln(1 + r) − r, and χ(r) = r − ln(1 + r). D_KL, 1 − B and the Fejér step are sums of them.
 */
import { expm1, log1p } from "./elementary";

/** 2/(k + 2)! for k = 0 … 13: φ(x) = ½ x² Σ aₖ xᵏ. */
const EXCESS = [
  1,
  1 / 3,
  1 / 12,
  1 / 60,
  1 / 360,
  1 / 2520,
  1 / 20160,
  1 / 181440,
  1 / 1814400,
  1 / 19958400,
  1 / 239500800,
  1 / 3113510400,
  1 / 43589145600,
  1 / 653837184000,
];

/**
 * φ(x) = eˣ − 1 − x ≥ 0, to a few ulp everywhere.
 *
 * |x| < ½: the power series ½x² + x³/6 + …; otherwise expm1(x) − x, which loses at most two bits.
 *
 * @param x any number; above 709.78 the value is Infinity
 */
export function expExcess(x: number): number {
  if (x > -0.5 && x < 0.5) {
    let tail = EXCESS[13];
    for (let k = 12; k >= 0; k--) tail = EXCESS[k] + x * tail;
    return 0.5 * x * x * tail;
  }
  return expm1(x) - x;
}

/** 1/(2k + 3) for k = 0 … 9. */
const ATANH = [1 / 3, 1 / 5, 1 / 7, 1 / 9, 1 / 11, 1 / 13, 1 / 15, 1 / 17, 1 / 19, 1 / 21];

/** (artanh u − u)/u³ = 1/3 + u²/5 + u⁴/7 + … for |u| < 1/7 and w = u²; four terms are enough for w < 6e-5. */
function artanhTail(w: number): number {
  let k = w < 6e-5 ? 3 : 9;
  let tail = ATANH[k];
  while (k > 0) tail = ATANH[--k] + w * tail;
  return tail;
}

/**
 * ψ(r) = (1 + r) ln(1 + r) − r ≥ 0, within 6e-15 relative everywhere (mostly 1e-15).
 *
 * |r| < ¼: with u = r/(2 + r), ln(1 + r) = 2 artanh u, so ψ = r u (1 + (1 + u) u (1/3 + u²/5 + u⁴/7 + …)):
 * a product of numbers without cancellation. Otherwise the definition, which loses at most five bits.
 *
 * @param r relative deviation, r ≥ −1; ψ(−1) = 1, the limit
 */
export function logExcess(r: number): number {
  if (r > -0.25 && r < 0.25) {
    const u = r / (2 + r);
    return r * u * (1 + (1 + u) * u * artanhTail(u * u));
  }
  if (r <= -1) return 1;
  const l = log1p(r);
  return l - r + r * l;
}

/**
 * χ(r) = r − ln(1 + r) ≥ 0, within 6e-15 relative everywhere.
 *
 * |r| < ¼: with u = r/(2 + r), χ = u (r − 2u² (1/3 + u²/5 + u⁴/7 + …)). Otherwise the definition.
 *
 * @param r relative deviation, r > −1
 */
export function logDefect(r: number): number {
  if (r > -0.25 && r < 0.25) {
    const u = r / (2 + r);
    return u * (r - 2 * u * u * artanhTail(u * u));
  }
  return r - log1p(r);
}
