/**
 * @file The paper's bound on the step: curvature 1/p, the gap 2μ − ηL² > 0, its closed form η_max, and the
 * entropy brake on it. This file has what the paper claims; what is proved is in certificate.ts. All on p/Σp.
 * [BSB] arXiv 2605.06741 §3–8
 */
import { log, log1p } from "./elementary";
import { deficitNearCentre, entropyNearFace, nearFace, sum } from "./simplex";

/** Curvature proxies of the energy at p: the smallest and the largest eigenvalue of diag(1/pᵢ). */
export interface Curvature {
  readonly mu: number;
  readonly L: number;
}

/**
 * μ = 1/max p and L = 1/min p of p/Σp: ∇²E ≈ diag(1/pᵢ), the true Hessian of the cross-entropy at p = q only.
 *
 * @param p C ≥ 1 entries > 0
 * @returns fresh; L overflows to ∞ for entries below 5.6e-309 only
 * @see [BSB] §3
 */
export function curvature(p: Float64Array): Curvature {
  const total = sum(p);
  return { mu: total / largest(p), L: total / smallest(p) };
}

/**
 * The gap 2μ − ηL² of the contraction estimate: the paper's condition on a step is gap > 0.
 *
 * @param p C ≥ 1 entries > 0
 * @param eta step η ≥ 0
 * @returns −∞ where ηL² overflows
 * @see [BSB] §4
 */
export function gap(p: Float64Array, eta: number): number {
  const { mu, L } = curvature(p);
  return 2 * mu - eta * L * L;
}

/**
 * Curvature bound η_max(p) = 2μ/L² = 2 (min p)²/max p of p/Σp: the step at which the gap closes.
 *
 * @param p C ≥ 1 entries > 0
 * @returns a number in (0, 2/C], relative error about 1e-15; loses digits below 1e-308 and is 0 below 1e-324 (min p ≈ 1e-162)
 * @see [BSB] §5
 */
export function etaMax(p: Float64Array): number {
  return scaledBound(p, 1);
}

/**
 * Entropy barrier α(p) = −ln(max(1 − B, κ)) with B = H(p)/ln C: 0 at a vertex, growing toward the centre.
 *
 * @param p C ≥ 2 entries > 0
 * @param cap barrier cap κ in [0, 1): B is capped at 1 − κ (ours)
 * @returns α in [0, −ln κ], relative error about 1e-15; Infinity exactly at the centre when κ = 0
 * @see [BSB] §5; the cap and the stable form are MATH §1 (ours)
 */
export function barrier(p: Float64Array, cap = 0): number {
  if (!nearFace(p)) return capped(deficitNearCentre(p), cap);
  const b = entropyNearFace(p) / log(p.length);
  return 1 - b > cap ? -log1p(-b) : capped(cap, cap);
}

/**
 * Entropy brake β(p) = 1/(1 + α(p)) in [0, 1]: 1 toward a vertex, 0 at the centre (when κ = 0).
 *
 * @param p C ≥ 2 entries > 0
 * @param cap barrier cap κ in [0, 1)
 * @see [BSB] §5
 */
export function brake(p: Float64Array, cap = 0): number {
  return 1 / (1 + barrier(p, cap));
}

/**
 * Entropy-aware step η_CE(p) = η_max(p) · β(p) ≤ η_max(p).
 *
 * @param p C ≥ 2 entries > 0
 * @param cap barrier cap κ in [0, 1); with κ = 0 the step is exactly 0 at the centre: a belief that starts there never moves
 * @returns relative error about 1e-15; underflows as {@link etaMax} does
 * @see [BSB] §5
 */
export function etaEntropyAware(p: Float64Array, cap = 0): number {
  return scaledBound(p, brake(p, cap));
}

/**
 * The MSE path p(η) = p₀ + η(q − p₀): a straight line, at the target for η = 1 (full compensation).
 *
 * @param p0 start, C entries
 * @param q target, C entries
 * @param eta fraction of the way
 * @param out receives p(η); may be p0 or q
 * @see [BSB] §7; it is also the η → 0 flow of the cross-entropy mirror step, ṗ = q − p (MATH §9, ours)
 */
export function msePath(p0: Float64Array, q: Float64Array, eta: number, out: Float64Array): void {
  for (let i = 0; i < p0.length; i++) out[i] = p0[i] + eta * (q[i] - p0[i]);
}

/**
 * What is left of the squared error on the MSE path: E(η)/E(0) = (1 − η)².
 *
 * @param eta fraction of the way
 * @see [BSB] §7
 */
export function mseResidual(eta: number): number {
  return (1 - eta) * (1 - eta);
}

/**
 * What the braked MSE step η = β leaves of the squared error: (1 − β)² = (α/(1 + α))², from α so that it keeps its digits near a vertex.
 *
 * @param p C ≥ 2 entries > 0
 * @param cap barrier cap κ in [0, 1)
 * @returns a number in [0, 1]; 1 at the centre when κ = 0
 * @see [BSB] §8
 */
export function mseBrakedResidual(p: Float64Array, cap = 0): number {
  const alpha = barrier(p, cap);
  if (alpha === Infinity) return 1;
  const left = alpha / (1 + alpha);
  return left * left;
}

/** factor · 2 (min p)²/max p of p/Σp, multiplied so that it underflows as late as possible. */
function scaledBound(p: Float64Array, factor: number): number {
  const low = smallest(p);
  return (low / largest(p)) * factor * ((2 * low) / sum(p));
}

/** −ln max(rest, κ), with +0 for 1 and Infinity for 0. */
function capped(rest: number, cap: number): number {
  const left = Math.max(rest, cap);
  return left > 0 ? Math.abs(log(left)) : Infinity;
}

function smallest(p: Float64Array): number {
  let low = p[0];
  for (let i = 1; i < p.length; i++) if (p[i] < low) low = p[i];
  return low;
}

function largest(p: Float64Array): number {
  let high = p[0];
  for (let i = 1; i < p.length; i++) if (p[i] > high) high = p[i];
  return high;
}
