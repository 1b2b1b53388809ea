/** @file A training run laid down after a whole step, to be taken up again to the bit. */
import { turnWeights } from "./backward";
import type { Model } from "./model";
import { freeze, type Training } from "./train";

export interface TrainingState {
  readonly t: number;
  readonly loss: number;
  readonly divergence: number;
  /** β₁ᵗ and β₂ᵗ. */
  readonly power1: number;
  readonly power2: number;
  /** Weights, then the two moments. */
  readonly numbers: Float32Array<ArrayBuffer>;
  /** The weights of the frozen copy; null: there is none yet. */
  readonly reference: Float32Array<ArrayBuffer> | null;
}

const weightsOf = ({ floats, weights }: Model): Float32Array<ArrayBuffer> =>
  Float32Array.from(floats.subarray(0, weights.count));

/** A copy, exact where the model computes in singles. Within a step: the weights, but not the gradient that has been gathered. */
export function saveTraining({ model, t, loss, divergence, adam, reference }: Training): TrainingState {
  const { floats, weights, mean, square } = model;
  const { count } = weights;
  const numbers = new Float32Array(3 * count);
  for (const [i, at] of [0, mean, square].entries()) numbers.set(floats.subarray(at, at + count), i * count);
  return { t, loss, divergence, ...adam, numbers, reference: reference && weightsOf(reference) };
}

/** @param training fresh, of a model of the same shape */
export function loadTraining(training: Training, state: TrainingState): void {
  const { model, adam } = training;
  const { floats, weights, mean, square } = model;
  const { count } = weights;
  const { t, loss, divergence, power1, power2, numbers, reference } = state;
  Object.assign(training, { t, loss, divergence });
  Object.assign(adam, { power1, power2 });
  if (reference !== null) {
    floats.set(reference);
    freeze(training);
  }
  for (const [i, at] of [0, mean, square].entries())
    floats.set(numbers.subarray(i * count, (i + 1) * count), at);
  turnWeights(model);
}
