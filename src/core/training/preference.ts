/**
 * @file Learning from rewards with a Kullback–Leibler penalty: J(π) = ⟨r, π⟩ − β D_KL(π‖π₀) over the simplex, and its two
 * entropy steps. In log-odds both are linear about the optimum, so an offset u = ln π − ln π* (up to a constant) is all that
 * moves; every value is a stable function of it. [BB] Prop. B.10
 */
import { exp, log, log1p } from "../elementary";
import { expExcess } from "../series";
import { logSumExp, normalize } from "../simplex";

export interface Preference {
  /** π₀: C entries > 0 that sum to 1. */
  readonly reference: Float64Array;
  /** r: C finite entries. */
  readonly reward: Float64Array;
  /** β > 0. */
  readonly weight: number;
}

/** explicit: ln π⁺ = (1 − λ) ln π + λ (ln π₀ + r/β) + c; proximal: ln π⁺ = (ln π + λ (ln π₀ + r/β))/(1 + λ) + c. λ = step · β. */
export type PreferenceScheme = "explicit" | "proximal";

/** What one step multiplies the offset by: 1 − λ, or 1/(1 + λ). λ ≥ 0. */
export const offsetFactor = (scheme: PreferenceScheme, lambda: number): number =>
  scheme === "explicit" ? 1 - lambda : 1 / (1 + lambda);

/**
 * The offset of a policy: uᵢ = ln πᵢ − ln π₀ᵢ − rᵢ/β.
 *
 * @param policy C entries > 0, or null for π₀ itself
 */
export function offsetOf(
  { reference, reward, weight }: Preference,
  policy: Float64Array | null,
): Float64Array {
  return reward.map((r, i) => (policy === null ? 0 : log(policy[i]) - log(reference[i])) - r / weight);
}

/**
 * π ∝ π* eᵘ, as π₀ᵢ e^{rᵢ/β + uᵢ} over its sum, so that the offset of π₀ gives π₀; the offset 0 gives the optimum
 * π* ∝ π₀ e^{r/β}.
 *
 * @param offset C finite entries
 */
export function policyOf({ reference, reward, weight }: Preference, offset: Float64Array): Float64Array {
  const tilt = offset.map((u, i) => reward[i] / weight + u);
  const top = tilt.reduce((most, each) => Math.max(most, each), -Infinity);
  return normalize(tilt.map((each, i) => reference[i] * exp(each - top)));
}

/** J(π*) = β ln Σ π₀ᵢ e^{rᵢ/β}. */
export function optimalObjective({ reference, reward, weight }: Preference): number {
  return weight * logSumExp(reward.map((r, i) => log(reference[i]) + r / weight));
}

/** Exponents up to which nothing overflows. */
const SAFE_EXPONENT = 600;
/** Beyond it e⁻ˣ is nothing beside 1, to more digits than a double has. */
const NEGLIGIBLE_EXPONENT = 40;

const meanOf = (p: Float64Array, v: Float64Array): number =>
  p.reduce((total, share, i) => (share > 0 ? total + share * v[i] : total), 0);

const tiltedSum = (base: Float64Array, v: Float64Array): number =>
  logSumExp(v.map((each, i) => log(base[i]) + each));

/**
 * D_KL(base ‖ q) where q ∝ base · eᵛ: ln Σ pᵢ e^{vᵢ − v̄} with v̄ = Σ pᵢ vᵢ, as ln(1 + Σ pᵢ φ(vᵢ − v̄)), φ(x) = eˣ − 1 − x:
 * positive terms, so no digits are lost where v is small. The error of v̄ enters in second order.
 *
 * @param base p: C entries ≥ 0 that sum to 1
 * @param v C finite entries
 * @returns ≥ 0; 0 where v is constant
 */
export function divergenceToTilted(base: Float64Array, v: Float64Array): number {
  const mean = meanOf(base, v);
  let [excess, top] = [0, -Infinity];
  for (let i = 0; i < base.length; i++) {
    if (base[i] === 0) continue;
    excess += base[i] * expExcess(v[i] - mean);
    top = Math.max(top, v[i] - mean);
  }
  return top < SAFE_EXPONENT ? log1p(excess) : tiltedSum(base, v) - mean;
}

/**
 * D_KL(q ‖ base) where q ∝ base · eᵛ: as `divergenceToTilted` of q and −v. Where q underflows, its share of the sum is taken
 * from the base, so that q may lie on a vertex.
 */
export function divergenceOfTilted(base: Float64Array, v: Float64Array, q: Float64Array): number {
  const mean = meanOf(q, v);
  const above = mean - tiltedSum(base, v);
  if (above > SAFE_EXPONENT) return above;
  let excess = 0;
  for (let i = 0; i < q.length; i++) {
    const x = mean - v[i];
    excess += x < NEGLIGIBLE_EXPONENT ? q[i] * expExcess(x) : base[i] * exp(above) - q[i] * (1 + x);
  }
  return log1p(excess);
}

export interface PreferenceReading {
  readonly policy: Float64Array;
  /** J(π*) − J(π) = β D_KL(π‖π*). */
  readonly gap: number;
  /** D_KL(π*‖π). */
  readonly divergenceOptimum: number;
  /** D_KL(π‖π₀). */
  readonly divergenceReference: number;
}

/** Reads policies of a problem by their offsets. */
export function preferenceReader(problem: Preference): (offset: Float64Array) => PreferenceReading {
  const { reference, reward, weight } = problem;
  const optimum = policyOf(problem, new Float64Array(reward.length));
  return (offset) => {
    const policy = policyOf(problem, offset);
    return {
      policy,
      gap: weight * divergenceOfTilted(optimum, offset, policy),
      divergenceOptimum: divergenceToTilted(optimum, offset),
      divergenceReference: divergenceOfTilted(
        reference,
        offset.map((u, i) => reward[i] / weight + u),
        policy,
      ),
    };
  };
}
