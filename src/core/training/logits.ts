/** @file Rows of logits and the beliefs that they are: softmax, the cross-entropy of a label, and its gradient. All in place, none allocates. */
import { exp, log1p } from "../elementary";

/** Place among its row of the largest entry, the first of equal ones. */
export function largest(z: Float64Array, at: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (z[at + c] > z[at + best]) best = c;
  return best;
}

/** Logits become e^{z − max}; returns their sum. The largest needs no exponential. */
function weights(z: Float64Array, at: number, classes: number): number {
  const best = at + largest(z, at, classes);
  const top = z[best];
  let sum = 1;
  for (let c = at; c < at + classes; c++) {
    if (c === best) continue;
    z[c] = exp(z[c] - top);
    sum += z[c];
  }
  z[best] = 1;
  return sum;
}

/** Logits of a row become its belief. */
export function beliefs(z: Float64Array, at: number, classes: number): void {
  const scale = 1 / weights(z, at, classes);
  for (let c = at; c < at + classes; c++) z[c] *= scale;
}

/**
 * Logits of a row become (p − e_y)/count, the label's as minus the sum of the others, so that it keeps its digits where p_y is near 1.
 *
 * @param label y
 */
export function residual(z: Float64Array, at: number, classes: number, label: number, count: number): void {
  const sum = weights(z, at, classes);
  const scale = 1 / (sum * count);
  const own = at + label;
  let others = 0;
  for (let c = at; c < at + classes; c++) {
    z[c] *= scale;
    if (c !== own) others += z[c];
  }
  z[own] = -others;
}

/** ln Σ e^{z} − own: the cross-entropy of a label with this logit. */
export function logSumLess(z: Float64Array, at: number, classes: number, own: number): number {
  const best = at + largest(z, at, classes);
  const top = z[best];
  let rest = 0;
  for (let c = at; c < at + classes; c++) if (c !== best) rest += exp(z[c] - top);
  return log1p(rest) + (top - own);
}
