/** @file The summary of the Bounds lab: a step compared with what is claimed, and the effect of one such step. */
import { gap } from "../../../core/bound";
import { log } from "../../../core/elementary";
import { crossEntropyMirrorStep } from "../../../core/mirrorStep";
import { klDivergence, logSumExp, normalize } from "../../../core/simplex";
import { readBelief, readTarget, type BeliefReadings } from "../../../experiments/readings";
import { targetOf } from "./target";
import type { BoundsSummary, BoundsTrace, Verdict } from "./types";

export function summarizeBounds({ params }: Pick<BoundsTrace, "params">): BoundsSummary {
  const { p, step } = params;
  const belief = Float64Array.from(p);
  const target = targetOf(params);
  const readings = readBelief(p);
  return {
    lab: "bounds",
    p,
    step,
    ...readings,
    ...readTarget(p, target),
    gap: gap(belief, step),
    factor: step / readings.etaMax,
    verdict: verdictOf(step, readings),
    klBefore: klDivergence(target, belief),
    klAfter: divergenceAfter(normalize(belief), target, step),
  };
}

/** The verdict on a step at a belief. A step equal to a limit counts as within it. */
export function verdictOf(
  step: number,
  { etaEntropyAware, etaMax }: Pick<BeliefReadings, "etaEntropyAware" | "etaMax">,
): Verdict {
  if (step <= etaEntropyAware) return "within the brake";
  return step <= etaMax ? "within the bound" : "beyond the bound";
}

/**
 * D_KL(q‖p⁺) after the mirror step. It is computed from logarithms, ln p⁺ᵢ = aᵢ − ln Σ e^a with aᵢ = ln pᵢ +
 * ηqᵢ/pᵢ, so that an entry of p⁺ may underflow.
 */
function divergenceAfter(p: Float64Array, q: Float64Array, eta: number): number {
  const next = new Float64Array(p.length);
  crossEntropyMirrorStep(p, q, eta, next);
  if (next.every((x) => x > 0)) return klDivergence(q, next);
  const logits = p.map((x, i) => log(x) + eta * (q[i] / x));
  const total = logSumExp(logits);
  const kl = q.reduce((sum, x, i) => sum + x * (log(x) + (total - logits[i])), 0);
  return Number.isNaN(kl) ? Infinity : kl;
}
