/** @file What the numbers say about this step, in sentences; each says whether it is claimed, proved, exact or observed. */
import type { BoundsSummary } from "../../experiments/bounds/types";
import { formatNumber } from "../../ui/number";

export interface VerdictWords {
  readonly title: string;
  readonly claimed: string;
  readonly proved: string;
  readonly observed: string;
  readonly local: string;
  /** Only at the centre and close to it. */
  readonly brake: string | null;
}

const TITLES: Readonly<Record<BoundsSummary["verdict"], string>> = {
  "within the brake": "Within the brake.",
  "within the bound": "Within the bound, but not within the brake.",
  "beyond the bound": "Beyond the bound.",
};

function claimed({ verdict, step, factor, gap, etaEntropyAware }: BoundsSummary): string {
  const eta = `η = ${formatNumber(step)}`;
  const times = `${formatNumber(factor)} × η_max`;
  if (verdict === "beyond the bound")
    return `${eta} is ${times}. The gap is ${formatNumber(gap)}: negative, so the paper no longer claims contraction.`;
  const claim = `${eta} is ${times}. The gap is ${formatNumber(gap)}: positive, so the paper claims contraction`;
  if (verdict === "within the brake") return `${claim}, and the entropy brake lets it pass.`;
  if (etaEntropyAware === 0) return `${claim}; the entropy brake would allow no step at all.`;
  return `${claim}; the entropy brake would stop at ${formatNumber(etaEntropyAware)}.`;
}

function proved({ step, etaCertified }: BoundsSummary): string {
  const limit = formatNumber(etaCertified);
  return step <= etaCertified
    ? `Proved: up to ${limit} two beliefs that both obey it come closer to each other; this step does.`
    : `Proved only up to ${limit}: this step is ${formatNumber(step / etaCertified)} × that.`;
}

/** Below this a belief is at its target for every practical purpose. */
const ARRIVED = 1e-24;

function observed({ step, etaFejer, klBefore, klAfter }: BoundsSummary): string {
  if (klBefore < ARRIVED) return "The belief is at its target: this step leaves it there.";
  const way = klAfter < klBefore ? "falls" : klAfter > klBefore ? "grows" : "stays";
  const numbers = `from ${formatNumber(klBefore)} to ${formatNumber(klAfter)}`;
  const limit = formatNumber(etaFejer);
  const side =
    step <= etaFejer
      ? `up to ${limit} it would still come no further away`
      : `from ${limit} on it moves away`;
  return `With this step D_KL(target‖belief) ${way} ${numbers}; ${side} (exact).`;
}

function local({ thresholdMirror, thresholdProjected }: BoundsSummary): string {
  return `Close to this target the mirror step is stable below ${formatNumber(thresholdMirror)}, the projected step below ${formatNumber(thresholdProjected)} (exact).`;
}

/** From here on the brake leaves less than a tenth of the bound. */
const NEARLY_TOTAL = 0.1;

function brake({ barrier, etaMse, classes }: BoundsSummary): string | null {
  if (barrier === Infinity)
    return `At the centre the brake is total: ${classes === 2 ? "both" : `all ${classes}`} classes are equally likely, the barrier is infinite, and η_CE = 0. An entropy-aware belief that starts here never moves.`;
  if (etaMse >= NEARLY_TOTAL) return null;
  return `So close to the centre the brake is nearly total: it leaves ${formatNumber(etaMse)} of the bound. At the centre itself nothing is left.`;
}

export function verdictWords(summary: BoundsSummary): VerdictWords {
  return {
    title: TITLES[summary.verdict],
    claimed: claimed(summary),
    proved: proved(summary),
    observed: observed(summary),
    local: local(summary),
    brake: brake(summary),
  };
}
