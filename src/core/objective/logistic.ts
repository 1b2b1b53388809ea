/** @file Logistic regression: the mean of ln(1 + e^{∓⟨a, x⟩}) over examples a of two classes, and a penalty ½l₂‖x‖². */
import { exp, expm1, log1p } from "../elementary";
import { dot } from "../linear/dense";
import { addOuter } from "../linear/symmetric";
import { expExcess, logDefect } from "../series";
import type { Objective } from "./types";

/** ln(1 + eˢ). */
const softplus = (s: number): number => (s > 0 ? s + log1p(exp(-s)) : log1p(exp(s)));

/** 1/(1 + e⁻ˢ) − y, y = 0 or 1, without cancellation. */
function excess(s: number, y: number): number {
  const small = exp(-Math.abs(s));
  const rest = small / (1 + small);
  const isSure = s > 0 === y > 0.5;
  const size = isSure ? rest : 1 / (1 + small);
  return y > 0.5 ? -size : size;
}

/**
 * The Bregman divergence of s ↦ ln(1 + eˢ) from s to s + d: ln(1 + σ(eᵈ − 1)) − σd, σ = 1/(1 + e⁻ˢ). It is that of −s and −d, too: so
 * σ ≤ ½, and of the two terms that a short way is made of the second is at most half of the first.
 */
function bendOf(s: number, d: number): number {
  if (s > 0) return bendOf(-s, -d);
  const sigma = excess(s, 0);
  if (Math.abs(d) > 1) return softplus(s + d) - softplus(s) - sigma * d;
  return sigma * expExcess(d) - logDefect(sigma * expm1(d));
}

/**
 * Of x in ℝⁿ.
 *
 * @param features rows of n entries
 * @param labels 0 or 1 for each row
 * @param l2 ≥ 0
 */
export function createLogistic({
  features,
  labels,
  l2,
}: {
  readonly features: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly l2: number;
}): Objective {
  const n = features[0]?.length ?? 0;
  const count = features.length;
  const off = new Float64Array(n);
  const curved = (weightOf: (row: number) => number, out: Float64Array): void => {
    out.fill(0);
    for (let row = 0; row < count; row++) addOuter(features[row], weightOf(row) / count, out);
    for (let i = 0; i < n; i++) out[i * (n + 1)] += l2;
  };
  return {
    dimension: n,
    value(x) {
      let sum = 0;
      for (let row = 0; row < count; row++)
        sum += softplus(dot(features[row], x) * (labels[row] > 0.5 ? -1 : 1));
      return sum / count + (l2 / 2) * dot(x, x);
    },
    gradient(x, out) {
      out.fill(0);
      for (let row = 0; row < count; row++) {
        const weight = excess(dot(features[row], x), labels[row]);
        for (let j = 0; j < n; j++) out[j] += weight * features[row][j];
      }
      for (let j = 0; j < n; j++) out[j] = out[j] / count + l2 * x[j];
    },
    hessian: (x, out) =>
      curved((row) => {
        const s = dot(features[row], x);
        return excess(s, 0) * -excess(s, 1);
      }, out),
    isQuadratic: false,
    above: (out) => curved(() => 0.25, out),
    divergence(y, x) {
      for (let j = 0; j < n; j++) off[j] = y[j] - x[j];
      let sum = 0;
      for (let row = 0; row < count; row++) sum += bendOf(dot(features[row], x), dot(features[row], off));
      return sum / count + (l2 / 2) * dot(off, off);
    },
    undefinedAt: () => -1,
    rows: {
      count,
      gradient(row, x, out) {
        const weight = excess(dot(features[row], x), labels[row]);
        for (let j = 0; j < n; j++) out[j] = weight * features[row][j] + l2 * x[j];
      },
    },
  };
}
