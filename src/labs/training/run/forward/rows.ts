/** @file The forward pass as CSV: a line for every example after every layer, before and after training. None is left out. */
import { etaMax } from "../../../../core/bound";
import { beliefs } from "../../../../core/training/logits";
import type { ResidualNetwork } from "../../../../core/training/network/network";
import { effectiveStep } from "../../../../core/training/pullback";
import { examplesIn } from "../../../../experiments/data/examples";
import type { Resource } from "../../../../experiments/types";
import { fileFor } from "../start";
import { networkOf, startOf } from "./network";
import type { ForwardParams } from "./params";
import { trainedWeights } from "./train";

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The lines of one example. Step, bound and certified step are those of the layer that led to the belief. */
function* linesOf(
  network: ResidualNetwork,
  w: Float64Array,
  row: number,
  head: string,
): Generator<string, void, void> {
  const { depth, classes } = network.shape;
  const label = network.examples.labels[row];
  const z = new Float64Array((depth + 1) * classes);
  network.pathInto(w, row, z);
  let before = new Float64Array(classes);
  for (let l = 0; l <= depth; l++) {
    const p = z.slice(l * classes, (l + 1) * classes);
    beliefs(p, 0, classes);
    const change = p.map((_, c) => z[l * classes + c] - z[(l - 1) * classes + c]);
    const step = l === 0 ? [",,"] : [effectiveStep(before, change, label), etaMax(before), before[label]];
    yield [head, l, ...p, ...step].join(",");
    before = p;
  }
}

/** Yields lines without line ends, the header first. */
export function* forwardRows(
  params: ForwardParams,
  resources: readonly Resource[],
): Generator<string, void, void> {
  const table = examplesIn(resources);
  const classes = table?.classes ?? 0;
  const names = Array.from({ length: classes }, (_, i) => `p${i + 1}`);
  yield ["training", "example", "label", "layer", ...names, "step", "bound", "certified"].join(",");
  if (table === null) return;
  const network = networkOf(table, params);
  const file = fileFor(params, resources);
  const weights = {
    before: startOf(network, params, table, file),
    after: trainedWeights({ part: "forward", params, table, file }),
  };
  for (const [training, w] of Object.entries(weights))
    for (let row = 0; row < network.examples.rows; row++) {
      const label = quoted(table.names[network.examples.labels[row]] ?? "");
      yield* linesOf(network, w, row, `${training},${row + 1},${label}`);
    }
}
