/** @file The weights that training begins with, drawn from a seed. */
import { createCounterRandom } from "../../counterRandom";
import { networkPlaces, type NetworkShape } from "./shape";

/** Streams of weights, one for each run, lie apart from those of batches and tests. */
const STREAM = 2_251_799_813_685_248;

/**
 * Every weight uniform on ±√(3/n), n the numbers that its row is multiplied with: a variance of 1/n. Biases are 0. LeCun et al. 1998
 *
 * @param seed integer, 0 … 2⁵³ − 1
 * @param run integer, 0 … 2⁵⁰: each has weights of its own
 * @returns fresh
 */
export function startWeights(shape: NetworkShape, seed: number, run = 0): Float64Array<ArrayBuffer> {
  const { width, depth, classes } = shape;
  const places = networkPlaces(shape);
  const random = createCounterRandom(seed);
  random.seek(STREAM + run);
  const w = new Float64Array(places.count);
  const fill = (from: number, rows: number, columns: number) => {
    const most = Math.sqrt(3 / columns);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) w[from + i * (columns + 1) + j] = most * (2 * random.uniform() - 1);
  };
  for (let l = 0; l < depth; l++) fill(places.layers[l], width, width);
  fill(places.head, classes, width);
  return w;
}
