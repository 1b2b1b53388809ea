/** @file The weights of a model as named matrices, each a piece of the array of all. */
import { INNER_WIDTHS, weightPlaces, type Shape } from "./shape";

export interface TensorPlace {
  readonly name: string;
  /** Rows and columns, or the length of a gain. */
  readonly shape: readonly number[];
  /** Where it begins. */
  readonly at: number;
}

/** In the order in which they lie, one behind the other, from 0. */
export function tensorPlaces(shape: Shape): readonly TensorPlace[] {
  const { width, context, vocabulary } = shape;
  const { embedding, positions, layers, gain } = weightPlaces(shape);
  return [
    { name: "embedding", shape: [vocabulary, width], at: embedding },
    { name: "positions", shape: [context, width], at: positions },
    ...layers.flatMap(({ gain1, attention, out, gain2, up, down }, i) => [
      { name: `layers.${i}.gain1`, shape: [width], at: gain1 },
      { name: `layers.${i}.attention`, shape: [width, 3 * width], at: attention },
      { name: `layers.${i}.out`, shape: [width, width], at: out },
      { name: `layers.${i}.gain2`, shape: [width], at: gain2 },
      { name: `layers.${i}.up`, shape: [width, INNER_WIDTHS * width], at: up },
      { name: `layers.${i}.down`, shape: [INNER_WIDTHS * width, width], at: down },
    ]),
    { name: "gain", shape: [width], at: gain },
  ];
}
