/** @file The forward pass in numbers: a row for each layer. Pure. */
import type { Cell, Table } from "../../../charts/picture/table";
import { isDrawn } from "../run/forward/paths";
import { summarizeForward } from "../run/forward/summary";
import type { ForwardTrace, ReadingSummary } from "../run/forward/types";

const COLUMNS = [
  "layer",
  "told right, before",
  "told right",
  "cross-entropy, before",
  "cross-entropy",
  "median step",
  "median bound",
  "median certified",
  "beyond bound",
  "beyond certified",
  "away",
];

/** The cells for the layer that leads there; empty for the features, to which none leads. */
function stepCells({ layers }: ReadingSummary, layer: number): readonly Cell[] {
  const step = layers[layer - 1];
  if (step === undefined) return [null, null, null, null, null, null];
  const { shareBeyondBound, shareBeyondCertified, shareAway } = step;
  return [step.step, step.bound, step.certified, shareBeyondBound, shareBeyondCertified, shareAway];
}

export function table(trace: ForwardTrace): Table {
  if (!isDrawn(trace)) return { caption: "", columns: COLUMNS, rows: [] };
  const { before, after } = summarizeForward(trace);
  const caption =
    "Each layer after training, over all examples; layer 0 is the features themselves. The CSV of the run has every example, before training and after.";
  return {
    caption,
    columns: COLUMNS,
    rows: after.accuracy.map((right, layer) => [
      layer,
      before.accuracy[layer] ?? NaN,
      right,
      before.crossEntropy[layer] ?? NaN,
      after.crossEntropy[layer] ?? NaN,
      ...stepCells(after, layer),
    ]),
  };
}
