/** @file What methods train: weights, and what the objective f = mean cross-entropy + (l2/2)‖W‖² is of a batch. */
import type { Examples } from "./examples";

/** Rows of the examples that are looked at together. */
export interface Batch {
  readonly rows: Int32Array;
  readonly count: number;
}

export const wholeOf = ({ rows }: Examples): Batch => ({
  rows: Int32Array.from({ length: rows }, (_, k) => k),
  count: rows,
});

/** Allocates nothing when it is asked. */
export interface Model {
  readonly examples: Examples;
  /** Entries of the weights. */
  readonly size: number;
  readonly l2: number;
  /**
   * ∇f of a batch.
   *
   * @param out receives as many entries as there are weights; not `w`
   * @param penalty l2 where it is left out, or 0 for the cross-entropy alone
   */
  gradient(w: Float64Array, batch: Batch, out: Float64Array, penalty?: number): void;
  /** The mean cross-entropy of a batch, without the penalty. */
  meanCrossEntropy(w: Float64Array, batch: Batch): number;
  /** f of a batch. */
  value(w: Float64Array, batch: Batch): number;
  /** Share of a batch whose label has the largest logit; of equal ones the first counts. 0 for no rows. */
  accuracy(w: Float64Array, batch: Batch): number;
  /** Writes the logits of a batch, row by row. */
  logitsInto(w: Float64Array, batch: Batch, out: Float64Array): void;
  /**
   * The Hessian of f of a batch; absent: nobody has worked it out.
   *
   * @param out receives size × size by rows, symmetric
   * @param diagonal what the penalty adds to its diagonal; l2 where it is left out
   */
  hessian?(w: Float64Array, batch: Batch, out: Float64Array, diagonal?: number): void;
}

/** Of a model that is known to have one. */
export function hessianInto(
  model: Model,
  w: Float64Array,
  batch: Batch,
  out: Float64Array,
  diagonal: number = model.l2,
): void {
  if (model.hessian === undefined)
    throw new Error("This model has no Hessian to step by; take a method that does without.");
  model.hessian(w, batch, out, diagonal);
}

/** (l2/2)‖W‖². */
export function penaltyOf(w: Float64Array, l2: number): number {
  let square = 0;
  for (let i = 0; i < w.length; i++) square += w[i] * w[i];
  return (l2 / 2) * square;
}
