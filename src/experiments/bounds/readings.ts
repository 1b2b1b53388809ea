/** @file Every number of `eval`: what a belief says alone, and what a target adds. All from p/Σp. */
import { barrier, brake, curvature, etaEntropyAware, etaMax } from "../../core/bound";
import { certifiedStep, fejerStep } from "../../core/certificate";
import { normalizedEntropy } from "../../core/simplex";
import { thresholdMirror, thresholdProjected } from "../../core/threshold";
import type { BeliefReadings, TargetReadings } from "./types";

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
