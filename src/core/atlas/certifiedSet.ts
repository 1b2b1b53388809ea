/**
 * @file Where the end of a run of the entropy mirror step is proven, for any number of classes: a neighbourhood of the target on which the step
 * is certified, so that it never leaves it. MATH §9 (ours)
 */

/** A bound of what rounding adds to D_KL(q‖p) in one step: 2^-44. */
const KL_ROUNDING = 1 / 17_592_186_044_416;
/** How much of the room up to the certified step is used. */
const USED_SHARE = 0.9;

/**
 * The largest c that is proven: a belief with D_KL(q‖p) ≤ c is within the tolerance of q for ever, and no clamp acts.
 *
 * If η ≤ min p/q, then D_KL(q‖p⁺) ≤ e^{−η} D_KL(q‖p) (MATH §9). With s = √(c/2), Pinsker's inequality gives |pᵢ − qᵢ| ≤ ½‖p − q‖₁ ≤ s on
 * {D_KL ≤ c}, so min p/q ≥ 1 − s/min q there, which is at least η when s ≤ (1 − η) min q. So {D_KL ≤ c} is mapped into itself; for the computed
 * step too when (1 − e^{−η}) c exceeds what rounding can add. s is also at most τ/2, and leaves a tenth of min q above twice the floor.
 *
 * @param q target, C entries > 0 with sum 1
 * @param eta fixed step η > 0
 * @param tolerance τ on max|pᵢ − qᵢ|
 * @param floor ε of the interior clamp
 * @returns c ≥ 0 in nats; 0 when nothing is proven (η ≥ 1, or a target too near a face)
 */
export function certifiedLevel(q: Float64Array, eta: number, tolerance: number, floor: number): number {
  let least = Infinity;
  for (let i = 0; i < q.length; i++) if (q[i] < least) least = q[i];
  if (!(eta < 1 && (1 - USED_SHARE) * least > 2 * floor)) return 0;
  const distance = Math.min(0.5 * tolerance, USED_SHARE * (1 - eta) * least);
  const level = 2 * distance * distance;
  // 1 − e^{−η} ≥ η/2 for η ≤ 1.
  return 0.5 * eta * level > KL_ROUNDING ? level : 0;
}
