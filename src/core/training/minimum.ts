/** @file The minimum of softmax regression by Newton's method: where the gradient is 0 as far as doubles can tell. */
import { factor, solveLower, solveUpper } from "../linear/cholesky";
import type { Examples } from "./examples";
import { wholeOf } from "./model";
import { SoftmaxRegression } from "./softmax";

export interface Minimum {
  /** z*, a row for each class. */
  readonly z: Float64Array;
  readonly objective: number;
  readonly meanCrossEntropy: number;
  readonly accuracy: number;
  /** ‖z*‖ */
  readonly norm: number;
  /** The largest entry of the gradient at z* in size. */
  readonly gradientNorm: number;
}

/** The curvature of the penalty is small, so that the place asks for far more than the value does. */
const VANISHED_GRADIENT = 1e-13;
const MAX_NEWTON_STEPS = 60;
const MAX_HALVINGS = 40;

const largestOf = (g: Float64Array): number => g.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/**
 * z* = argmin f over all examples.
 *
 * @param l2 > 0
 * @returns with a gradient of 1e-13 at most, or as small as rounding leaves it
 */
export function minimumOf(examples: Examples, l2: number): Minimum {
  const model = new SoftmaxRegression(examples, l2);
  const whole = wholeOf(examples);
  const { size } = model;
  const z = new Float64Array(size);
  const g = new Float64Array(size);
  const system = new Float64Array(size * size);
  const trial = new Float64Array(size);
  let value = model.value(z, whole);
  model.gradient(z, whole, g);
  let left = largestOf(g);
  for (let k = 0; k < MAX_NEWTON_STEPS && left > VANISHED_GRADIENT; k++) {
    model.hessian(z, whole, system);
    if (factor(system, size) >= 0) break;
    solveLower(system, size, g);
    solveUpper(system, size, g);
    let length = 1;
    let next = value;
    for (let halved = 0; halved < MAX_HALVINGS; halved++, length /= 2) {
      for (let i = 0; i < size; i++) trial[i] = z[i] - length * g[i];
      next = model.value(trial, whole);
      if (next <= value * (1 + 1e-15)) break;
    }
    model.gradient(trial, whole, g);
    const after = largestOf(g);
    if (!(after < left) && length === 1 && left < 1e-10) break;
    z.set(trial);
    value = next;
    left = after;
  }
  const meanCrossEntropy = model.meanCrossEntropy(z, whole);
  return {
    z,
    objective: meanCrossEntropy + model.penalty(z),
    meanCrossEntropy,
    accuracy: model.accuracy(z, whole),
    norm: Math.sqrt(z.reduce((sum, entry) => sum + entry * entry, 0)),
    gradientNorm: left,
  };
}
