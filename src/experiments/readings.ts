/** @file All numbers that `eval` prints: those of a belief alone, and those that a target adds. All are computed from p/Σp. */
import { barrier, brake, curvature, etaEntropyAware, etaMax } from "../core/bound";
import { certifiedStep, fejerStep } from "../core/certificate";
import { normalizedEntropy } from "../core/simplex";
import { thresholdMirror, thresholdProjected } from "../core/threshold";

/** The numbers that `eval p` prints. An infinite barrier is Infinity here and "Infinity" in JSON. */
export interface BeliefReadings {
  /** C. */
  readonly classes: number;
  /** The curvatures: μ = 1/max p and L = 1/min p. */
  readonly mu: number;
  readonly L: number;
  /** The bound η_max = 2μ/L². */
  readonly etaMax: number;
  /** B = H(p)/ln C. */
  readonly normalizedEntropy: number;
  /** α = −ln(1 − B). */
  readonly barrier: number;
  /** The entropy-aware step η_CE. */
  readonly etaEntropyAware: number;
  /** The braked step of the MSE path, 1/(1 + α). */
  readonly etaMse: number;
}

/** The numbers that `eval p --target q` adds. */
export interface TargetReadings {
  /** The certified step min pᵢ/qᵢ. */
  readonly etaCertified: number;
  /** The exact Fejér step η†. */
  readonly etaFejer: number;
  /** The local thresholds of the mirror step and of the projected step, at the target. */
  readonly thresholdMirror: number;
  readonly thresholdProjected: number;
}

export function readBelief(p: ArrayLike<number>): BeliefReadings {
  const belief = Float64Array.from(p);
  const { mu, L } = curvature(belief);
  return {
    classes: belief.length,
    mu,
    L,
    etaMax: etaMax(belief),
    normalizedEntropy: normalizedEntropy(belief),
    barrier: barrier(belief),
    etaEntropyAware: etaEntropyAware(belief),
    etaMse: brake(belief),
  };
}

export function readTarget(p: ArrayLike<number>, q: ArrayLike<number>): TargetReadings {
  const [belief, target] = [Float64Array.from(p), Float64Array.from(q)];
  return {
    etaCertified: certifiedStep(belief, target),
    etaFejer: fejerStep(belief, target),
    thresholdMirror,
    thresholdProjected: thresholdProjected(target),
  };
}
