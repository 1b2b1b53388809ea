/**
 * @file The entropy φ(x) = Σ xᵢ ln xᵢ − xᵢ on entries ≥ 0: mirror map ln x, inverse map e^θ, divergence Σ x ln(x/y) − x + y, multiplicative
 * steps. Among separable potentials dividing by the sum is the Bregman projection on the simplex for this one only.
 * [BB] arXiv 2509.14216 Alg. 1
 */
import { exp, log } from "../elementary";
import { expTimes } from "../elementary/exp";
import { entropyMirrorStep } from "../mirrorStep";
import { logExcess } from "../series";
import type { Potential } from "./types";

/** y ψ(x/y − 1) = x ln(x/y) − x + y, ψ(r) = (1 + r) ln(1 + r) − r: no cancellation, the difference x − y enters once. */
export function term(x: number, y: number): number {
  const r = (x - y) / y;
  if (r < Infinity) return y * logExcess(r);
  return x > 0 ? x * (log(x) - log(y)) - (x - y) : 0;
}

export const entropy: Potential = {
  domain: "nonnegative",
  dimension: null,
  legendreOnSimplex: true,
  /** 0 ln 0 = 0. */
  value(x) {
    let total = 0;
    for (let i = 0; i < x.length; i++) if (x[i] > 0) total += x[i] * (log(x[i]) - 1);
    return total;
  },
  /** θᵢ = ln xᵢ. */
  gradient(x, out) {
    for (let i = 0; i < x.length; i++) out[i] = log(x[i]);
  },
  /** Σ e^{θᵢ}. */
  conjugate(theta) {
    let total = 0;
    for (let i = 0; i < theta.length; i++) total += exp(theta[i]);
    return total;
  },
  /** xᵢ = e^{θᵢ}. */
  conjugateGradient(theta, out) {
    for (let i = 0; i < theta.length; i++) out[i] = exp(theta[i]);
  },
  /** Infinity where some yᵢ = 0 < xᵢ; 0 exactly when x = y. */
  divergence(x, y) {
    let total = 0;
    for (let i = 0; i < x.length; i++) total += term(x[i], y[i]);
    return total;
  },
  /** Σ vᵢ²/xᵢ. */
  curvature(x, v) {
    let total = 0;
    for (let i = 0; i < x.length; i++) if (v[i] !== 0) total += (v[i] * v[i]) / x[i];
    return total;
  },
  /** 1/xᵢ. */
  hessian(x, out) {
    out.fill(0);
    for (let i = 0; i < x.length; i++) out[i * x.length + i] = 1 / x[i];
  },
  /** Σ aᵢ² xᵢ. */
  inverseCurvature(x, a) {
    let total = 0;
    for (let i = 0; i < x.length; i++) total += a[i] * a[i] * x[i];
    return total;
  },
  /** xᵢ e^{−λuᵢ}; an entry 0 stays 0. */
  spaceStep(x, u, lambda, out) {
    for (let i = 0; i < x.length; i++) out[i] = x[i] === 0 ? 0 : expTimes(-lambda * u[i], x[i]);
    return -1;
  },
  /** x⁺ᵢ ∝ xᵢ e^{−λuᵢ}. */
  createSimplexStep: () => entropyMirrorStep,
};
