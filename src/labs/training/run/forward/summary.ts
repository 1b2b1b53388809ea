/** @file The numbers of the forward pass, for screen and terminal alike. */
import { isDrawn, numberOf, pathOf, pointedAt } from "./paths";
import type { ForwardSummary, ForwardTrace, LayerSummary, Reading, ReadingSummary } from "./types";

const layersOf = (reading: Reading): readonly LayerSummary[] =>
  Array.from(reading.away, (shareAway, l) => ({
    step: reading.step[3 * l + 1],
    bound: reading.bound[3 * l + 1],
    certified: reading.certified[3 * l + 1],
    shareBeyondBound: reading.beyondBound[l],
    shareBeyondCertified: reading.beyondCertified[l],
    shareAway,
  }));

export const summaryOfReading = (reading: Reading): ReadingSummary => ({
  accuracy: Array.from(reading.accuracy),
  crossEntropy: Array.from(reading.crossEntropy),
  layers: layersOf(reading),
});

export function summarizeForward(trace: ForwardTrace): ForwardSummary {
  if (!isDrawn(trace)) throw new Error("A run without a result has no summary.");
  const { data, params, result, labels, weights } = trace;
  const { rows, dropped, features, constantColumns, classes } = data;
  const place = pointedAt(trace, params);
  return {
    lab: "training",
    part: "forward",
    data: { rows, dropped, features, constantColumns, classes },
    weights,
    taken: result.taken,
    leftAt: result.leftAt,
    objective: { before: result.objective[0], after: result.objective[result.taken] },
    before: summaryOfReading(result.before),
    after: summaryOfReading(result.after),
    example: {
      example: numberOf(trace, place),
      label: classes[labels[place]] ?? "",
      before: pathOf(trace, result.before, place),
      after: pathOf(trace, result.after, place),
    },
  };
}
