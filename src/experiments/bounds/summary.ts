/** @file The words and numbers of the bounds lab: a step against what is claimed, and what one such step does. */
import { gap } from "../../core/bound";
import { crossEntropyMirrorStep } from "../../core/mirrorStep";
import { klDivergence, normalize } from "../../core/simplex";
import { readBelief, readTarget } from "./readings";
import { targetOf } from "./target";
import type { BeliefReadings, BoundsSummary, BoundsTrace, Verdict } from "./types";

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
    klAfter: klDivergence(target, stepped(belief, target, step)),
  };
}

/** Where a step stands against what the paper claims at a belief; a step equal to a limit is within it. */
export function verdictOf(
  step: number,
  { etaEntropyAware, etaMax }: Pick<BeliefReadings, "etaEntropyAware" | "etaMax">,
): Verdict {
  if (step <= etaEntropyAware) return "within the brake";
  return step <= etaMax ? "within the bound" : "beyond the bound";
}

function stepped(p: Float64Array, q: Float64Array, eta: number): Float64Array {
  const out = normalize(p);
  crossEntropyMirrorStep(out, q, eta, out);
  return out;
}
