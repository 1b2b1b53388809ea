/** @file The costs of steps in nanoseconds, as measured. */
import { networkPlaces, type NetworkShape } from "../../../../core/training/network/shape";
import type { ExampleTable } from "../../../../experiments/data/examples";
import { shapeFor } from "./learner";
import { networkIn } from "./model";
import type { ClassificationParams, TrainingMethod } from "./params";

interface Sizes {
  readonly rows: number;
  readonly batch: number;
  readonly weights: number;
  /** Null: softmax regression. */
  readonly shape: NetworkShape | null;
}

function sizesOf(table: ExampleTable, params: ClassificationParams): Sizes {
  const { rows, columns, classes } = table;
  const { batch } = params;
  const network = networkIn(params);
  const shape = network && shapeFor(network, columns, classes);
  const weights = shape === null ? classes * (columns + 1) : networkPlaces(shape).count;
  return { rows, batch: batch === "full" ? rows : Math.min(batch, rows), weights, shape };
}

/** An example forward and backward through a network. */
export const exampleCost = (shape: NetworkShape): number =>
  200 + 4 * networkPlaces(shape).count + 40 * shape.width * shape.depth;

/** A gradient, or a value, for so many examples. */
const looked = (examples: number, { weights, shape }: Sizes): number =>
  examples * (shape === null ? 30 + 1.6 * weights : exampleCost(shape) / 2);

/** One step of a method. */
function moved({ kind }: TrainingMethod, { batch, weights }: Sizes): number {
  if (kind === "naturalGradient") return batch * weights * weights + 0.4 * weights * weights * weights;
  if (kind === "proximalPoint") return 6 * (batch * weights * weights + 0.4 * weights * weights * weights);
  return weights * (kind === "pNorm" ? 250 : kind === "hypentropy" ? 60 : 6);
}

/** One step of a run that is recorded in full. */
export function stepCost(method: TrainingMethod, table: ExampleTable, params: ClassificationParams): number {
  const sizes = sizesOf(table, params);
  const divergence = sizes.shape === null ? sizes.weights * (method.kind === "pNorm" ? 300 : 20) : 0;
  return 100 + looked(sizes.batch, sizes) * 2 + moved(method, sizes) + divergence + looked(sizes.rows, sizes);
}

/** The search for the minimum, if there is one. */
export function minimumCost(table: ExampleTable, params: ClassificationParams): number {
  const { rows, weights, shape } = sizesOf(table, params);
  if (shape !== null) return 0;
  return 12 * (rows * weights * weights * 0.6 + 0.4 * weights * weights * weights);
}
