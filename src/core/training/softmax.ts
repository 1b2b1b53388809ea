/**
 * @file Softmax regression: beliefs p(x) = softmax(W x), the mean cross-entropy of labels and (l2/2)‖W‖². W has a row for each class, the last
 * column for the constant 1 of the examples; it is penalised, too, so that there is one minimum.
 */
import type { Examples } from "./examples";
import { beliefs, largest, logSumLess, residual } from "./logits";
import { penaltyOf, type Batch, type Model } from "./model";
import { logits, residualsOfTwo, spread } from "./passes";

/** Allocates nothing when it is asked. */
export class SoftmaxRegression implements Model {
  /** Entries of W. */
  readonly size: number;
  /** Logits, then beliefs less labels over the count of the batch asked last, row by row. */
  private readonly z: Float64Array;

  /**
   * @param examples at least one
   * @param most rows of a batch
   */
  constructor(
    readonly examples: Examples,
    readonly l2: number,
    most: number = examples.rows,
  ) {
    this.size = examples.classes * examples.width;
    this.z = new Float64Array(most * examples.classes);
  }

  /**
   * ∇f of a batch: (1/B) Σ (p − e_y) xᵀ + penalty · W.
   *
   * @param out receives as many entries as W has; not W
   * @param penalty l2, or 0 for the cross-entropy alone
   */
  gradient(w: Float64Array, batch: Batch, out: Float64Array, penalty: number = this.l2): void {
    logits(this.examples, w, batch, this.z);
    this.residuals(batch);
    for (let i = 0; i < out.length; i++) out[i] = penalty * w[i];
    spread(this.examples, batch, this.z, out);
  }

  /** The mean cross-entropy of a batch, without the penalty. */
  meanCrossEntropy(w: Float64Array, batch: Batch): number {
    const { classes, labels } = this.examples;
    const { z } = this;
    logits(this.examples, w, batch, this.z);
    let total = 0;
    for (let k = 0; k < batch.count; k++) {
      const at = k * classes;
      const own = z[at + labels[batch.rows[k]]];
      total += logSumLess(z, at, classes, own);
    }
    return total / batch.count;
  }

  /** (l2/2)‖W‖². */
  penalty(w: Float64Array): number {
    return penaltyOf(w, this.l2);
  }

  /** f of a batch. */
  value(w: Float64Array, batch: Batch): number {
    return this.meanCrossEntropy(w, batch) + this.penalty(w);
  }

  /** Share of a batch whose label has the largest logit; of equal ones the first counts. 0 for no rows. */
  accuracy(w: Float64Array, batch: Batch): number {
    const { classes, labels } = this.examples;
    logits(this.examples, w, batch, this.z);
    let right = 0;
    for (let k = 0; k < batch.count; k++)
      if (largest(this.z, k * classes, classes) === labels[batch.rows[k]]) right++;
    return batch.count === 0 ? 0 : right / batch.count;
  }

  /** Writes the logits of a batch, row by row. */
  logitsInto(w: Float64Array, batch: Batch, out: Float64Array): void {
    logits(this.examples, w, batch, this.z);
    for (let i = 0; i < batch.count * this.examples.classes; i++) out[i] = this.z[i];
  }

  /**
   * The Hessian of f of a batch, which is its Fisher matrix and the penalty: (1/B) Σ (diag p − p pᵀ) ⊗ x xᵀ + diagonal.
   *
   * @param out receives size × size by rows, symmetric
   */
  hessian(w: Float64Array, batch: Batch, out: Float64Array, diagonal: number = this.l2): void {
    const { classes, width, x } = this.examples;
    const { size, z } = this;
    logits(this.examples, w, batch, this.z);
    out.fill(0);
    for (let k = 0; k < batch.count; k++) {
      const at = k * classes;
      beliefs(z, at, classes);
      const row = batch.rows[k] * width;
      for (let c = 0; c < classes; c++)
        for (let d = 0; d <= c; d++) {
          const weight = (z[at + c] * ((c === d ? 1 : 0) - z[at + d])) / batch.count;
          for (let i = 0; i < width; i++) {
            const scaled = weight * x[row + i];
            const into = (c * width + i) * size + d * width;
            for (let j = 0; j < width; j++) out[into + j] += scaled * x[row + j];
          }
        }
    }
    for (let i = 0; i < size; i++) {
      out[i * (size + 1)] += diagonal;
      for (let j = 0; j < i; j++) out[j * size + i] = out[i * size + j];
    }
  }

  /** Second pass: logits become (p − e_y)/B, the label's as minus the sum of the others, so that it keeps its digits where p_y is near 1. */
  private residuals(batch: Batch): void {
    const { classes, labels } = this.examples;
    const { z } = this;
    if (classes === 2) return residualsOfTwo(labels, batch, z);
    const { rows, count } = batch;
    for (let k = 0; k < count; k++) residual(z, k * classes, classes, labels[rows[k]], count);
  }
}
