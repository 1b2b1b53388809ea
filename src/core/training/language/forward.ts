/** @file One sequence through the model: tokens in, a belief about the next token at every place out. */
import { attend } from "./attention";
import type { Kernel } from "./kernel";
import type { LayerRoom, Model } from "./model";
import { gelu, norm, type GeluPlaces, type NormPlaces } from "./parts";
import { INNER_WIDTHS, type LayerPlaces } from "./shape";

export const norm1 = ({ room }: Model, { gain1 }: LayerPlaces, layer: LayerRoom): NormPlaces => ({
  x: room.stream,
  gain: gain1,
  unit: layer.unit1,
  scale: layer.scale1,
  normed: layer.normed1,
});

export const norm2 = ({ room }: Model, { gain2 }: LayerPlaces, layer: LayerRoom): NormPlaces => ({
  x: room.stream,
  gain: gain2,
  unit: layer.unit2,
  scale: layer.scale2,
  normed: layer.normed2,
});

export const lastNorm = ({ room, weights }: Model): NormPlaces => ({
  x: room.stream,
  gain: weights.gain,
  unit: room.unit,
  scale: room.scale,
  normed: room.normed,
});

export const geluOf = ({ inner, sigmoid, active }: LayerRoom): GeluPlaces => ({
  x: inner,
  sigmoid,
  y: active,
});

/** c = a b or c + a b for matrices whose rows follow each other. */
export function product(
  { multiply }: Kernel,
  [c, a, b]: readonly [number, number, number],
  [m, k, n]: readonly [number, number, number],
  isAdded = false,
): void {
  multiply({ at: c, row: n }, { at: a, row: k, inner: 1 }, { at: b, row: n }, { m, k, n }, isAdded);
}

function embed({ shape, floats: f, weights, room }: Model, tokens: Uint16Array, from: number): void {
  const { context, width } = shape;
  for (let t = 0; t < context; t++) {
    const token = weights.embedding + tokens[from + t] * width;
    const position = weights.positions + t * width;
    const to = room.stream + t * width;
    for (let i = 0; i < width; i++) f[to + i] = f[token + i] + f[position + i];
  }
}

function layerForward(model: Model, places: LayerPlaces, layer: LayerRoom): void {
  const { shape, kernel, floats, room } = model;
  const { context, width } = shape;
  const inner = INNER_WIDTHS * width;
  norm(floats, norm1(model, places, layer), context, width);
  product(kernel, [layer.mixed, layer.normed1, places.attention], [context, width, 3 * width]);
  attend(model, layer);
  product(kernel, [room.stream, layer.heads, places.out], [context, width, width], true);
  norm(floats, norm2(model, places, layer), context, width);
  product(kernel, [layer.inner, layer.normed2, places.up], [context, width, inner]);
  gelu(kernel, geluOf(layer), context * inner);
  product(kernel, [room.stream, layer.active, places.down], [context, inner, width], true);
}

/** Logits to beliefs, row by row. */
function believe({ shape, kernel, floats: f, room }: Model): void {
  const { context, vocabulary } = shape;
  for (let t = 0; t < context; t++) {
    const at = room.beliefs + t * vocabulary;
    let most = -Infinity;
    for (let i = 0; i < vocabulary; i++) if (f[at + i] > most) most = f[at + i];
    for (let i = 0; i < vocabulary; i++) f[at + i] -= most;
  }
  kernel.exponentials(room.beliefs, context * vocabulary);
  for (let t = 0; t < context; t++) {
    const at = room.beliefs + t * vocabulary;
    let sum = 0;
    for (let i = 0; i < vocabulary; i++) sum += f[at + i];
    const factor = 1 / sum;
    for (let i = 0; i < vocabulary; i++) f[at + i] *= factor;
  }
}

/**
 * Reads `context` tokens; `room.beliefs` then has, row by row, what the model believes of the token that comes next.
 *
 * @param from of the first token
 */
export function forward(model: Model, tokens: Uint16Array, from: number): void {
  const { shape, kernel, floats, weights, room } = model;
  const { context, width, vocabulary } = shape;
  embed(model, tokens, from);
  for (const [i, places] of weights.layers.entries()) layerForward(model, places, room.layers[i]);
  norm(floats, lastNorm(model), context, width);
  product(kernel, [room.beliefs, room.normed, room.embeddingT], [context, width, vocabulary]);
  believe(model);
}
