/** @file The summary of a threshold curve, for screen and terminal alike. */
import { pow } from "../../../../core/elementary/pow";
import type { RatioRange, ThresholdPoint, ThresholdRatio, ThresholdSummary, ThresholdTrace } from "./types";

export function summarizeThreshold(trace: ThresholdTrace): ThresholdSummary {
  const { params, x, measured, collapse, returns, bound, certified, local } = trace;
  const [smallest, largest] = extremes(collapse);
  const point = (steps: Float64Array, i: number): ThresholdPoint | null =>
    i < 0 ? null : { x: x[i], step: steps[i] };
  return {
    lab: "stability",
    part: "threshold",
    starts: x.length,
    smallest: point(collapse, smallest),
    smallestMeasured: point(measured, extremes(measured)[0]),
    largest: point(collapse, largest),
    unthreatened: collapse.filter((step) => step === Infinity).length,
    returning: returns.filter((step) => step < Infinity).length,
    overBound: rangeOf(x, collapse, bound),
    overCertified: rangeOf(x, collapse, certified),
    local,
    precision: params.precision,
    scanFactor: pow(2, 1 / params.scan),
  };
}

function rangeOf(x: Float64Array, steps: Float64Array, claim: Float64Array): RatioRange | null {
  const ratio = steps.map((step, i) => step / claim[i]);
  const [least, greatest] = extremes(ratio);
  if (least < 0) return null;
  const at = (i: number): ThresholdRatio => ({ x: x[i], ratio: ratio[i] });
  return { least: at(least), greatest: at(greatest) };
}

/** The indices of the smallest and the largest finite value; −1 if there are none. */
function extremes(values: Float64Array): [least: number, greatest: number] {
  let least = -1;
  let greatest = -1;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    if (least < 0 || values[i] < values[least]) least = i;
    if (greatest < 0 || values[i] > values[greatest]) greatest = i;
  }
  return [least, greatest];
}
