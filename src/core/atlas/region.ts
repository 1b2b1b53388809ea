/**
 * @file Where the end of a run is proven: an interval of odds around t* = q/(1 − q) that the recurrence maps into itself while it brings every
 * point closer to t*. A run that enters it converges, and stays within the tolerance from then on. MATH §3, §9 (ours)
 *
 * Let u = ln t, u* = ln t*. **Mirror.** u⁺ = u + g(u), g(u*) = 0. If −g′ lies in [κ, 2 − κ] on the interval |u − u*| ≤ w, the mean value theorem
 * gives |u⁺ − u*| ≤ (1 − κ)|u − u*|: the interval is mapped into itself. With t = t* d, d in [1/ρ, ρ], ρ = e^w:
 * - fixed η: −g′ = η((1 − q)/d + q d), in η [1/ρ, ρ];
 * - η = f η_max: on t ≤ 1, −g′ = 2fqt* (2d² − d); on t ≥ 1, −g′ = 2f(1 − q)/t* (2/d² − 1/d); both in A [2/ρ² − ρ, 2ρ² − 1/ρ] for their A.
 * **Projected.** x⁺ = x + g(x), with |x − q| ≤ w in place of |u − u*| and d as above:
 * - fixed η: −g′ = (η/2)(q/x² + (1 − q)/(1 − x)²), convex in x, so it is largest at an end, and at least (η/2)/(q(1 − q)) · 1/ρ²;
 * - η = f η_max: on t ≤ 1, −g′ = fq(1 + t)² (2d − 1); on t ≥ 1, f(1 − q)(1 + 1/t)² (2/d − 1).
 *
 * **Tolerance.** |dx/du| = x(1 − x) ≤ q(1 − q) ρ on the interval, so |x − q| ≤ q(1 − q)(ρ − 1)ρ there; ρ is chosen so that this is at most τ/2.
 * **Rounding.** One computed step is off by less than δ = 2^-44 in u (for the projected step: in x/(q(1 − q))). The interval is mapped into itself by the
 * computed step too when δ ≤ κ w: four times that is asked for. **Clamp.** The interval keeps a factor of 2 from both clamps, so none acts.
 */
import { log, log1p } from "../elementary";
import {
  MIRROR_FIXED,
  MIRROR_FRACTION,
  PROJECTED_FIXED,
  PROJECTED_FRACTION,
  type Limits,
  type Mode,
} from "./odds";

/** An open interval of odds; empty when from ≥ to. */
export interface Region {
  from: number;
  to: number;
}

/** The largest ρ that is tried: beyond it the bounds above are too loose to prove anything. */
const WIDEST_RATIO = 1.25;
/** A narrower interval would hardly end a run sooner than its exact repetition does. */
const NARROWEST_EXCESS = 1e-9;
/** 2^-44. */
const REGION_ROUNDING = 1 / 17_592_186_044_416;

/**
 * Writes the region of a cell, the widest that the lemma proves among ρ − 1 = (ρ₀ − 1)/2^k, or an empty one.
 *
 * @param mode the recurrence
 * @param q first entry of the target, in (0, 1)
 * @param step η or f
 * @param tolerance τ > 0
 * @param limits the clamp
 * @param out receives the region
 */
export function provenRegion(
  mode: Mode,
  q: number,
  step: number,
  tolerance: number,
  { lo, hi }: Limits,
  out: Region,
): void {
  const centre = q / (1 - q);
  const spread = q * (1 - q);
  out.from = out.to = 0;
  // (ρ − 1)ρ spread ≤ τ/2 for ρ − 1 ≤ τ/(2 spread)/WIDEST_RATIO.
  let excess = Math.min(WIDEST_RATIO - 1, tolerance / (2 * spread) / WIDEST_RATIO);
  for (; excess > NARROWEST_EXCESS; excess *= 0.5) {
    const rho = 1 + excess;
    const kappa = contraction(mode, q, step, rho);
    const fits = centre > 2 * rho * lo && centre * rho * 2 < hi;
    if (!(fits && 4 * REGION_ROUNDING <= kappa * excess)) continue;
    const inner = innerRatio(mode, excess);
    out.from = centre / inner;
    out.to = centre * inner;
    return;
  }
}

/**
 * ρ, where the interval is one of ln t. For the projected step: odds in t* [1/r, r], r = 1 + (ρ − 1)/2, have |x − q| ≤ q(1 − q) r ln r, less than
 * w = q(1 − q) ln ρ/ρ, and the interval |x − q| ≤ w, which is mapped into itself, has its odds in t* [1/ρ, ρ], where the slopes are bounded.
 */
function innerRatio(mode: Mode, excess: number): number {
  switch (mode) {
    case MIRROR_FIXED:
    case MIRROR_FRACTION:
      return 1 + excess;
    case PROJECTED_FIXED:
    case PROJECTED_FRACTION:
      return 1 + 0.5 * excess;
  }
}

