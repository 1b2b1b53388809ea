/** @file The numbers of a decoder transformer, and where each array of them begins. No biases; the output is tied to the embedding. */

export interface Shape {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  /** Tokens that a prediction sees. */
  readonly context: number;
  readonly vocabulary: number;
}

/** Inner width of the part between two attentions, in widths. */
export const INNER_WIDTHS = 4;

/** Places of a layer's weights. */
export interface LayerPlaces {
  readonly gain1: number;
  /** width × 3 width: queries, keys, values. */
  readonly attention: number;
  readonly out: number;
  readonly gain2: number;
  /** width × 4 width, and back. */
  readonly up: number;
  readonly down: number;
}

export interface WeightPlaces {
  /** vocabulary × width; its transpose gives the logits. */
  readonly embedding: number;
  readonly positions: number;
  readonly layers: readonly LayerPlaces[];
  readonly gain: number;
  readonly count: number;
}

/** Where the weights of a shape lie, the first at 0. */
export function weightPlaces({ layers, width, context, vocabulary }: Shape): WeightPlaces {
  let count = 0;
  const take = (size: number) => {
    const at = count;
    count += size;
    return at;
  };
  const embedding = take(vocabulary * width);
  const positions = take(context * width);
  const each = Array.from({ length: layers }, () => ({
    gain1: take(width),
    attention: take(3 * width * width),
    out: take(width * width),
    gain2: take(width),
    up: take(INNER_WIDTHS * width * width),
    down: take(INNER_WIDTHS * width * width),
  }));
  return { embedding, positions, layers: each, gain: take(width), count };
}

export const weightCount = (shape: Shape): number => weightPlaces(shape).count;
