/** @file The way back: from the beliefs of a sequence and the tokens that came to the gradient of all weights. */
import { log } from "../../elementary";
import { attendBack } from "./attention";
import { geluOf, lastNorm, norm1, norm2, product } from "./forward";
import type { Kernel } from "./kernel";
import type { LayerRoom, Model } from "./model";
import { geluBack, normBack, transpose } from "./parts";
import { INNER_WIDTHS, type LayerPlaces } from "./shape";

/** Writes the transposes that products use; the weights have changed. */
export function turnWeights({ shape, floats: f, weights, room }: Model): void {
  const { width, vocabulary } = shape;
  const turn = (from: number, to: number, rows: number, columns: number) =>
    transpose(f, from, to, { rows, columns, stride: columns });
  turn(weights.embedding, room.embeddingT, vocabulary, width);
  for (const [i, places] of weights.layers.entries()) {
    const layer = room.layers[i];
    turn(places.attention, layer.attentionT, width, 3 * width);
    turn(places.out, layer.outT, width, width);
    turn(places.up, layer.upT, width, INNER_WIDTHS * width);
    turn(places.down, layer.downT, INNER_WIDTHS * width, width);
  }
}

/** Adds aᵀ b to c: a has k rows of m numbers, b as many of n. */
function addTransposed(
  { multiply }: Kernel,
  [c, a, b]: readonly [number, number, number],
  [m, k, n]: readonly [number, number, number],
): void {
  multiply({ at: c, row: n }, { at: a, row: 1, inner: m }, { at: b, row: n }, { m, k, n }, true);
}

/** −ln of what was believed of the tokens that came, summed; natural logarithms. */
export function lossOf({ shape, floats: f, room }: Model, targets: Uint16Array, from: number): number {
  let loss = 0;
  for (let t = 0; t < shape.context; t++)
    loss -= log(f[room.beliefs + t * shape.vocabulary + targets[from + t]]);
  return loss;
}

/** A model that this one is charged for leaving: `weight` times KL(p‖r) at every place, r what the other believes there. */
export interface Penalty {
  readonly weight: number;
  /** Has read the same sequence. */
  readonly reference: Model;
}

/** KL(p‖r), summed over the places of the sequence that both have read. */
export function divergenceFrom({ shape, floats: f, room }: Model, { floats: r, room: other }: Model): number {
  let sum = 0;
  for (let i = 0; i < shape.context * shape.vocabulary; i++) {
    const p = f[room.beliefs + i];
    sum += p * log(p / r[other.beliefs + i]);
  }
  return sum;
}

/** p to p + w p (ln(p/r) − KL(p‖r)): what the penalty adds to ∂logits; `at` of p, `to` of r. */
function penaltyBack(
  { floats: f, shape: { vocabulary } }: Model,
  { weight, reference: { floats: r } }: Penalty,
  at: number,
  to: number,
): void {
  let divergence = 0;
  for (let i = 0; i < vocabulary; i++) divergence += f[at + i] * log(f[at + i] / r[to + i]);
  for (let i = 0; i < vocabulary; i++)
    f[at + i] += weight * f[at + i] * (log(f[at + i] / r[to + i]) - divergence);
}

/** Beliefs to ∂logits of `weight` times loss and penalty, in the same place: without a penalty weight (p − e_target). */
function lossBack(
  model: Model,
  targets: Uint16Array,
  from: number,
  weight: number,
  penalty: Penalty | null,
): void {
  const { shape, floats: f, room } = model;
  const { context, vocabulary } = shape;
  for (let t = 0; t < context; t++) {
    const at = room.beliefs + t * vocabulary;
    if (penalty !== null) penaltyBack(model, penalty, at, penalty.reference.room.beliefs + t * vocabulary);
    f[at + targets[from + t]] -= 1;
    for (let i = 0; i < vocabulary; i++) f[at + i] *= weight;
  }
}

function layerBack(model: Model, places: LayerPlaces, layer: LayerRoom): void {
  const { shape, kernel, floats, room, gradient } = model;
  const { context, width } = shape;
  const inner = INNER_WIDTHS * width;
  const { streamBack, normedBack, innerBack, headsBack, mixedBack } = room;
  product(kernel, [innerBack, streamBack, layer.downT], [context, width, inner]);
  addTransposed(kernel, [gradient + places.down, layer.active, streamBack], [inner, context, width]);
  geluBack(floats, geluOf(layer), innerBack, context * inner);
  addTransposed(kernel, [gradient + places.up, layer.normed2, innerBack], [width, context, inner]);
  product(kernel, [normedBack, innerBack, layer.upT], [context, inner, width]);
  const to = { back: normedBack, xBack: streamBack };
  normBack(floats, norm2(model, places, layer), { ...to, gainBack: gradient + places.gain2 }, context, width);
  product(kernel, [headsBack, streamBack, layer.outT], [context, width, width]);
  addTransposed(kernel, [gradient + places.out, layer.heads, streamBack], [width, context, width]);
  attendBack(model, layer, room);
  addTransposed(kernel, [gradient + places.attention, layer.normed1, mixedBack], [width, context, 3 * width]);
  product(kernel, [normedBack, mixedBack, layer.attentionT], [context, 3 * width, width]);
  normBack(floats, norm1(model, places, layer), { ...to, gainBack: gradient + places.gain1 }, context, width);
}

function embedBack({ shape, floats: f, weights, room, gradient }: Model, tokens: Uint16Array, from: number) {
  const { context, width } = shape;
  for (let t = 0; t < context; t++) {
    const token = gradient + weights.embedding + tokens[from + t] * width;
    const position = gradient + weights.positions + t * width;
    const back = room.streamBack + t * width;
    for (let i = 0; i < width; i++) {
      f[token + i] += f[back + i];
      f[position + i] += f[back + i];
    }
  }
}

/**
 * After `forward` of the same tokens: adds the gradient of `weight` times loss and penalty to the model's.
 *
 * @param tokens the sequence from `from` on, and after each of its tokens the one that came
 */
export function backward(
  model: Model,
  tokens: Uint16Array,
  from: number,
  weight: number,
  penalty: Penalty | null = null,
): void {
  const { shape, kernel, floats, weights, room, gradient } = model;
  const { context, width, vocabulary } = shape;
  lossBack(model, tokens, from + 1, weight, penalty);
  addTransposed(
    kernel,
    [gradient + weights.embedding, room.beliefs, room.normed],
    [vocabulary, context, width],
  );
  product(kernel, [room.normedBack, room.beliefs, weights.embedding], [context, vocabulary, width]);
  floats.fill(0, room.streamBack, room.streamBack + context * width);
  normBack(
    floats,
    lastNorm(model),
    { back: room.normedBack, xBack: room.streamBack, gainBack: gradient + weights.gain },
    context,
    width,
  );
  for (let i = weights.layers.length - 1; i >= 0; i--) layerBack(model, weights.layers[i], room.layers[i]);
  embedBack(model, tokens, from);
}