/** The largest κ with −g′ in [κ, 2 − κ] for d in [1/ρ, ρ]; negative when there is none. */
function contraction(mode: Mode, q: number, step: number, rho: number): number {
  const centre = q / (1 - q);
  const wide = rho * rho;
  switch (mode) {
    case MIRROR_FIXED:
      return room(step / rho, step * rho);
    case MIRROR_FRACTION: {
      const unit = 2 * step;
      const left = unit * q * centre;
      const right = (unit * (1 - q)) / centre;
      const least = leastReached(centre, rho, left, right);
      const most = mostReached(centre, rho, left, right);
      return room(least * (2 / wide - rho), most * (2 * wide - 1 / rho));
    }
    case PROJECTED_FIXED: {
      // x(1 − x) changes by a factor of at most ρ, so each 1/x², 1/(1 − x)² by at most ρ².
      const at = (0.5 * step) / (q * (1 - q));
      return room(at / wide, at * wide);
    }
    case PROJECTED_FRACTION: {
      const unit = step * (1 + centre) * (1 + centre);
      const left = unit * q;
      const right = (unit * (1 - q)) / (centre * centre);
      const least = leastReached(centre, rho, left, right);
      const most = mostReached(centre, rho, left, right);
      return room((least * (2 / rho - 1)) / wide, most * (2 * rho - 1) * wide);
    }
  }
}

/** The smaller of two values, one for t ≤ 1, one for t ≥ 1, on the sides that the interval reaches. */
function leastReached(centre: number, rho: number, left: number, right: number): number {
  return centre * rho <= 1 ? left : centre / rho >= 1 ? right : Math.min(left, right);
}

/** The larger of two values, otherwise as {@link leastReached}. */
function mostReached(centre: number, rho: number, left: number, right: number): number {
  return centre * rho <= 1 ? left : centre / rho >= 1 ? right : Math.max(left, right);
}

/** min(low, 2 − high). */
function room(low: number, high: number): number {
  return Math.min(low, 2 - high);
}

/** The logarithm of the share of a distance below which nothing is proven. */
const FORGOTTEN_LOG_SHARE = -40;

/**
 * Whether a run at a fixed step is proven to end outside the tolerance, without ever meeting the clamp: it is too slow.
 *
 * With −g′ as above, let M be its maximum between start and target; −g′ is convex there, so M is its value at one of the two. If M ≤ 1, no
 * step overshoots, so the run stays between them, and each step leaves at least the share 1 − M of the distance: after N steps at least
 * (1 − M)^N of it, less N δ for rounding. For the mirror step distances are in u = ln t, for the projected step in x.
 *
 * @param mode the recurrence; false for the two with fractions, whose runs are not looked at
 * @param q first entry of the target, in (0, 1)
 * @param step η
 * @param start odds of the start
 * @param steps N
 * @param tolerance τ
 * @param limits the clamp
 * @returns true: certainly wandering; false: not known
 */
export function isTooSlow(
  mode: Mode,
  q: number,
  step: number,
  start: number,
  steps: number,
  tolerance: number,
  { lo, hi }: Limits,
): boolean {
  const isSlow = slow[mode];
  if (isSlow === null) return false;
  if (!(step * steps < -FORGOTTEN_LOG_SHARE)) return false;
  const centre = q / (1 - q);
  const isInside = Math.min(start, centre) > 2 * lo && 2 * Math.max(start, centre) < hi;
  return isInside && isSlow(q, step, start, steps, tolerance);
}

const slow: { readonly [M in Mode]: typeof slowMirror | null } = {
  [MIRROR_FIXED]: slowMirror,
  [MIRROR_FRACTION]: null,
  [PROJECTED_FIXED]: slowProjected,
  [PROJECTED_FRACTION]: null,
};

function slowMirror(q: number, step: number, start: number, steps: number, tolerance: number): boolean {
  const most = step * Math.max(1, q / start + (1 - q) * start);
  const away = start > q / (1 - q) ? q + tolerance : q - tolerance;
  if (!(away > 0 && away < 1)) return false;
  const centre = log(q / (1 - q));
  const distance = Math.abs(log(start) - centre);
  return keepsApart(most, distance, steps, Math.abs(log(away / (1 - away)) - centre));
}

function slowProjected(q: number, step: number, start: number, steps: number, tolerance: number): boolean {
  const x = start / (1 + start);
  const slope = q / (x * x) + (1 - q) * (1 + start) * (1 + start);
  const most = 0.5 * step * Math.max(slope, 1 / (q * (1 - q)));
  return keepsApart(most, Math.abs(x - q), steps, tolerance);
}

/** (1 − M)^N · distance − N δ > least, with room for the rounding of these numbers themselves. */
function keepsApart(most: number, distance: number, steps: number, least: number): boolean {
  if (!(most < 1 && distance > least)) return false;
  const needed = (least + steps * REGION_ROUNDING) * (1 + 1e-9);
  return steps * log1p(-most) > log(needed / distance);
}
