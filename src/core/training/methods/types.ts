/** @file What a method of training is: how it moves the weights, and the divergence that its geometry measures with. */
import type { Batch, Model } from "../model";

/** A method by name, with its parameters where it has some. */
export type MethodSpec =
  | { readonly kind: "sgd" }
  | { readonly kind: "momentum" }
  /** β > 0. */
  | { readonly kind: "hypentropy"; readonly beta: number }
  /** p > 1. */
  | { readonly kind: "pNorm"; readonly p: number }
  | { readonly kind: "naturalGradient" }
  | { readonly kind: "adagrad" }
  | { readonly kind: "rmsprop" }
  | { readonly kind: "adam" }
  | { readonly kind: "adamw" }
  | { readonly kind: "lion" }
  | { readonly kind: "polyak" }
  | { readonly kind: "proximalPoint" }
  /** The share of a batch that may go beyond its certified step, in [0, 1). */
  | { readonly kind: "certified"; readonly share: number };
export type MethodKind = MethodSpec["kind"];

/** How long a step is: its scale U and the relaxation λ. */
export interface Length {
  readonly scale: number;
  readonly relaxation: number;
  /** λU, computed once, so that equal products give equal bits, whatever their factors are. */
  readonly product: number;
}

/** Where a step is taken: the weights, the current batch, and the gradient of its objective there. */
export interface At {
  readonly model: Model;
  readonly w: Float64Array;
  readonly batch: Batch;
  readonly g: Float64Array;
}

export interface Method {
  /** Moves `at.w`; `at.g` may be overwritten. Allocates nothing. */
  readonly step: (at: At, length: Length) => void;
  /** D_φ(z, x), with φ as it was in the last step. */
  readonly divergence: (z: Float64Array, x: Float64Array) => number;
  /** All that the method remembers between steps, so that it can be saved and restored. Absent if it remembers nothing. */
  readonly memory?: readonly Float64Array[];
}

export interface MethodRecord<Spec> {
  readonly create: (spec: Spec, size: number, facts: Facts) => Method;
  /** "own" if λ = 1 is a step that the method itself finds, rather than a factor of the scale U. */
  readonly unit?: "own";
  /** Whether the method treats the penalty itself: the gradient is that of the cross-entropy alone. */
  readonly decoupled?: true;
  /**
   * Whether the method needs what only softmax regression has: a Hessian, a known minimum, and logits that
   * are linear in the weights.
   */
  readonly only?: "softmax";
  /** Whether φ changes at every step: before the first step D_φ means nothing. */
  readonly varies?: true;
}

/** What must be known about the problem before training. */
export interface Facts {
  /** f*, the least value of the objective over all examples. */
  readonly least: number;
}

/** ½‖z − x‖². */
export function halfSquare(z: Float64Array, x: Float64Array): number {
  let total = 0;
  for (let i = 0; i < z.length; i++) total += (z[i] - x[i]) * (z[i] - x[i]);
  return 0.5 * total;
}

/** ½ Σ hᵢ (zᵢ − xᵢ)². */
export function weighted(h: (i: number) => number, z: Float64Array, x: Float64Array): number {
  let total = 0;
  for (let i = 0; i < z.length; i++) total += h(i) * (z[i] - x[i]) * (z[i] - x[i]);
  return 0.5 * total;
}
