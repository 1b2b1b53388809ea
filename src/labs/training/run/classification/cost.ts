/** @file What steps cost, in nanoseconds, measured. */
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { ClassificationParams, TrainingMethod } from "./params";

interface Sizes {
  readonly rows: number;
  readonly batch: number;
  readonly weights: number;
}

const sizesOf = (table: ExampleTable, { batch }: ClassificationParams): Sizes => ({
  rows: table.rows,
  batch: batch === "full" ? table.rows : Math.min(batch, table.rows),
  weights: table.classes * (table.columns + 1),
});

/** A gradient, or a value, of so many examples. */
const looked = (examples: number, weights: number): number => examples * (30 + 1.6 * weights);

/** One step of a method. */
function moved({ kind }: TrainingMethod, { batch, weights }: Sizes): number {
  if (kind === "naturalGradient") return batch * weights * weights + 0.4 * weights * weights * weights;
  if (kind === "proximalPoint") return 6 * (batch * weights * weights + 0.4 * weights * weights * weights);
  return weights * (kind === "pNorm" ? 250 : kind === "hypentropy" ? 60 : 6);
}

/** One step of a run of which everything is told. */
export function stepCost(method: TrainingMethod, table: ExampleTable, params: ClassificationParams): number {
  const sizes = sizesOf(table, params);
  const divergence = sizes.weights * (method.kind === "pNorm" ? 300 : 20);
  return (
    100 +
    looked(sizes.batch, sizes.weights) * 2 +
    moved(method, sizes) +
    divergence +
    looked(sizes.rows, sizes.weights)
  );
}

/** The minimum. */
export function minimumCost(table: ExampleTable, params: ClassificationParams): number {
  const { rows, weights } = sizesOf(table, params);
  return 12 * (rows * weights * weights * 0.6 + 0.4 * weights * weights * weights);
}
