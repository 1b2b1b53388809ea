/**
 * @file Relative smoothness, live: L = D_f(x⁺, x)/D_φ(x⁺, x) of the step just taken. Where ηL ≤ 1 the objective f falls at least as the theory says:
 * f(x⁺) ≤ f(x) − (1/η − L) D_φ(x⁺, x) − D_φ(x, x⁺)/η on a convex set. Bauschke, Bolte & Teboulle 2017; Lu, Freund & Nesterov 2018
 */
import type { Potential } from "../mirror/types";
import type { Objective } from "../objective";

/**
 * L of a step: how much of D_φ(x⁺, x) the objective bends.
 *
 * @param objective f
 * @param potential φ
 * @param next x⁺
 * @param x where the step began, in the interior of the domain
 * @returns null where the step did not move, or both divergences are infinite
 */
export function relativeSmoothness(
  { divergence }: Pick<Objective, "divergence">,
  potential: Potential,
  next: Float64Array,
  x: Float64Array,
): number | null {
  const moved = potential.divergence(next, x);
  const bent = divergence(next, x);
  return moved > 0 && (moved < Infinity || bent < Infinity) ? bent / moved : null;
}
