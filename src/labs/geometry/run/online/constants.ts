/**
 * @file What a regret bound is made of: how far the experts are from the start, D_max, and how much a loss can move the learner, G.
 * φ is σ-strongly convex in a norm on the simplex; G² = max_t ‖l_t‖²/σ in the dual norm, up to adding the same to all losses.
 * Then the regret after T rounds with step η is at most D_max/η + ηTG²/2.
 */
import { pow } from "../../../../core/elementary/pow";
import type { Potential } from "../../../../core/mirror/types";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { Geometry, GeometryKind } from "../params";

/** ‖l‖²/σ for losses l; Infinity if φ is not known to be strongly convex in any norm. */
export type SquaredNorm = (l: Float64Array) => number;

const squared = (x: number): number => x * x;
const halfRange = (l: Float64Array): number => (Math.max(...l) - Math.min(...l)) / 2;

/** The dual of the 1-norm, where only differences matter: half the range. */
const ofRange =
  (sigma: number): SquaredNorm =>
  (l) =>
    squared(halfRange(l)) / sigma;

/** Σ(lᵢ − mean)². */
function scatter(l: Float64Array): number {
  const mean = l.reduce((sum, x) => sum + x, 0) / l.length;
  return l.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
}

const least =
  (...norms: readonly SquaredNorm[]): SquaredNorm =>
  (l) =>
    Math.min(...norms.map((norm) => norm(l)));

/** φ″ = σ₀ x^(power − 2): in the 1-norm σ = σ₀ / max Σ x^(2 − power), in the 2-norm σ₀. */
function ofPower(power: number, scale: number, experts: number): SquaredNorm {
  if (power > 2) return () => Infinity;
  if (power <= 1) return ofRange(scale);
  return least(ofRange(scale * pow(experts, 1 - power)), (l) => scatter(l) / scale);
}

/** Half the squared p-norm is (p − 1)-strongly convex in it for p ≤ 2; the dual exponent is p/(p − 1). */
function ofPNorm(p: number): SquaredNorm {
  if (p > 2) return () => Infinity;
  const dual = p / (p - 1);
  return (l) => {
    const middle = (Math.max(...l) + Math.min(...l)) / 2;
    const half = halfRange(l);
    if (half === 0) return 0;
    const total = l.reduce((sum, x) => sum + pow(Math.abs(x - middle) / half, dual), 0);
    return squared(half * pow(total, 1 / dual)) / (p - 1);
  };
}

/** min over c of ⟨l − c1, M⁻¹(l − c1)⟩. */
function ofMetric({ inverseCurvature }: Potential, experts: number): SquaredNorm {
  const x = new Float64Array(experts).fill(1 / experts);
  const ones = new Float64Array(experts).fill(1);
  const square = (v: Float64Array) => inverseCurvature(x, v);
  return (l) => {
    const mean = l.reduce((sum, entry) => sum + entry, 0) / experts;
    const centred = l.map((entry) => entry - mean);
    const [plus, minus] = [centred.map((entry) => entry + 1), centred.map((entry) => entry - 1)];
    const cross = (square(plus) - square(minus)) / 4;
    return Math.max(0, square(centred) - (cross * cross) / square(ones));
  };
}

function normOf(full: GeometryKind, potential: Potential, experts: number): SquaredNorm {
  switch (full.kind) {
    case "entropy":
    case "burg":
      return ofRange(1);
    case "euclidean":
      return scatter;
    case "tsallis":
      return ofPower(full.q, full.q, experts);
    case "alpha":
      return ofPower(full.alpha, 1, experts);
    case "pNorm":
      return ofPNorm(full.p);
    case "hypentropy":
      return ofRange(1 / (1 + experts * full.beta));
    case "mahalanobis":
      return ofMetric(potential, experts);
    case "formula":
      return () => Infinity;
  }
}

export interface Constants {
  /**
   * D of the point that the learner is compared with, from the uniform start: an expert or, if D is infinite
   * there, a point near it.
   */
  readonly farthest: number;
  /** The distance of that point from the expert, as a share of the way to the centre; 0 if D is finite at the expert. */
  readonly off: number;
  /** The largest D of an expert from any point, which decreasing steps need. */
  readonly anywhere: () => number;
  readonly squaredNorm: SquaredNorm;
}

/** Entry i is 1 − off + off/n, the others off/n. */
const nearVertex = (n: number, i: number, off: number): Float64Array =>
  Float64Array.from({ length: n }, (_, k) => (k === i ? 1 - off : 0) + off / n);

function farthestOf({ divergence, dimension }: Potential, n: number, off: number): number {
  const start = new Float64Array(n).fill(1 / n);
  // If all coordinates are alike, one vertex is enough.
  const vertices = dimension === null ? 1 : n;
  return Array.from({ length: vertices }, (_, i) => divergence(nearVertex(n, i, off), start)).reduce((a, b) =>
    Math.max(a, b),
  );
}

/** The largest D(eᵢ, eⱼ), which is the largest D of all if D is finite up to the faces. */
function anywhereOf({ divergence, dimension, legendreOnSimplex }: Potential, n: number): number {
  if (legendreOnSimplex) return Infinity;
  const [first, second] = dimension === null ? [1, Math.min(2, n)] : [n, n];
  let most = 0;
  for (let i = 0; i < first; i++)
    for (let j = 0; j < second; j++)
      if (i !== j) most = Math.max(most, divergence(nearVertex(n, i, 0), nearVertex(n, j, 0)));
  return most;
}

/** @param rounds T: learners compared with points near the experts are compared at the distance 1/T */
export function constantsOf(geometry: Geometry, experts: number, rounds: number): Constants {
  const potential = potentialFor(geometry);
  const itself = farthestOf(potential, experts, 0);
  const off = itself < Infinity ? 0 : 1 / rounds;
  return {
    farthest: off === 0 ? itself : farthestOf(potential, experts, off),
    off,
    anywhere: () => anywhereOf(potential, experts),
    squaredNorm: normOf(fullGeometry(geometry), potential, experts),
  };
}
