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
  /** 0 ≤ share < 1 of a batch. */
  | { readonly kind: "certified"; readonly share: number };
export type MethodKind = MethodSpec["kind"];

/** How long a step is: its scale U and the relaxation λ. */
export interface Length {
  readonly scale: number;
  readonly relaxation: number;
  /** λ U, multiplied once: equal products give equal bits, whatever they are products of. */
  readonly product: number;
}

/** What a step is taken with: weights, the batch that is looked at, and the gradient of its objective there. */
export interface At {
  readonly model: Model;
  readonly w: Float64Array;
  readonly batch: Batch;
  readonly g: Float64Array;
}

export interface Method {
  /** Moves `at.w`; `at.g` may be overwritten. Allocates nothing. */
  readonly step: (at: At, length: Length) => void;
  /** D_φ(z, x), φ as it was in the last step. */
  readonly divergence: (z: Float64Array, x: Float64Array) => number;
  /** All that it remembers from one step to the next: to be laid down, and written back. Absent: nothing. */
  readonly memory?: readonly Float64Array[];
}

export interface MethodRecord<Spec> {
  readonly create: (spec: Spec, size: number, facts: Facts) => Method;
  /** Where λ has a unit of its own: the step of λ = 1 is one that the method itself finds. */
  readonly unit?: "own";
  /** The gradient is that of the cross-entropy alone: the penalty is taken by the method itself. */
  readonly decoupled?: true;
  /** It asks for what softmax regression alone has: a Hessian, a least value that is known, logits linear in the weights. */
  readonly only?: "softmax";
  /** φ is another one at every step: D_φ before the first says nothing. */
  readonly varies?: true;
}

/** What is known of the problem before it is trained on. */
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
