/**
 * @file Whether one mirror step comes closer to the target: the sign of the function whose zero is the exact
 * Fejér step (fejer.ts), without searching for the zero. MATH §9 (ours)
 */
import { expm1 } from "./elementary";
import { fejerStep } from "./fejer";
import { expExcess } from "./series";

/** Nearer to equality than this the exact step decides. */
const EXACT_DECIDES = 1e-9;
/** Exponents above this are left to the exact step. */
const HIGH_EXPONENT = 600;

/**
 * Whether η ≤ η†(p), that is D_KL(q‖p⁺) ≤ D_KL(q‖p) for p⁺ᵢ ∝ pᵢ e^{ηqᵢ/pᵢ}: with dᵢ = qᵢ/pᵢ − 1 and V = Σ p d², iff
 * Σ pᵢ φ(ηdᵢ) ≤ e^{ηV} − 1, φ(x) = eˣ − 1 − x. The same answer as comparing with {@link fejerStep}, in a tenth of its time.
 *
 * @param p belief, C entries > 0 that sum to 1
 * @param q target, C entries ≥ 0 that sum to 1
 * @param eta step η > 0
 * @see MATH §9 (ours)
 */
export function comesCloser(p: Float64Array, q: Float64Array, eta: number): boolean {
  let excess = 0;
  let moment = 0;
  let top = 0;
  for (let i = 0; i < p.length; i++) {
    const d = (q[i] - p[i]) / p[i];
    if (d > top) top = d;
    moment += p[i] * d * d;
    excess += p[i] * expExcess(eta * d);
  }
  const gain = expm1(eta * moment);
  const isClear =
    eta * top < HIGH_EXPONENT &&
    eta * moment < HIGH_EXPONENT &&
    Math.abs(excess - gain) > EXACT_DECIDES * gain;
  return isClear ? excess < gain : eta <= fejerStep(p, q);
}
