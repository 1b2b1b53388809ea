/** @file How well a model tells a text that it has not seen: bits per byte, bits per token, and its belief at one place. */
import { log } from "../../elementary";
import { forward } from "./forward";
import type { Model } from "./model";

export interface Evaluation {
  readonly bitsPerByte: number;
  readonly bitsPerToken: number;
}

/** A text as a model reads it. */
export interface Reading {
  readonly tokens: Uint16Array;
  /** Of all tokens but the first. */
  readonly bytes: number;
}

/**
 * Cuts the text into pieces of the model's context; every token but the first is told from those before it in its piece, and from the
 * last of the piece before. Yields after each piece.
 */
export function* evaluate(model: Model, { tokens, bytes }: Reading): Generator<void, Evaluation, void> {
  const { context, vocabulary } = model.shape;
  const { floats: f, room } = model;
  const piece = new Uint16Array(context);
  let nats = 0;
  for (let from = 0; from + 1 < tokens.length; from += context) {
    const count = Math.min(context, tokens.length - 1 - from);
    piece.fill(0).set(tokens.subarray(from, from + count));
    forward(model, piece, 0);
    for (let t = 0; t < count; t++) nats -= log(f[room.beliefs + t * vocabulary + tokens[from + t + 1]]);
    yield;
  }
  const bits = nats / Math.LN2;
  return { bitsPerByte: bits / bytes, bitsPerToken: bits / (tokens.length - 1) };
}

/**
 * What the model believes of the token after these.
 *
 * @param tokens at least one; the last of them are looked at, as many as the model sees
 * @returns a copy
 */
export function beliefAfter(model: Model, tokens: ArrayLike<number>): Float64Array {
  const { context, vocabulary } = model.shape;
  const { floats, room } = model;
  const count = Math.min(context, tokens.length);
  const piece = new Uint16Array(context);
  for (let t = 0; t < count; t++) piece[t] = tokens[tokens.length - count + t];
  forward(model, piece, 0);
  const at = room.beliefs + (count - 1) * vocabulary;
  return Float64Array.from(floats.subarray(at, at + vocabulary));
}
