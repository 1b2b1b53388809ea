/** @file The arrays of a model: weights, their gradient, and what one sequence leaves behind on its way forward. */
import { createKernel, type Floats, type Kernel, type MakeKernel } from "./kernel";
import { INNER_WIDTHS, weightPlaces, type Shape, type WeightPlaces } from "./shape";

/** What a layer keeps of a sequence for the way back. */
export interface LayerRoom {
  /** Normalised input, before the gain; 1/deviation of each row; after the gain. */
  readonly unit1: number;
  readonly scale1: number;
  readonly normed1: number;
  /** Queries, keys, values side by side; keys and values transposed. */
  readonly mixed: number;
  readonly keysT: number;
  readonly valuesT: number;
  /** Shares of attention, a square for each head. */
  readonly shares: number;
  readonly heads: number;
  readonly unit2: number;
  readonly scale2: number;
  readonly normed2: number;
  /** Before GELU, its sigmoid, and after. */
  readonly inner: number;
  readonly sigmoid: number;
  readonly active: number;
  /** Weights transposed, for the way back. */
  readonly attentionT: number;
  readonly outT: number;
  readonly upT: number;
  readonly downT: number;
}

/** Places for one sequence. */
export interface Room {
  /** The sum that all layers add to. */
  readonly stream: number;
  readonly layers: readonly LayerRoom[];
  readonly unit: number;
  readonly scale: number;
  readonly normed: number;
  readonly embeddingT: number;
  /** Logits, then beliefs. */
  readonly beliefs: number;
  /** Gradients on the way back. */
  readonly streamBack: number;
  readonly normedBack: number;
  readonly mixedBack: number;
  readonly headsBack: number;
  readonly square: number;
  readonly innerBack: number;
}

export interface Model {
  readonly shape: Shape;
  readonly kernel: Kernel;
  readonly floats: Floats;
  /** Weights begin at 0. */
  readonly weights: WeightPlaces;
  /** Where the gradient begins, laid out like the weights; and the two moments of Adam. */
  readonly gradient: number;
  readonly mean: number;
  readonly square: number;
  readonly room: Room;
}

/** Rows begin where a vector may. */
const aligned = (size: number) => Math.ceil(size / 4) * 4;

type Take = (size: number) => number;

function layerRoom({ width, heads, context }: Shape, take: Take): LayerRoom {
  const rows = context * width;
  return {
    unit1: take(rows),
    scale1: take(context),
    normed1: take(rows),
    mixed: take(3 * rows),
    keysT: take(rows),
    valuesT: take(rows),
    shares: take(heads * context * context),
    heads: take(rows),
    unit2: take(rows),
    scale2: take(context),
    normed2: take(rows),
    inner: take(INNER_WIDTHS * rows),
    sigmoid: take(INNER_WIDTHS * rows),
    active: take(INNER_WIDTHS * rows),
    attentionT: take(3 * width * width),
    outT: take(width * width),
    upT: take(INNER_WIDTHS * width * width),
    downT: take(INNER_WIDTHS * width * width),
  };
}

function roomOf(shape: Shape, take: Take): Room {
  const { width, context, vocabulary, layers } = shape;
  const rows = context * width;
  return {
    stream: take(rows),
    layers: Array.from({ length: layers }, () => layerRoom(shape, take)),
    unit: take(rows),
    scale: take(context),
    normed: take(rows),
    embeddingT: take(width * vocabulary),
    beliefs: take(context * vocabulary),
    streamBack: take(rows),
    normedBack: take(rows),
    mixedBack: take(3 * rows),
    headsBack: take(rows),
    square: take(context * context),
    innerBack: take(INNER_WIDTHS * rows),
  };
}

/** A model with all weights 0. Width over heads, context and vocabulary are multiples of four. */
export function createModel(shape: Shape, make: MakeKernel = createKernel): Model {
  const weights = weightPlaces(shape);
  let end = aligned(weights.count);
  const take: Take = (size) => {
    const at = end;
    end += aligned(size);
    return at;
  };
  const [gradient, mean, square] = [take(weights.count), take(weights.count), take(weights.count)];
  const room = roomOf(shape, take);
  const kernel = make(end);
  return { shape, kernel, floats: kernel.floats, weights, gradient, mean, square, room };
}
