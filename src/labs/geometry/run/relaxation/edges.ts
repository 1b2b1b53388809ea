/**
 * @file In Euclid with a new random unit row at each step, exactly: a step multiplies ‖e‖² by 1 − λ(2 − λ)s². The mean of that factor,
 * the mean of its logarithm, and the probabilities at which they change sign. MATH §7 (ours)
 */
import { log } from "../../../../core/elementary";
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";
import {
  expectedGain,
  fullRelaxation,
  twoValuesOf,
  valuesOf,
  type TwoValues,
} from "../../../../experiments/relaxation/law";
import { bisect, createSphere, type Sphere } from "./sphere";

const gain = (lambda: number): number => lambda * (2 - lambda);

/** The logarithm of a factor (λ − 1)² + λ(2 − λ)c², without cancellation. */
const logFactor = (lambda: number) => (_: number, c: number) =>
  log((lambda - 1) * (lambda - 1) + gain(lambda) * c * c);

/** E[g₁(s); first] + E[g₂(s); second], the second value where v < v* (large) or v > v* (small). */
function split(
  sphere: Sphere,
  coupling: "large" | "small",
  v: number,
  ofFirst: (s: number, c: number) => number,
  ofSecond: (s: number, c: number) => number,
): number {
  const [large, small] = coupling === "large" ? [ofSecond, ofFirst] : [ofFirst, ofSecond];
  return sphere.mean(large, 0, v) + sphere.mean(small, v, 1);
}

/** v* of a probability: where large residuals end, or small ones begin. */
const borderOf = (sphere: Sphere, coupling: "large" | "small", probability: number): number =>
  sphere.quantile(coupling === "large" ? probability : 1 - probability);

/** The border of the residuals that get the second value, as s* in [0, 1]. On a line all residuals are alike. */
export function shareBorder(dimension: number, { coupling, probability }: TwoValues): number {
  const sphere = createSphere(dimension);
  return coupling === "independent" ? 0 : sphere.shareAt(borderOf(sphere, coupling, probability));
}

/** Whether λ really depends on the residual: it is coupled, and there is more than a line. */
function coupledOf(relaxation: Relaxation, dimension: number) {
  const two = twoValuesOf(relaxation);
  if (two === null || dimension < 2 || two.coupling === "independent") return null;
  return { ...two, coupling: two.coupling };
}

/** E[‖e⁺‖²]/‖e‖² of a step, or null where it depends on ‖e‖. */
export function meanFactor(relaxation: Relaxation, dimension: number): number | null {
  const coupled = coupledOf(relaxation, dimension);
  if (coupled === null) {
    const expected = expectedGain(relaxation);
    return expected === null ? null : 1 - expected / dimension;
  }
  const sphere = createSphere(dimension);
  const { first, second, coupling, probability } = coupled;
  const v = borderOf(sphere, coupling, probability);
  return (
    1 -
    split(
      sphere,
      coupling,
      v,
      (s) => gain(first) * s * s,
      (s) => gain(second) * s * s,
    )
  );
}

/** E ln(‖e⁺‖²/‖e‖²) of a step: below 0 almost every path converges. Null where λ has infinitely many values or depends on ‖e‖. */
export function meanLogFactor(relaxation: Relaxation, dimension: number): number | null {
  const coupled = coupledOf(relaxation, dimension);
  const values = twoValuesOf(relaxation);
  const independent = coupled === null ? (valuesOf(relaxation) ?? pairOf(values)) : null;
  if (dimension < 2) return independent && weighted(independent, (value) => 2 * log(Math.abs(value - 1)));
  const sphere = createSphere(dimension);
  if (coupled === null) return independent && weighted(independent, (value) => sphere.mean(logFactor(value)));
  const v = borderOf(sphere, coupled.coupling, coupled.probability);
  return split(sphere, coupled.coupling, v, logFactor(coupled.first), logFactor(coupled.second));
}

const pairOf = (two: TwoValues | null) =>
  two && [
    { value: two.first, weight: 1 - two.probability },
    { value: two.second, weight: two.probability },
  ];

/** Σ weight · f(value), where a weight of 0 cancels an infinite value. */
function weighted(
  values: readonly { readonly value: number; readonly weight: number }[],
  f: (value: number) => number,
): number {
  let total = 0;
  for (const { value, weight } of values) if (weight > 0) total += weight * f(value);
  return total;
}

/** The probabilities P of the second value at which a sign changes; null if none does. */
export interface Edges {
  /** E[‖e⁺‖²] = ‖e‖². */
  readonly meanSquare: number | null;
  /** E ln(‖e⁺‖²/‖e‖²) = 0. */
  readonly almostSure: number | null;
}

export function edgesOf(relaxation: Relaxation, dimension: number): Edges {
  const two = twoValuesOf(relaxation);
  if (two === null) return { meanSquare: null, almostSure: null };
  const { first, second } = two;
  const coupled = coupledOf(relaxation, dimension);
  if (coupled === null) {
    const meanLog = (value: number) => meanLogFactor(value, dimension) ?? 0;
    return {
      meanSquare: crossing(-gain(first), -gain(second)),
      almostSure: crossing(meanLog(first), meanLog(second)),
    };
  }
  const sphere = createSphere(dimension);
  const { coupling } = coupled;
  const edge = (ofFirst: (s: number, c: number) => number, ofSecond: typeof ofFirst): number | null => {
    const at = (v: number) => split(sphere, coupling, v, ofFirst, ofSecond);
    const v = changeOf(at);
    if (v === null) return null;
    const large = sphere.mean(() => 1, 0, v);
    return coupling === "large" ? large : 1 - large;
  };
  return {
    meanSquare: edge(
      (s) => -gain(first) * s * s,
      (s) => -gain(second) * s * s,
    ),
    almostSure: edge(logFactor(first), logFactor(second)),
  };
}

/** The share of the way from one value to another at which 0 is passed, or null. */
export function crossing(from: number, to: number): number | null {
  if (from === 0) return 0;
  if (to === 0) return 1;
  if (from > 0 === to > 0 || !Number.isFinite(to - from)) return null;
  return from / (from - to);
}

/** Where a monotone function on [0, 1] changes sign, or null. */
function changeOf(f: (v: number) => number): number | null {
  const [at0, at1] = [f(0), f(1)];
  if (at0 > 0 === at1 > 0) return null;
  return bisect((v) => (at1 > 0 ? f(v) : -f(v)));
}

/**
 * The ‖e‖ at which the mean drift of the residual law changes sign: beyond, the mean grows. Null where it never does, or for other laws.
 */
export function driftEdge(relaxation: Relaxation, dimension: number): number | null {
  const law = fullRelaxation(relaxation);
  if (law.kind !== "residual" || !(law.gain > 1)) return null;
  const { gain: g } = law;
  const drift = (size: number, s: number): number => {
    const excess = (g * size * s) / (1 + size * s);
    return s * s * (excess * excess - 1);
  };
  if (dimension < 2) return 1 / (g - 1);
  const sphere = createSphere(dimension);
  // ‖e‖ = y/(1 − y)
  const y = bisect((at) => (at < 1 ? sphere.mean((s) => drift(at / (1 - at), s)) : 1));
  return y < 1 ? y / (1 - y) : null;
}
