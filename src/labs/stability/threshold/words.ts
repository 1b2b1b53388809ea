/** @file What a threshold curve says, computed from its run. */
import type { ThresholdTrace } from "../../../experiments/stability/threshold/types";
import { formatNumber } from "../../../ui/number";
import { ratioTo } from "./scene";

const UPDATE = { mirror: "entropy mirror step", projected: "projected step" } as const;

export function thresholdCaption({ params }: ThresholdTrace): string {
  const { target, update, iterations, scan, precision } = params;
  return (
    `The smallest fixed step with which a run of ${formatNumber(iterations, 7)} steps does not converge to ` +
    `(${formatNumber(target, 4)}, ${formatNumber(1 - target, 4)}), by start; ${UPDATE[update]}. ` +
    `Found by trying ${scan} steps per octave and bisecting to a relative ${formatNumber(precision)}.`
  );
}

interface Least {
  readonly x: number;
  readonly value: number;
}

function least(xs: Float64Array, values: Float64Array): Least | null {
  let found: Least | null = null;
  values.forEach((value, i) => {
    if (Number.isFinite(value) && (found === null || value < found.value)) found = { x: xs[i] ?? 0, value };
  });
  return found;
}

/** Shares of a certificate's starts at which the measured threshold lies below it. */
function broken(trace: ThresholdTrace, certificate: Float64Array, name: string, kind: string): string {
  const ratio = ratioTo(trace.measured, certificate);
  const known = ratio.filter((value) => !Number.isNaN(value));
  const below = known.filter((value) => value < 1 - trace.params.precision).length;
  const worst = least(trace.x, ratio);
  if (worst === null) return `${name} (${kind}): every run converged as far as the search went.`;
  const tightest = `nearest at start ${formatNumber(worst.x)}, where the run fails at ${formatNumber(worst.value)} × it`;
  return below === 0
    ? `${name} (${kind}): never above the measured threshold; ${tightest}.`
    : `${name} (${kind}): above the measured threshold, so not safe, at ${below} of ${known.length} starts; ${tightest}.`;
}

export function thresholdFindings(trace: ThresholdTrace): readonly string[] {
  const smallest = least(trace.x, trace.measured);
  if (smallest === null) return ["Observed: every run in the window converged."];
  return [
    `Observed: the first step that fails is ${formatNumber(smallest.value, 4)}, from start ${formatNumber(smallest.x)}; ` +
      `at the target itself the exact local threshold is ${formatNumber(trace.local, 4)}.`,
    broken(trace, trace.bound, "The paper’s bound at the start", "claimed"),
    broken(
      trace,
      trace.certified,
      "Certified step at the start",
      trace.params.update === "mirror" ? "proved for one mirror step" : "proved for the mirror step only",
    ),
  ];
}
